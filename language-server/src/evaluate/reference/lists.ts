/** Lists: how many, totals, there is, each, the one that. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Aggregate, Combine, Count, Every, Expression, TheMember, ThereIs } from '../../model/policy-model.ts';
import { formatLong } from '../dates/day-text.ts';
import { add, exact, ZERO } from '../numbers/rational.ts';
import { printExpression } from '../trace/print-expression.ts';
import { ownedName } from '../values/member.ts';
import { junction, mergeNeeds, missingOf, negate } from '../values/outcomes.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../values/unit.ts';
import type { Need, NoValue, Outcome, Value } from '../values/value.ts';
import { failure, NO, NOT_APPLICABLE, number, YES, yesNo } from '../values/value.ts';
import { alike, inSeveralUnits } from './arithmetic.ts';
import { orderOf } from './compare.ts';
import { condition, evaluate, isTooMuch } from './dispatch.ts';
import { appliesWithoutKnowing } from './facts.ts';
import type { Frame, Subject } from './frame.ts';
import { inside, subjectValue } from './frame.ts';
import { subjectsOver } from './iteration.ts';

interface Picked {
    readonly subjects: readonly Subject[];
    /** What stands in the way of knowing who is picked. */
    readonly missing?: NoValue | undefined;
}

/**
 * Those for whom the condition holds. One to whom the condition does not apply is not picked: `where` asks for those
 * who are so, and they are not.
 */
function pick(subjects: readonly Subject[], where: Expression | undefined, frame: Frame): Picked {
    if (where === undefined) {
        return { subjects };
    }
    const picked: Subject[] = [];
    const awaited: (readonly Need[])[] = [];
    for (const subject of subjects) {
        const outcome = condition(where, inside(frame, subject));
        if (outcome.kind === 'needs') {
            awaited.push(outcome.needs);
        } else if (outcome.kind === 'failure' || outcome.kind === 'invalid') {
            return { subjects: [], missing: outcome };
        } else if (outcome.kind === 'yes or no' && outcome.value) {
            picked.push(subject);
        }
    }
    return awaited.length === 0
        ? { subjects: picked }
        : { subjects: picked, missing: { kind: 'needs', needs: mergeNeeds(...awaited) } };
}

export function countWhere(subjects: readonly Subject[], where: Expression | undefined, frame: Frame): Outcome {
    const { subjects: picked, missing } = pick(subjects, where, frame);
    return missing ?? number(exact(picked.length), NO_UNIT);
}

export function count(e: Count, frame: Frame): Outcome {
    const over = subjectsOver(e.over, frame, e);
    return 'kind' in over ? over : countWhere(over.subjects, e.where, frame);
}

export function aggregate(e: Aggregate, frame: Frame): Outcome {
    const over = subjectsOver(e.over, frame, e);
    if ('kind' in over) {
        return over;
    }
    const { subjects, missing } = pick(over.subjects, e.where, frame);
    if (missing !== undefined) {
        return missing;
    }
    const values: Outcome[] = [];
    for (const subject of subjects) {
        const value = evaluate(e.value, inside(frame, subject));
        // The others would only say the same.
        if (isTooMuch(frame)) return value;
        values.push(value);
    }
    return values.length === 0 && e.op === 'total' ? nothing(e, frame) : reduce(e.op, values, e);
}

/** Nothing at all, in the unit in which something would be. */
function nothing(e: Aggregate, frame: Frame): Outcome {
    const { expressionTypes, currency } = frame.context.run.program;
    const type = expressionTypes?.typeOf(e);
    switch (type?.kind) {
        case 'money':
            return number(ZERO, moneyUnit(type.currency || currency, type.per));
        case 'percent':
            return number(ZERO, PERCENT);
        case 'duration':
            return number(ZERO, timeUnit(type.unit, type.per));
        default:
            return number(ZERO, NO_UNIT);
    }
}

/** `, if any` leaves out what does not apply. */
export function combine(e: Combine, frame: Frame): Outcome {
    const outcomes: Outcome[] = [];
    for (const item of e.items) {
        const outcome = e.op === 'how many' ? condition(item.value, frame) : evaluate(item.value, frame);
        if (!(item.ifAny && outcome.kind === 'not applicable')) {
            outcomes.push(outcome);
        }
    }
    if (e.op !== 'how many') {
        return reduce(e.op, outcomes, e);
    }
    const missing = missingOf(...outcomes);
    return missing ?? number(exact(outcomes.filter(o => o.kind === 'yes or no' && o.value).length), NO_UNIT);
}

