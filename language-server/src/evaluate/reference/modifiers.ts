/** Phrases after a comma: rounding, bounds, conversion, “or … if none”. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Bound, Conversion, IfNone, Rounding, TimeUnit } from '../../model/policy-model.ts';
import { isInteger, sign } from '../numbers/comparison.ts';
import type { Exact } from '../numbers/rational.ts';
import { div, exact, mul } from '../numbers/rational.ts';
import type { RoundingMode } from '../numbers/rounding.ts';
import { inFavour, round } from '../numbers/rounding.ts';
import { printExpression } from '../trace/print-expression.ts';
import { missingOf, missingOfTwo } from '../values/outcomes.ts';
import { inOneUnit, timeFactor } from '../values/time.ts';
import type { Unit } from '../values/unit.ts';
import { lengthOf, NO_UNIT, PERCENT, periodOf, timeUnit, withPeriod } from '../values/unit.ts';
import type { NumberValue, Outcome, Value } from '../values/value.ts';
import { failure, isValue, number } from '../values/value.ts';
import { alike } from './arithmetic.ts';
import { orderOf } from './compare.ts';
import { evaluate } from './dispatch.ts';
import { favourOf } from './favour.ts';
import type { Frame } from './frame.ts';

/** A percentage is rounded as the number of percents that people read. */
export function rounding(e: Rounding, frame: Frame): Outcome {
    const found = evaluate(e.operand, frame);
    if (!isValue(found) || found.kind === 'no limit') {
        return found;
    }
    const operand = inOneUnit(found);
    if (operand === undefined) {
        const expected = found.kind === 'duration' ? failureMessages.oneUnit : failureMessages.aNumber;
        return failure(failureMessages.wrongKind(printExpression(e.operand), expected), e.range);
    }
    let mode: RoundingMode;
    if (e.mode === "in the person's favour") {
        const favour = favourOf(e, frame.rule, frame.context.run.program);
        if (favour === undefined) {
            return failure(failureMessages.noFavour(frame.rule?.name.text ?? ''), e.range);
        }
        mode = inFavour(favour);
    } else {
        mode = e.mode;
    }
    const to = exact(e.to);
    if (sign(to) <= 0) {
        return failure(failureMessages.roundedToNothing(printExpression(e)), e.range);
    }
    if (roundsAsNumber(e, operand.unit)) {
        const granularity = operand.unit === PERCENT ? div(to, exact(100)) : to;
        return number(round(operand.value, mode, granularity), operand.unit);
    }
    return roundedLength(e, operand, mode, to);
}

/** Whether only the number counts: it is rounded to a number, or to its own unit. */
export function roundsAsNumber({ unit }: Rounding, of: Unit): boolean {
    if (unit === 'money' || unit === 'number' || unit === 'percent' || of === NO_UNIT) {
        return true;
    }
    return unit === of.counts || of.time.some(([name, power]) => name === unit && power === 1);
}

/** 10 days, rounded up to a whole week, are 14 days. In the smaller of the two units. */
function roundedLength(e: Rounding, { value, unit }: NumberValue, mode: RoundingMode, to: Exact): Outcome {
    const whole = e.unit as TimeUnit;
    const own = lengthOf(unit) ?? unit.counts;
    const factor = own === undefined ? undefined : timeFactor(own, whole);
    if (factor === undefined) {
        return failure(failureMessages.notRoundedTo(printExpression(e.operand), whole), e.range);
    }
    const rounded = round(mul(value, factor), mode, to);
    return isInteger(factor) && unit.counts === undefined
        ? number(rounded, timeUnit(whole))
        : number(div(rounded, factor), unit);
}

/** “No limit” sets no bound. */
export function bound(e: Bound, frame: Frame): Outcome {
    const operand = evaluate(e.operand, frame);
    const limit = evaluate(e.limit, frame);
    const missing = missingOfTwo(operand, limit);
    if (missing !== undefined) {
        return missing;
    }
    const order = orderOf(operand as Value, limit as Value, e);
    if (typeof order === 'object') {
        return order.kind === 'failure'
            ? order
            : failure(failureMessages.wrongKind(printExpression(e), failureMessages.aComparison), e.range);
    }
    const beyond = e.bound === 'not less than' ? order < 0 : order > 0;
    return inUnitOf(beyond ? limit : operand, operand as Value, limit as Value, e);
}

/** The result has the period of whichever says one: `£0` bounds an amount per month and is then per month. */
function inUnitOf(result: Outcome, operand: Value, limit: Value, at: Bound): Outcome {
    if (result.kind !== 'number' || operand.kind !== 'number' || limit.kind !== 'number') {
        return result;
    }
    const same = alike(operand, limit, at);
    return 'kind' in same ? result : number(result === operand ? same.left : same.right, same.unit);
}

export function conversion(e: Conversion, frame: Frame): Outcome {
    const operand = evaluate(e.operand, frame);
    if (!isValue(operand) || operand.kind === 'no limit') {
        return operand;
    }
    const convention = frame.context.run.program.conventions.conversions?.find(c => c.from === e.from && c.to === e.to);
    if (convention === undefined) {
        return failure(failureMessages.noConversion(e.from, e.to), e.range);
    }
    const factor = evaluate(convention.factor, frame);
    const missing = missingOf(factor);
    if (missing !== undefined) {
        return missing;
    }
    const period = operand.kind === 'number' ? periodOf(operand.unit) : undefined;
    if (operand.kind !== 'number' || factor.kind !== 'number' || (period !== undefined && period !== e.from)) {
        return failure(failureMessages.notPer(printExpression(e.operand), e.from), e.range);
    }
    const unit = period === undefined ? operand.unit : withPeriod(operand.unit, e.from, e.to);
    return number(mul(operand.value, factor.value), unit);
}

export function ifNone(e: IfNone, frame: Frame): Outcome {
    const operand = evaluate(e.operand, frame);
    return operand.kind === 'not applicable' ? evaluate(e.fallback, frame) : operand;
}
