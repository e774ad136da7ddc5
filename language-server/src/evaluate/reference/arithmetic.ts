/** Exact arithmetic on values, with their units. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Arithmetic, Expression } from '../../model/policy-model.ts';
import { addDuration } from '../dates/add-duration.ts';
import type { Duration } from '../dates/duration.ts';
import { negated, plus, times } from '../dates/duration.ts';
import { isFailure } from '../dates/failures.ts';
import { isZero } from '../numbers/comparison.ts';
import type { Exact } from '../numbers/rational.ts';
import { add, div, exact, mul, neg, sub } from '../numbers/rational.ts';
import type { Program } from '../program.ts';
import { printExpression } from '../trace/print-expression.ts';
import { missingOfTwo } from '../values/outcomes.ts';
import { asDuration, inOneUnit, timeFactor } from '../values/time.ts';
import type { Unit } from '../values/unit.ts';
import {
    divideUnits,
    isMoney,
    isPlain,
    lengthOf,
    multiplyUnits,
    NO_UNIT,
    periodOf,
    plainTogether,
    timeUnit,
} from '../values/unit.ts';
import { unitText } from '../values/unit-text.ts';
import type { NumberValue, Outcome, Value } from '../values/value.ts';
import { date, failure, number } from '../values/value.ts';
import { dateConventions, dateFailure } from './date-failure.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';

export function arithmetic(e: Arithmetic, frame: Frame): Outcome {
    const left = evaluate(e.left, frame);
    const right = evaluate(e.right, frame);
    const missing = missingOfTwo(left, right);
    if (missing !== undefined) {
        return missing;
    }
    return typed(calculate(e.op, left as Value, right as Value, e, frame), e, frame);
}

/** What the checker says is a plain number has no unit: `£ / (£ per day)` may be a count of days, or a ratio. */
function typed(outcome: Outcome, e: Arithmetic, frame: Frame): Outcome {
    return outcome.kind === 'number' && !isPlain(outcome.unit) && isNumberByType(e, frame.context.run.program)
        ? number(outcome.value, NO_UNIT)
        : outcome;
}

export function isNumberByType(e: Expression, { expressionTypes }: Program): boolean {
    return expressionTypes?.typeOf(e).kind === 'number';
}

export function calculate(op: Arithmetic['op'], left: Value, right: Value, at: Expression, frame: Frame): Outcome {
    if (left.kind === 'no limit' || right.kind === 'no limit') {
        return failure(failureMessages.noLimit(printExpression(at)), at.range);
    }
    if (left.kind === 'date' || (right.kind === 'date' && op === '+')) {
        return calculateDate(op, left, right, at, frame);
    }
    if (left.kind === 'number' && right.kind === 'number') {
        return calculateNumbers(op, left, right, at);
    }
    const lengths = op === '+' || op === '-' ? inSeveralUnits(op, left, right) : lengthTimes(op, left, right, at);
    return lengths ?? wrongKind(at);
}

/** `66 years 2 months * 2`: part by part. */
function lengthTimes(op: '*' | '/', left: Value, right: Value, at: Expression): Outcome | undefined {
    const [length, factor] = left.kind === 'duration' || op === '/' ? [left, right] : [right, left];
    if (length.kind !== 'duration' || factor.kind !== 'number' || !isPlain(factor.unit)) {
        const [a, b] = [inOneUnit(left), inOneUnit(right)];
        return a && b && calculateNumbers(op, a, b, at);
    }
    if (op === '/' && isZero(factor.value)) {
        return failure(failureMessages.divisionByZero(printExpression(at)), at.range);
    }
    const by = op === '*' ? factor.value : div(exact(1), factor.value);
    return { kind: 'duration', value: times(length.value, by) };
}

function wrongKind(at: Expression): Outcome {
    return failure(failureMessages.wrongKind(printExpression(at), 'a calculation that can be made'), at.range);
}

function calculateNumbers(op: Arithmetic['op'], left: NumberValue, right: NumberValue, at: Expression): Outcome {
    if (op === '+' || op === '-') {
        const same = alike(left, right, at);
        if ('kind' in same) {
            return inSeveralUnits(op, left, right) ?? same;
        }
        return number((op === '+' ? add : sub)(same.left, same.right), same.unit);
    }
    if (op === '*') {
        const unit = multiplyUnits(left.unit, right.unit);
        return unit === undefined
            ? failure(failureMessages.moneyTimesMoney(printExpression(at)), at.range)
            : number(mul(left.value, right.value), unit);
    }
    if (isZero(right.value)) {
        return failure(failureMessages.divisionByZero(printExpression(at)), at.range);
    }
    const unit = isZero(left.value) && isPlain(left.unit) ? NO_UNIT : divideUnits(left.unit, right.unit);
    const ratio = lengthRatio(left.unit, right.unit);
    return unit === undefined
        ? wrongKind(at)
        : number(mul(div(left.value, right.value), ratio ?? exact(1)), ratio === undefined ? unit : NO_UNIT);
}

