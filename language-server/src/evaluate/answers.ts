/** Answers in the form of the command line, from outcomes. */

import { answerWords, factMessages } from '../messages/evaluate.ts';
import type { Answer, DecisionAnswer, Facts, InvalidFact, RunResult } from '../model/facts.ts';
import type { Decision } from '../model/policy-model.ts';
import { wouldDiffer } from './changed-run.ts';
import { parseIso, toIso } from './dates/day-text.ts';
import { nearestNames } from './facts/nearest.ts';
import { type ReadFacts, readFacts } from './facts/read-facts.ts';
import type { Program } from './program.ts';
import { compute } from './reference/decide.ts';
import type { Computation, Context, Subject } from './reference/frame.ts';
import { everyMember, subjectsOver } from './reference/iteration.ts';
import { subjectName } from './reference/lists.ts';
import { notInForce, startRun } from './reference/run.ts';
import { buildTrace } from './trace/build-trace.ts';
import { plainRange } from './trace/plain-range.ts';
import { memberPath } from './values/member.ts';
import { toJson } from './values/to-json.ts';
import { unitText } from './values/unit-text.ts';
import type { Member, NoValue, Outcome } from './values/value.ts';

export interface RunOptions {
    /** The date of decision, ISO; wins over the `on` of the facts. */
    at?: string;
    /** Names of decisions; absent: all, in the order of the text. */
    decide?: readonly string[];
    /** Why: a tree with each answer, worked out when it is first read, from the facts as they were given. */
    trace?: boolean;
}

/** Answers with the exact evaluator. */
export function answerAll(program: Program, facts: ReadFacts, options: RunOptions): RunResult {
    const found = plan(program, facts, options);
    if (found.problems.length > 0) {
        return problemsOnly(found);
    }
    const answers = new ReferenceAnswers(program, facts, found.on, options.trace === true);
    const decisions: Record<string, DecisionAnswer> = {};
    for (const decision of found.decisions) {
        decisions[decision.name.text] = answers.answer(decision);
    }
    return resultOf(found.on, decisions, answers.invalid());
}

/** What the exact evaluator has worked out for some decisions, to be held against other rules: see {@link wouldDiffer}. */
export function workedOut(program: Program, facts: Facts, options: RunOptions): Pick<ReferenceAnswers, 'wouldDiffer'> {
    const read = readFacts(program, facts);
    const { decisions, on } = plan(program, read, options);
    const answers = new ReferenceAnswers(program, read, on, false);
    for (const decision of decisions) answers.answer(decision);
    return answers;
}

/** The decisions of one run of the exact evaluator. */
export class ReferenceAnswers {
    readonly #context: Context;
    readonly #outOfForce: NoValue | undefined;

    constructor(
        program: Program,
        facts: ReadFacts,
        on: number | undefined,
        traced: boolean,
        compiled?: Context['compiled'],
    ) {
        this.#context = startRun(program, facts, on, traced, compiled);
        this.#outOfForce = notInForce(this.#context);
    }

