/** One evaluation: its facts are checked against their limits, then decisions are worked out on demand. */

import { answerWords, factMessages, failureMessages } from '../../messages/evaluate.ts';
import type { Fact, Limit } from '../../model/policy-model.ts';
import { formatLong, parseIso } from '../dates/day-text.ts';
import type { ReadFacts } from '../facts/read-facts.ts';
import type { Program } from '../program.ts';
import { kept } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import type { SubjectKey } from '../values/member.ts';
import { allMembers, ownedName } from '../values/member.ts';
import type { Invalid, Member, NoValue, Outcome } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import { compareOutcomes } from './comparison.ts';
import { includes, policyDate } from './dating.ts';
import { decideById } from './decide.ts';
import { condition, evaluate } from './dispatch.ts';
import { evaluateExpression } from './evaluate.ts';
import type { Context, Frame, Run, Subject } from './frame.ts';

/** The context in which a person's decisions are made: on that date, with what is assumed. */
export function startRun(
    program: Program,
    facts: ReadFacts,
    on: number | undefined,
    traced: boolean,
    compiled?: Context['compiled'],
): Context {
    const run: Run = {
        evaluator: { evaluate: evaluateExpression, decide: decideById },
        program,
        root: facts.root,
        invalid: new Map(),
        collector: undefined,
        work: 0,
        stack: [],
        contexts: new Map(),
        reasons: new Map(),
    };
    const decisionOverrides = new Map<string, Map<SubjectKey, Outcome>>();
    for (const { id, subject, outcome } of facts.assumptions) {
        const forId = decisionOverrides.get(id) ?? new Map<SubjectKey, Outcome>();
        decisionOverrides.set(id, forId.set(subject, outcome));
    }
    if (compiled !== undefined) {
        // Compiled code has checked the facts.
        return { ...newContext(run, on, decisionOverrides), compiled };
    }
    const context = newContext(run, on, decisionOverrides);
    findInvalid(context);
    run.collector = traced ? [] : undefined;
    // What was worked out to check the facts did not know yet which of them are invalid.
    return newContext(run, on, decisionOverrides);
}

function newContext(run: Run, on: number | undefined, decisionOverrides: Context['decisionOverrides']): Context {
    run.contexts.clear();
    return {
        run,
        key: '',
        on,
        asAt: false,
        factOverrides: new Map(),
        decisionOverrides,
        memo: new Map(),
        orders: new Map(),
        label: '',
    };
}

function findInvalid(context: Context): void {
    const { run } = context;
    if (run.program.checkedFacts.size === 0) {
        return;
    }
    const found = new Map<Member, Map<string, Invalid>>();
    for (const member of [run.root, ...allMembers(run.root)]) {
        for (const { fact } of run.program.checkedFacts.get(member.entity) ?? []) {
            const name = fact.name.text;
            const message = member.facts.has(name) ? problemWith(member, fact, context) : undefined;
            if (message !== undefined) {
                const forMember = found.get(member) ?? new Map<string, Invalid>();
                found.set(member, forMember.set(name, { kind: 'invalid', fact: ownedName(member, name), message }));
            }
        }
    }
    for (const [member, forMember] of found) {
        run.invalid.set(member, forMember);
    }
}

/** What is wrong with a fact. What cannot be checked yet, because something is awaited, is not wrong. */
function problemWith(member: Member, fact: Fact, context: Context): string | undefined {
    const frame: Frame = { context, subjects: ownChain(member) };
    const given = member.facts.get(fact.name.text);
    const outcomes =
        given === undefined ? [] : 'outcome' in given ? [given.outcome] : given.timeline.map(entry => entry.outcome);
    for (const outcome of outcomes) {
        const inside = (limit: Limit) => withinLimit(outcome, limit, frame);
        if (isValue(outcome) && !(fact.type.limits ?? []).every(inside)) {
            return factMessages.outsideLimits(printLimits(fact.type.limits ?? []));
        }
    }
    if (!outcomes.some(isValue)) {
        return undefined;
    }
    for (const validity of fact.validWhen) {
        const holds = condition(validity.condition, frame);
        if (holds.kind === 'failure' || holds.kind === 'invalid') {
            return holds.message;
        }
        if (holds.kind === 'yes or no' && !holds.value) {
            return validity.message.text === '' ? factMessages.notValid : validity.message.text;
        }
    }
    return undefined;
}

function ownChain(member: Member): Subject[] {
    const own: Subject = { kind: 'member', member };
    return member.parent === undefined ? [own] : [own, ...ownChain(member.parent)];
}

function withinLimit(outcome: Outcome, limit: Limit, frame: Frame): boolean {
    const holds = compareOutcomes(outcome, limit.op, evaluate(limit.value, frame), limit.value);
    return holds.kind !== 'yes or no' || holds.value;
}

const WORDS = { '>': 'more than', '>=': 'at least', '<': 'less than', '<=': 'at most' } as const;

export function printLimits(limits: readonly Limit[]): string {
    return limits.map(limit => `${WORDS[limit.op]} ${printExpression(limit.value)}`).join(' and ');
}

/** Why nothing can be decided: the policy is not in force on the date that counts, or that date is not known. */
export function notInForce(context: Context): NoValue | undefined {
    const inForce = context.run.program.header?.inForce;
    if (inForce === undefined) {
        return undefined;
    }
    const on = policyDate(context);
    const { from, to } = kept(context.run.program, inForce, () => ({
        from: inForce.from === undefined ? undefined : parseIso(inForce.from),
        to: inForce.to === undefined ? undefined : parseIso(inForce.to),
    }));
    if (on.kind !== 'date') {
        const message = failureMessages.wrongKind(answerWords.dateOfDecision, failureMessages.aDate);
        return isValue(on) ? failure(message, inForce.range) : on;
    }
    if (includes({ from, to }, on.day)) {
        return undefined;
    }
    const [first, last] = [from, to].map(day => (day === undefined ? undefined : formatLong(day)));
    return failure(failureMessages.notInForce(formatLong(on.day), failureMessages.fromTo(first, last)), inForce.range);
}
