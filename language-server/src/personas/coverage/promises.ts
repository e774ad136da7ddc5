import type { Program } from '../../evaluate/program.ts';
import type { Expectation, Expression, Outcome, Safeguard } from '../../model/policy-model.ts';
import { coveragePoints } from './coverage-points.ts';
import { isAbout } from './promise-words.ts';

/** An outcome or a safeguard, and what shows that somebody tries it. */
export interface Promised {
    /** Id of its point. */
    readonly point: string;
    /** Points that decisions which serve it are decided. */
    readonly servedBy: readonly string[];
    /** What must have a value for it to be tried; none: nothing can be looked at. */
    readonly conditions: readonly Expression[];
    /** Whether what is expected of a journey is about it, as far as words tell. */
    readonly isMeant: (expectation: Expectation) => boolean;
}

const known = new WeakMap<Program, readonly Promised[]>();

export function promisesOf(program: Program): readonly Promised[] {
    let found = known.get(program);
    if (found === undefined) {
        found = coveragePoints(program).flatMap(({ id, kind, node }) =>
            kind === 'outcome'
                ? [ofOutcome(id, node as Outcome, program)]
                : kind === 'safeguard'
                  ? [ofSafeguard(id, node as Safeguard, program)]
                  : [],
        );
        known.set(program, found);
    }
    return found;
}

function ofOutcome(point: string, { name }: Outcome, program: Program): Promised {
    return { point, servedBy: servedBy(name.text, program), conditions: [], isMeant: () => false };
}

function ofSafeguard(point: string, safeguard: Safeguard, program: Program): Promised {
    const { always, neverFalls, name } = safeguard;
    const promise = neverFalls === undefined ? [] : [neverFalls.what, neverFalls.asThisRises];
    const conditions = [...always, ...promise].filter(each => each !== undefined);
    // A condition is what is promised; only without one do words and services stand for it.
    return conditions.length > 0
        ? { point, servedBy: [], conditions, isMeant: () => false }
        : {
              point,
              servedBy: servedBy(name.text, program),
              conditions,
              isMeant: expectation => isAbout(expectation, safeguard),
          };
}

function servedBy(promise: string, { decisions }: Program): string[] {
    return decisions
        .filter(({ serves }) => serves.some(({ text }) => text === promise))
        .map(({ id }) => `${id}/decided`);
}
