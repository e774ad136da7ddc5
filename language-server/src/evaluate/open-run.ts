/** One person's facts, open to any number of questions: for personas, journeys and the editor. */
import type { Facts, InvalidFact } from '../model/facts.ts';
import type { Decision, Every, Expression, ModelNode } from '../model/policy-model.ts';
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
import { ruledOut } from './ruled-out.ts';
import { Everybody, isSettled } from './settled.ts';
import { memberPath, sameMember } from './values/member.ts';
import type { Member, Outcome } from './values/value.ts';

export interface OpenRun {
    /** Facts that could not be read, or that are outside their limits. */
    readonly problems: readonly InvalidFact[];
    /** Any expression about the policy as a whole, its names resolved. */
    evaluate(e: Expression): Outcome;
    /** What a decision comes to that is made once. */
    decide(decision: Decision): Outcome;
    /** An expression for each member of what `every` goes through; undefined when it is not known who they are. */
    evaluateForEach(every: Every, e: Expression): { name: string; outcome: Outcome }[] | undefined;
    /** What a decision gave as its reason, and the names of the exception and the rule that decided. */
    reasonsFor(e: Expression): string[];
    /** From now on this watch is told what the run comes through; what is known already is not worked out again. */
    watch(watch: Watch | undefined): void;
    /** From now on everything is kept, in its order, that is worked out; what is known already is not worked out again. */
    record(recorder: Recorder): void;
    /**
     * What a declaration came to for somebody, who may be known to another run, where it was worked out already and does not
     * speak of anybody by what only this run knows.
     */
    known(id: string, about: Member): Outcome | undefined;
    /** See {@link isSettled}. */
    isSettled(id: string): boolean;
    /** See {@link ruledOut}. */
    ruledOut(id: string): ReadonlySet<ModelNode>;
    /** See {@link wouldDiffer}. */
    wouldDiffer(changed: Program, ids: readonly string[]): boolean;
}

/** What compiled code knows of these facts; undefined when it knows nothing. */
export type KnownOf = (read: ReadFacts, on: number | undefined) => KnownValue | undefined;

/** What a declaration comes to for somebody, by its id, as far as that is known from another run. */
export type KnownBefore = (id: string, about: Member) => Outcome | undefined;

/**
 * @param knownOf where compiled code knows most values, whoever asks only for values is answered sooner: such a run cannot be
 * watched, recorded or held against other rules, as it does not come by what was known.
 * @param before counts only for facts in which nothing is wrong.
 */
export function openRun(program: Program, facts: Facts, at?: string, knownOf?: KnownOf, before?: KnownBefore): OpenRun {
    const read = readFacts(program, facts);
    const on = at === undefined ? read.on : parseIso(at);
    const compiled = knownOf?.(read, on);
    const known: Context['compiled'] =
        compiled && before ? (id, member) => before(id, member) ?? compiled(id, member) : compiled;
    const context = startRun(program, read, on, false, known);
    const root: Subject = { kind: 'member', member: context.run.root };
    const frame: Frame = { context, subjects: [root] };
    const closed = notInForce(context);
    const invalid = [...context.run.invalid.values()].flatMap(byName => [...byName.values()]);
    const carried = new Map<string, Outcome | undefined>();
    const carriedFor: KnownBefore = (id, about) => {
        const key = about.parent === undefined ? id : `${id}\n${memberPath(about)}`;
        if (!carried.has(key)) carried.set(key, known === undefined ? undefined : before?.(id, about));
        return carried.get(key);
    };
    const knownFor: KnownBefore = (id, about) => {
        const own = sameMember(about, read.root);
        const outcome = own && context.memo.get(id)?.get(own)?.outcome;
        if (outcome === undefined) return carriedFor(id, about);
        return outcome.kind === 'member' || outcome.kind === 'list' ? undefined : outcome;
    };
    const people = new Everybody(program, read.root);
    const workedOut = (id: string, member: Member): Outcome | undefined => {
        const declaration = program.declarations.get(id);
        const outcome = declaration && compute(declaration, { kind: 'member', member }, context).outcome;
        // Who somebody is only this run knows.
        return outcome?.kind === 'member' || outcome?.kind === 'list' ? undefined : outcome;
    };
    return {
        problems: [...read.problems, ...invalid.map(({ fact, message }) => ({ fact, message }))],
        evaluate(e) {
            context.run.work = 0;
            return closed ?? evaluate(e, frame);
        },
        decide(decision) {
            context.run.work = 0;
            return closed ?? (compute(decision, undefined, context).outcome as Outcome);
        },
        evaluateForEach(every, e) {
            context.run.work = 0;
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
        known: knownFor,
        isSettled(id) {
            context.run.work = 0;
            return isSettled(id, people, (_, about) => knownFor(id, about) ?? workedOut(id, about));
        },
        ruledOut(id) {
            context.run.work = 0;
            return ruledOut(id, people, context);
        },
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
