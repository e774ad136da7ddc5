/** What a run would have come to if some of its rules were others. */
import { parseIso } from './dates/day-text.ts';
import type { Program, Valued } from './program.ts';
import { compute, decideById } from './reference/decide.ts';
import { evaluateExpression } from './reference/evaluate.ts';
import type { Computation, Context, Run, Subject } from './reference/frame.ts';
import type { SubjectKey } from './values/member.ts';
import { sameOutcome } from './values/same.ts';
import type { Outcome } from './values/value.ts';

/**
 * Whether one of these declarations, wherever the run has worked it out, would have come to something else by the rules of
 * `changed`. What they rest on is taken as the run has found it, so it must not rest on the change itself: name every
 * declaration that the change reaches directly.
 */
export function wouldDiffer(context: Context, changed: Program, ids: readonly string[]): boolean {
    const contexts = [context, ...context.run.contexts.values()].filter(({ memo }) => ids.some(id => memo.has(id)));
    if (contexts.length === 0) return false;
    const run: Run = {
        evaluator: { evaluate: evaluateExpression, decide: decideById },
        program: changed,
        root: context.run.root,
        invalid: context.run.invalid,
        collector: undefined,
        work: 0,
        stack: [],
        contexts: new Map(),
        reasons: new Map(),
    };
    const copies = new Copies(context.run.contexts, run, ids);
    const again: Run = { ...run, contexts: copies };
    copies.run = again;
    return contexts.some(each => differsIn(each, copies.copy(each), ids));
}

function differsIn(known: Context, copy: Context, ids: readonly string[]): boolean {
    for (const id of ids) {
        const declaration = copy.run.program.declarations.get(id);
        if (declaration === undefined) continue;
        for (const [key, computation] of known.memo.get(id) ?? []) {
            // What was begun and never ended has no value to compare.
            if (computation.outcome === undefined) continue;
            const found = compute(declaration, subjectFor(key, declaration), copy);
            if (!isSame(computation, found, known.run, copy.run)) return true;
        }
    }
    return false;
}

function isSame(before: Computation, after: Computation, knownRun: Run, run: Run): boolean {
    const [known, found] = [before.outcome as Outcome, after.outcome as Outcome];
    if (!sameOutcome(known, found) && !isSameLack(known, found)) return false;
    const [was, is] = [knownRun.reasons.get(before), run.reasons.get(after)];
    return was?.because === is?.because && was?.exception === is?.exception;
}

/** Neither is known, for the same lack. */
function isSameLack(a: Outcome, b: Outcome): boolean {
    if (a.kind !== 'needs' || b.kind !== 'needs') return a.kind === 'failure' && b.kind === 'failure';
    const names = (outcome: typeof a): string => outcome.needs.map(({ name, why }) => `${name}\n${why}`).join('\n');
    return names(a) === names(b);
}

function subjectFor(key: SubjectKey, declaration: Valued): Subject {
    if (typeof key !== 'string') return { kind: 'member', member: key };
    const target = 'forEach' in declaration ? declaration.forEach?.target : undefined;
    if (target?.kind === 'options') return { kind: 'option', value: key, enumeration: target.enumeration };
    return { kind: 'date', day: parseIso(key) ?? 0 };
}

/** The contexts of a run for another run, each copied when it is first come to, without what is to be worked out again. */
class Copies extends Map<string, Context> {
    readonly #known: ReadonlyMap<string, Context>;
    readonly #ids: readonly string[];
    run: Run;

    constructor(known: ReadonlyMap<string, Context>, run: Run, ids: readonly string[]) {
        super();
        this.#known = known;
        this.#ids = ids;
        this.run = run;
    }

    override get(key: string): Context | undefined {
        const known = super.get(key) ?? this.#known.get(key);
        return known === undefined || known.run === this.run ? known : this.copy(known);
    }

    copy(context: Context): Context {
        const made = super.get(context.key);
        if (made !== undefined) return made;
        const memo = new Map([...context.memo].map(([id, bySubject]) => [id, new Map(bySubject)]));
        for (const id of this.#ids) memo.delete(id);
        const copy: Context = { ...context, run: this.run, memo, orders: new Map(), compiled: undefined };
        this.set(context.key, copy);
        return copy;
    }
}
