/** `as at`: the same with another date of decision. `as if`: the same with one fact changed. */

import { answerWords, failureMessages } from '../../messages/evaluate.ts';
import type { AsAt, AsIf } from '../../model/policy-model.ts';
import { formatLong } from '../dates/day-text.ts';
import { formatOutcome } from '../trace/format-value.ts';
import { printExpression } from '../trace/print-expression.ts';
import { exactKey, memberKey } from '../values/exact-key.ts';
import type { SubjectKey } from '../values/member.ts';
import type { Member, Outcome } from '../values/value.ts';
import { failure, isValue } from '../values/value.ts';
import { constant } from './constants.ts';
import { evaluate } from './dispatch.ts';
import type { Context, Frame } from './frame.ts';
import { memberFor, subjectKey } from './frame.ts';

/**
 * A rate, a scale or a code set as it is on that day. Anything else is worked out anew with that date of decision, which
 * then also takes the place of the policy's `dated by`; rules with their own `dated by` keep it.
 */
export function asAt(e: AsAt, frame: Frame): Outcome {
    const on = evaluate(e.date, frame);
    if (on.kind !== 'date') {
        return isValue(on)
            ? failure(failureMessages.wrongKind(printExpression(e.date), failureMessages.aDate), e.range)
            : on;
    }
    const context = contextAt(frame.context, on.day);
    if (e.operand.kind === 'name' && e.operand.target?.kind === 'constant') {
        return constant(e.operand.target.id, { ...frame, context }, e, on);
    }
    return evaluate(e.operand, { ...frame, context, dating: undefined });
}

export function contextAt(context: Context, on: number): Context {
    return derived(context, `${context.key}@${on}`, () => ({
        on,
        asAt: true,
        label: `${context.label}${answerWords.asAt('', formatLong(on))}`,
    }));
}

function derived(context: Context, key: string, change: () => Partial<Context>): Context {
    const { contexts } = context.run;
    let found = contexts.get(key);
    if (found === undefined) {
        found = { ...context, memo: new Map(), orders: new Map(), compiled: undefined, key, ...change() };
        contexts.set(key, found);
    }
    return found;
}

export function asIf(e: AsIf, frame: Frame): Outcome {
    const value = evaluate(e.value, frame);
    if (!isValue(value) && value.kind !== 'not applicable') {
        return value;
    }
    const place = placeOf(e, frame);
    if ('kind' in place) {
        return place;
    }
    const label = `${frame.context.label}${answerWords.asIf('', `${printExpression(e.fact)} is ${formatOutcome(value)}`)}`;
    const { context } = frame;
    const where = typeof place.subject === 'string' ? JSON.stringify(place.subject) : memberKey(place.subject);
    const key = JSON.stringify([context.key, where, place.id ?? place.fact, value.kind, exactKey(value)]);
    const changed = derived(context, key, () =>
        place.id === undefined
            ? { label, factOverrides: overlaid(context.factOverrides, place.subject as Member, place.fact, value) }
            : { label, decisionOverrides: overlaid(context.decisionOverrides, place.id, place.subject, value) },
    );
    return evaluate(e.operand, { ...frame, context: changed });
}

interface Place {
    readonly subject: SubjectKey;
    readonly fact: string;
    /** For a decision. */
    readonly id?: string;
}

function placeOf(e: AsIf, frame: Frame): Place | Outcome {
    const { fact } = e;
    const { target } = fact;
    let owner: Member | undefined;
    if (fact.kind === 'member') {
        const subject = evaluate(fact.subject, frame);
        if (subject.kind !== 'member') {
            return isValue(subject) ? failure(failureMessages.unresolved(printExpression(fact)), e.range) : subject;
        }
        owner = subject.member;
    }
    const { root } = frame.context.run;
    if (target?.kind === 'fact') {
        return { subject: owner ?? memberFor(frame, target.subject, target.entity) ?? root, fact: target.fact };
    }
    if (target?.kind === 'declaration') {
        const subject = target.subject === undefined ? undefined : frame.subjects[target.subject];
        const key: SubjectKey = owner ?? (subject === undefined ? root : subjectKey(subject));
        return { subject: key, fact: target.id, id: target.id };
    }
    return failure(failureMessages.unresolved(printExpression(fact)), e.range);
}

function overlaid<K, L, V>(
    base: ReadonlyMap<K, ReadonlyMap<L, V>>,
    outer: K,
    inner: L,
    value: V,
): Map<K, ReadonlyMap<L, V>> {
    return new Map([...base, [outer, new Map([...(base.get(outer) ?? []), [inner, value]])]]);
}
