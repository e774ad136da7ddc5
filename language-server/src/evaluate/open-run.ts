/** One person's facts, open to any number of questions: for personas, journeys and the editor. */
import type { Facts, InvalidFact } from '../model/facts.ts';
import type { Every, Expression } from '../model/policy-model.ts';
import { wouldDiffer } from './changed-run.ts';
import { parseIso } from './dates/day-text.ts';
import type { KnownValue } from './engine.ts';
import type { ReadFacts } from './facts/read-facts.ts';
import { readFacts } from './facts/read-facts.ts';
import type { Program } from './program.ts';
import type { Recorder } from './recording/recorder.ts';
import { compute } from './reference/decide.ts';
import { evaluate } from './reference/dispatch.ts';
import type { Context, Frame, Subject } from './reference/frame.ts';
import { inside } from './reference/frame.ts';
import { subjectsOver } from './reference/iteration.ts';
import { subjectName } from './reference/lists.ts';
import { notInForce, startRun } from './reference/run.ts';
import type { Watch } from './reference/watch.ts';
import type { Outcome } from './values/value.ts';

export interface OpenRun {
    /** Facts that could not be read, or that are outside their limits. */
    readonly problems: readonly InvalidFact[];
    /** Any expression about the policy as a whole, its names resolved. */
    evaluate(e: Expression): Outcome;
    /** The same for each member of what `every` goes through; undefined when it is not known who they are. */
    evaluateForEach(every: Every, e: Expression): { name: string; outcome: Outcome }[] | undefined;
    /** What a decision gave as its reason, and the names of the exception and the rule that decided. */
    reasonsFor(e: Expression): string[];
    /** From now on this watch is told what the run comes through; what is known already is not worked out again. */
    watch(watch: Watch | undefined): void;
    /** From now on everything is kept, in its order, that is worked out; what is known already is not worked out again. */
    record(recorder: Recorder): void;
    /** See {@link wouldDiffer}. */
    wouldDiffer(changed: Program, ids: readonly string[]): boolean;
}

/** What compiled code knows of these facts; undefined when it knows nothing. */
export type KnownOf = (read: ReadFacts, on: number | undefined) => KnownValue | undefined;

/**
 * @param knownOf where compiled code knows most values, whoever asks only for values is answered sooner: such a run cannot be
 * watched, recorded or held against other rules, as it does not come by what was known.
 */
export function openRun(program: Program, facts: Facts, at?: string, knownOf?: KnownOf): OpenRun {
    const read = readFacts(program, facts);
    const on = at === undefined ? read.on : parseIso(at);
    const known = knownOf?.(read, on);
    const context = startRun(program, read, on, false, known);
    const root: Subject = { kind: 'member', member: context.run.root };
    const frame: Frame = { context, subjects: [root] };
    const closed = notInForce(context);
    const invalid = [...context.run.invalid.values()].flatMap(byName => [...byName.values()]);
    return {
        problems: [...read.problems, ...invalid.map(({ fact, message }) => ({ fact, message }))],
        evaluate: e => closed ?? evaluate(e, frame),
        evaluateForEach(every, e) {
            const over = subjectsOver(every.over, frame, every);
            return 'kind' in over
                ? undefined
                : over.subjects.map(subject => ({
                      name: subjectName(subject),
                      outcome: evaluate(e, inside(frame, subject)),
                  }));
        },
        // Of what was known already no reasons are.
        reasonsFor: e =>
            known === undefined ? reasonsFor(e, frame, context) : openRun(program, facts, at).reasonsFor(e),
        watch: watch => {
            context.run.watch = watch;
        },
        record: recorder => recorder.attach(context.run),
        wouldDiffer: (changed, ids) => wouldDiffer(context, changed, ids),
    };
}

function reasonsFor(e: Expression, frame: Frame, context: Context): string[] {
    if ((e.kind !== 'name' && e.kind !== 'member') || e.target?.kind !== 'declaration') {
        return [];
    }
    const declaration = context.run.program.declarations.get(e.target.id);
    const owner = e.kind === 'member' ? evaluate(e.subject, frame) : undefined;
    if (declaration === undefined || (owner !== undefined && owner.kind !== 'member')) {
        return [];
    }
    const subject = owner === undefined ? undefined : ({ kind: 'member', member: owner.member } as const);
    const found = context.run.reasons.get(compute(declaration, subject, context));
    return [found?.because, found?.exception].filter(text => text !== undefined);
}