/** The total of nothing is nothing; the highest of nothing does not apply. */
function reduce(op: Exclude<Combine['op'], 'how many'>, outcomes: readonly Outcome[], at: Expression): Outcome {
    const missing = missingOf(...outcomes);
    if (missing !== undefined) {
        return missing;
    }
    const values = outcomes as readonly Value[];
    return op === 'total' ? total(values, at) : best(values, op === 'highest' || op === 'latest' ? 1 : -1, at);
}

function total(values: readonly Value[], at: Expression): Outcome {
    let sum: Value | undefined;
    for (const value of values) {
        const length = sum === undefined ? undefined : inSeveralUnits('+', sum, value);
        if (length !== undefined && (value.kind === 'duration' || sum?.kind === 'duration')) {
            sum = length;
            continue;
        }
        if (sum === undefined && value.kind === 'duration') {
            sum = value;
            continue;
        }
        if (value.kind !== 'number') {
            const expected = value.kind === 'no limit' ? failureMessages.noLimit(printExpression(at)) : undefined;
            return failure(
                expected ?? failureMessages.wrongKind(printExpression(at), failureMessages.aNumber),
                at.range,
            );
        }
        if (sum === undefined || sum.kind !== 'number') {
            sum = value;
            continue;
        }
        const same = alike(sum, value, at);
        if ('kind' in same) {
            if (length === undefined) {
                return same;
            }
            sum = length;
            continue;
        }
        sum = number(add(same.left, same.right), same.unit);
    }
    return sum ?? number(ZERO, NO_UNIT);
}

function best(values: readonly Value[], direction: 1 | -1, at: Expression): Outcome {
    let found: Value | undefined;
    for (const value of values) {
        const order = found === undefined ? direction : orderOf(value, found, at);
        if (typeof order === 'object') {
            return order.kind === 'failure'
                ? order
                : failure(failureMessages.wrongKind(printExpression(at), failureMessages.aComparison), at.range);
        }
        if (order * direction > 0) {
            found = value;
        }
    }
    return found ?? NOT_APPLICABLE;
}

export function every(e: Every, frame: Frame): Outcome {
    const over = subjectsOver(e.over, frame, e);
    return 'kind' in over ? over : junction(conditionsFor(over.subjects, e.condition, frame), false);
}

function* conditionsFor(subjects: readonly Subject[], holds: Expression, frame: Frame): Iterable<Outcome> {
    for (const subject of subjects) {
        yield condition(holds, inside(frame, subject));
    }
}

/** Does it apply at all, or: is there one that …? Never: is it known. */
export function thereIs(e: ThereIs, frame: Frame): Outcome {
    const found = e.where === undefined && appliesWithoutKnowing(e.of, frame) ? YES : presence(e, frame);
    return e.negated ? negate(found) : found;
}

function presence(e: ThereIs, frame: Frame): Outcome {
    if (e.over !== undefined) {
        const over = subjectsOver(e.over, frame, e);
        if ('kind' in over) {
            return over;
        }
        const { where } = e;
        return where === undefined
            ? yesNo(over.subjects.length > 0)
            : junction(toNo(conditionsFor(over.subjects, where, frame)), true);
    }
    const outcome = evaluate(e.of, frame);
    if (outcome.kind === 'not applicable') {
        return NO;
    }
    if (outcome.kind === 'needs') {
        return outcome.applies ? YES : outcome;
    }
    switch (outcome.kind) {
        case 'failure':
        case 'invalid':
            return outcome;
        case 'list':
            return yesNo(outcome.members.length > 0);
        case 'options':
            return yesNo(outcome.values.length > 0);
        case 'period':
            return yesNo(outcome.from <= outcome.to);
        default:
            return YES;
    }
}

/** As in {@link pick}: one to whom the condition does not apply is not such a one. */
function* toNo(outcomes: Iterable<Outcome>): Iterable<Outcome> {
    for (const outcome of outcomes) {
        yield outcome.kind === 'not applicable' ? NO : outcome;
    }
}

/** `the child where birth order = 1`: exactly one; none does not apply, two are an error. */
export function theMember(e: TheMember, frame: Frame): Outcome {
    const over = subjectsOver(e.over, frame, e);
    if ('kind' in over) {
        return over;
    }
    const { subjects, missing } = pick(over.subjects, e.where, frame);
    if (missing !== undefined) {
        return missing;
    }
    const [first, second] = subjects;
    if (first !== undefined && second !== undefined) {
        const what = printExpression(e);
        return failure(failureMessages.twoMembers(what, subjectName(first), subjectName(second)), e.range);
    }
    return first === undefined ? NOT_APPLICABLE : subjectValue(first);
}

export function subjectName(subject: Subject): string {
    switch (subject.kind) {
        case 'member':
            return ownedName(subject.member.parent, subject.member.name);
        case 'date':
            return formatLong(subject.day);
        case 'option':
            return subject.value;
    }
}