/** `2 weeks / 1 day` is 14; undefined where the units do not cancel. */
export function lengthRatio(left: Unit, right: Unit): Exact | undefined {
    const [a, b] = [lengthOf(left), lengthOf(right)];
    const fit = a !== undefined && b !== undefined && (a === 'hour') === (b === 'hour');
    return fit ? timeFactor(a, b) : undefined;
}

/** `2 months + 3 days`. */
export function inSeveralUnits(op: '+' | '-', left: Value, right: Value): Value | undefined {
    const a = asDuration(left);
    const b = asDuration(right);
    return a && b && { kind: 'duration', value: plus(a, op === '+' ? b : negated(b)) };
}

/** Both numbers in one unit. A plain number and a count fit each other; an amount without a period fits every period. */
export function alike(
    left: NumberValue,
    right: NumberValue,
    at: Expression,
): { left: Exact; right: Exact; unit: Unit } | Outcome {
    const a = left.unit;
    const b = right.unit;
    if (a === b) {
        return { left: left.value, right: right.value, unit: a };
    }
    if (isPlain(a) && isPlain(b)) {
        return { left: left.value, right: right.value, unit: plainTogether(a, b) };
    }
    // Nothing at all, as the total of an empty list is, has no unit of its own.
    if ((isPlain(a) && isZero(left.value)) || (isPlain(b) && isZero(right.value))) {
        return { left: left.value, right: right.value, unit: isPlain(a) ? b : a };
    }
    const differ = () => failure(failureMessages.unitsDiffer(unitName(a), unitName(b)), at.range);
    if (a.currency !== b.currency || a.percent !== b.percent) {
        return differ();
    }
    const aPeriod = periodOf(a);
    const bPeriod = periodOf(b);
    if (aPeriod !== undefined && bPeriod !== undefined) {
        return differ();
    }
    const aLength = lengthOf(a);
    const bLength = lengthOf(b);
    if (aLength !== undefined && bLength !== undefined) {
        return inSmallerUnit(left, right, aLength, bLength) ?? differ();
    }
    const aWins = isMoney(a) ? bPeriod === undefined && aPeriod !== undefined : !isPlain(a);
    return { left: left.value, right: right.value, unit: aWins ? a : b };
}

function unitName(unit: Unit): string {
    return isPlain(unit) ? 'a plain number' : unitText(unit);
}

function inSmallerUnit(
    left: NumberValue,
    right: NumberValue,
    a: Parameters<typeof timeFactor>[0],
    b: Parameters<typeof timeFactor>[0],
): { left: Exact; right: Exact; unit: Unit } | undefined {
    const factor = timeFactor(a, b);
    const back = timeFactor(b, a);
    if (factor === undefined || back === undefined) {
        return undefined;
    }
    return typeof factor === 'number'
        ? { left: mul(left.value, factor), right: right.value, unit: timeUnit(b) }
        : { left: left.value, right: mul(right.value, back), unit: timeUnit(a) };
}

function calculateDate(op: Arithmetic['op'], left: Value, right: Value, at: Expression, frame: Frame): Outcome {
    if (left.kind === 'date' && right.kind === 'date' && op === '-') {
        return number(exact(left.day - right.day), timeUnit('day'));
    }
    const [day, length] = left.kind === 'date' ? [left, asDuration(right)] : [right, asDuration(left)];
    if (day.kind !== 'date' || length === undefined || (op !== '+' && op !== '-')) {
        return wrongKind(at);
    }
    return moveDate(day.day, op === '+' ? length : negated(length), speaksOfWorkingDays(left, right), at, frame);
}

function speaksOfWorkingDays(...values: readonly Value[]): boolean {
    return values.some(
        value =>
            (value.kind === 'number' && lengthOf(value.unit) === 'working day') ||
            (value.kind === 'duration' && !isZero(value.value.workingDays)),
    );
}

function moveDate(day: number, length: Duration, inWorkingDays: boolean, at: Expression, frame: Frame): Outcome {
    const conventions = dateConventions(frame, inWorkingDays);
    if ('kind' in conventions) {
        return conventions;
    }
    const moved = addDuration(day, length, conventions, inWorkingDays);
    return isFailure(moved) ? dateFailure(moved, at) : date(moved);
}

export function negative(value: Value, at: Expression): Outcome {
    if (value.kind === 'number') {
        return number(neg(value.value), value.unit);
    }
    return value.kind === 'duration' ? { kind: 'duration', value: negated(value.value) } : wrongKind(at);
}
