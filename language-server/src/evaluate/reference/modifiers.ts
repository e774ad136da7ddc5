/** Phrases after a comma: rounding, bounds, conversion, “or … if none”. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Bound, Conversion, IfNone, Rounding } from '../../model/policy-model.ts';
import { div, exact, mul } from '../numbers/rational.ts';
import { inFavour, round } from '../numbers/rounding.ts';
import { printExpression } from '../trace/print-expression.ts';
import { missingOf, missingOfTwo } from '../values/outcomes.ts';
import { PERCENT, periodOf, withPeriod } from '../values/unit.ts';
import type { Outcome, Value } from '../values/value.ts';
import { failure, isValue, number } from '../values/value.ts';
import { alike } from './arithmetic.ts';
import { orderOf } from './compare.ts';
import { evaluate } from './dispatch.ts';
import { favourOf } from './favour.ts';
import type { Frame } from './frame.ts';

/** A percentage is rounded as the number of percents that people read. */
export function rounding(e: Rounding, frame: Frame): Outcome {
    const operand = evaluate(e.operand, frame);
    if (!isValue(operand) || operand.kind === 'no limit') {
        return operand;
    }
    if (operand.kind !== 'number') {
        return failure(failureMessages.wrongKind(printExpression(e.operand), failureMessages.aNumber), e.range);
    }
    let mode: Parameters<typeof round>[1];
    if (e.mode === "in the person's favour") {
        const favour = favourOf(frame.rule, frame.context.run.program);
        if (favour === undefined) {
            return failure(failureMessages.noFavour(frame.rule?.name.text ?? ''), e.range);
        }
        mode = inFavour(favour);
    } else {
        mode = e.mode;
    }
    const to = exact(e.to);
    const granularity = operand.unit === PERCENT ? div(to, exact(100)) : to;
    return number(round(operand.value, mode, granularity), operand.unit);
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
