/** A result takes the unit of the declared type. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { ModelNode, PeriodUnit } from '../../model/policy-model.ts';
import { isNoTime } from '../dates/duration.ts';
import type { FactType } from '../facts/fact-type.ts';
import { isInteger, isZero } from '../numbers/comparison.ts';
import { mul, ZERO } from '../numbers/rational.ts';
import { inOneUnit, timeFactor } from '../values/time.ts';
import { isMoney, isPlain, lengthOf, NO_UNIT, periodOf, timeUnit, YEAR_NUMBER } from '../values/unit.ts';
import { unitText } from '../values/unit-text.ts';
import type { Outcome, Value } from '../values/value.ts';
import { failure, isValue, number } from '../values/value.ts';

export function coerce(outcome: Outcome, type: FactType, what: string, at: ModelNode): Outcome {
    if (!isValue(outcome) || outcome.kind === 'no limit') {
        return outcome;
    }
    if (type.form === 'number') {
        return outcome.kind === 'number' ? inUnit(outcome, type, what, at) : lengthOrWrong(outcome, type, what, at);
    }
    return fits(outcome, type.form) ? outcome : failure(failureMessages.wrongKind(what, type.form), at.range);
}

function fits(value: Value, form: Exclude<FactType['form'], 'number'>): boolean {
    switch (form) {
        case 'yes or no':
        case 'date':
        case 'text':
        case 'list':
            return value.kind === form;
        case 'period':
        case 'year':
            return value.kind === 'period';
        case 'one of':
            return value.kind === 'text';
        case 'any of':
            return value.kind === 'options';
        case 'entity':
            return value.kind === 'member';
    }
}

type NumberType = FactType & { form: 'number' };

function lengthOrWrong(value: Value, type: NumberType, what: string, at: ModelNode): Outcome {
    const to = lengthOf(type.unit);
    if (value.kind === 'duration' && to !== undefined) {
        return inWholeUnits(value, to) ?? value;
    }
    return failure(failureMessages.wrongKind(what, unitText(type.unit) || failureMessages.aNumber), at.range);
}

/** `1 year 6 months` are 18 months; undefined where it is no whole number of them. */
function inWholeUnits(value: Value & { kind: 'duration' }, to: PeriodUnit): Outcome | undefined {
    const length = isNoTime(value.value) ? number(ZERO, timeUnit(to)) : inOneUnit(value);
    const from = length?.kind === 'number' ? lengthOf(length.unit) : undefined;
    const factor = from === undefined ? undefined : timeFactor(from, to);
    if (length?.kind !== 'number' || factor === undefined) {
        return undefined;
    }
    const amount = mul(length.value, factor);
    return isInteger(amount) ? number(amount, timeUnit(to)) : undefined;
}

function inUnit(value: Extract<Value, { kind: 'number' }>, type: NumberType, what: string, at: ModelNode): Outcome {
    const { unit } = type;
    if (isZero(value.value) && isPlain(value.unit)) {
        return number(value.value, unit);
    }
    const from = lengthOf(value.unit);
    const to = lengthOf(unit);
    const period = periodOf(value.unit);
    const declared = periodOf(unit);
    const otherPeriod = period !== undefined && declared !== undefined && period !== declared;
    if (
        value.unit.currency !== unit.currency ||
        value.unit.percent !== unit.percent ||
        (isMoney(unit) && otherPeriod)
    ) {
        return failure(failureMessages.wrongKind(what, unitText(unit) || failureMessages.aNumber), at.range);
    }
    if (type.whole && !isInteger(value.value)) {
        return failure(failureMessages.notWhole(what), at.range);
    }
    if (from !== undefined && to !== undefined) {
        const factor = timeFactor(from, to);
        return factor === undefined ? value : number(mul(value.value, factor), unit);
    }
    const isYear = value.unit === YEAR_NUMBER && unit === NO_UNIT;
    return value.unit === unit || isYear ? value : number(value.value, unit);
}