    answer(decision: Decision): DecisionAnswer {
        return this.#outOfForce === undefined
            ? answerDecision(decision, this.#context)
            : answerOf({ outcome: this.#outOfForce }, this.#context);
    }

    invalid(): InvalidFact[] {
        return invalidFacts(this.#context);
    }

    /** See {@link wouldDiffer}. */
    wouldDiffer(changed: Program, ids: readonly string[]): boolean {
        return wouldDiffer(this.#context, changed, ids);
    }
}

export function resultOf(
    on: number | undefined,
    decisions: Record<string, DecisionAnswer>,
    invalid?: InvalidFact[],
): RunResult {
    const result: RunResult = on === undefined ? { decisions } : { on: toIso(on), decisions };
    if (invalid !== undefined && invalid.length > 0) {
        result.invalid = invalid;
    }
    return result;
}

export function problemsOnly({ on, problems }: RunPlan): RunResult {
    return { ...resultOf(on, {}), problems };
}

export interface RunPlan {
    readonly decisions: readonly Decision[];
    readonly on: number | undefined;
    readonly problems: InvalidFact[];
}

/** What is to be decided and on which date; and what stands in the way. */
export function plan(program: Program, facts: Pick<ReadFacts, 'on' | 'problems'>, options: RunOptions): RunPlan {
    const problems = [...facts.problems];
    let { on } = facts;
    if (options.at !== undefined) {
        on = parseIso(options.at);
        if (on === undefined) {
            problems.push({
                fact: 'at',
                message: factMessages.expected(factMessages.date, JSON.stringify(options.at)),
            });
        }
    }
    if (options.decide === undefined) {
        return { decisions: program.decisions, on, problems };
    }
    const decisions = options.decide.flatMap(name => {
        const found = program.named.get(name)?.find(declaration => declaration.kind === 'decision');
        if (found === undefined) {
            const near = nearestNames(
                name,
                program.decisions.map(d => d.name.text),
            );
            problems.push({ fact: name, message: factMessages.unknownDecision(name, near) });
        }
        return found ?? [];
    });
    return { decisions, on, problems };
}

function invalidFacts(context: Context): InvalidFact[] {
    return [...context.run.invalid.values()].flatMap(facts =>
        [...facts.values()].map(({ fact, message }) => ({ fact, message })),
    );
}

/** The answer to one decision, for each member where it is decided so. */
function answerDecision(decision: Decision, context: Context): DecisionAnswer {
    if (decision.forEach === undefined) {
        return answerOf(
            fresh(context, () => compute(decision, undefined, context)),
            context,
        );
    }
    const over = fresh(context, () => subjectsFor(decision, context));
    if ('kind' in over) {
        return answerOf({ outcome: over }, context);
    }
    const values = over.subjects.map(subject => ({
        member: memberLabel(subject),
        ...answerOf(
            fresh(context, () => compute(decision, subject, context)),
            context,
        ),
    }));
    return { values };
}

/** Each answer has a trace of its own. */
function fresh<T>(context: Context, work: () => T): T {
    if (context.run.collector !== undefined) {
        context.run.collector = [];
    }
    return work();
}

/** Whom a decision is made for; of lists inside lists, all of them. */
function subjectsFor(decision: Decision, context: Context): ReturnType<typeof subjectsOver> {
    const root: Subject = { kind: 'member', member: context.run.root };
    const frame = { context, subjects: [root] };
    const { forEach } = decision;
    const target = forEach?.target;
    if (forEach === undefined) {
        return { subjects: [root] };
    }
    if (target?.kind !== 'list' || target.owner === context.run.root.entity) {
        return subjectsOver(forEach, frame, decision);
    }
    const all = everyMember(target.entity, frame);
    if ('kind' in all) {
        return all;
    }
    const stands = ({ member }: { member: Member }) =>
        member.fact === target.fact && member.parent?.entity === target.owner;
    return { subjects: all.subjects.filter(stands) };
}

function memberLabel(subject: Subject): string {
    return subject.kind === 'date'
        ? toIso(subject.day)
        : subject.kind === 'member'
          ? memberPath(subject.member)
          : subjectName(subject);
}

function answerOf(computation: Computation, context: Context): Answer {
    const outcome = computation.outcome as Outcome;
    const because = context.run.reasons.get(computation)?.because;
    const { entry } = computation;
    return {
        ...statusOf(outcome),
        ...(because === undefined ? {} : { because }),
        ...(entry === undefined ? {} : { trace: buildTrace(entry) }),
    };
}

function statusOf(outcome: Outcome): Answer {
    switch (outcome.kind) {
        case 'needs': {
            const unknown = outcome.needs.filter(need => need.why === 'unknown').map(need => need.name);
            const awaits = outcome.needs.filter(need => need.why === 'judgement');
            return {
                status: 'needs',
                needs: outcome.needs.map(need => need.name),
                ...(unknown.length === 0 ? {} : { unknown }),
                ...(awaits.length === 0 ? {} : { awaits: awaits.map(need => answerWords.awaits(need.name, need.by)) }),
            };
        }
        case 'not applicable':
            return { status: 'not applicable' };
        case 'period':
            return outcome.to < outcome.from
                ? { status: 'not applicable' }
                : { status: 'known', value: toJson(outcome) };
        case 'failure':
            return {
                status: 'error',
                error: outcome.message,
                ...(outcome.places.length === 0 ? {} : { places: outcome.places.map(plainRange) }),
            };
        case 'invalid':
            return { status: 'invalid', error: outcome.message, fact: outcome.fact };
        default: {
            const unit = outcome.kind === 'number' ? unitText(outcome.unit) : '';
            return { status: 'known', value: toJson(outcome), ...(unit === '' ? {} : { unit }) };
        }
    }
}
