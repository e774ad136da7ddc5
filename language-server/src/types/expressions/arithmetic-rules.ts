import type { Arithmetic } from '../../model/expressions.ts';
import type { TimeUnit } from '../../model/units.ts';
import {
    type DurationType,
    dateType,
    familyOf,
    type MoneyType,
    type NumberType,
    percentType,
    unitOfPeriod,
    unknownType,
    type ValueType,
} from '../value-type.ts';

/** Why two values cannot be put together. */
export type Clash =
    | 'kinds'
    | 'periods'
    | 'currencies'
    | 'families'
    | 'percent and number'
    | 'percent and money'
    | 'date and number';

export type Outcome = { type: ValueType; clash?: undefined } | { clash: Clash; type?: undefined };

const clash = (why: Clash): Outcome => ({ clash: why });
const gives = (type: ValueType): Outcome => ({ type });

/** The type of `left op right`: units multiply and divide, periods and currencies must agree. */
export function combine(op: Arithmetic['op'], left: ValueType, right: ValueType): Outcome {
    if (left.kind === 'unknown' || right.kind === 'unknown') {
        return gives(unknownType);
    }
    switch (op) {
        case '+':
        case '-':
            return addition(op, left, right);
        case '*': {
            const outcome = product(left, right);
            return outcome.clash === 'kinds' ? product(right, left) : outcome;
        }
        case '/':
            return quotient(left, right);
    }
}

function addition(op: '+' | '-', left: ValueType, right: ValueType): Outcome {
    if (left.kind === 'number' && right.kind === 'number') {
        return gives({ kind: 'number', whole: left.whole && right.whole, counts: sameCount(left, right) });
    }
    if (left.kind === 'percent' && right.kind === 'percent') {
        return gives(percentType);
    }
    if (left.kind === 'money' && right.kind === 'money') {
        return moneyTogether(left, right);
    }
    if (left.kind === 'duration' && right.kind === 'duration') {
        return durationsTogether(left, right);
    }
    if (left.kind === 'date') {
        return dateAnd(op, right);
    }
    if (op === '+' && right.kind === 'date') {
        return dateAnd(op, left);
    }
    if (isPair(left, right, 'percent', 'number')) {
        return clash('percent and number');
    }
    return clash(isPair(left, right, 'percent', 'money') ? 'percent and money' : 'kinds');
}

function dateAnd(op: '+' | '-', other: ValueType): Outcome {
    if (other.kind === 'date') {
        return op === '-' ? gives({ kind: 'duration', unit: 'day' }) : clash('kinds');
    }
    if (other.kind === 'number') {
        return clash('date and number');
    }
    // A date has no hours: it moves by whole days.
    const moves = other.kind === 'duration' && other.per === undefined && other.unit !== 'hour';
    return moves ? gives(dateType) : clash('kinds');
}

/** Amounts that are added or compared: the same currency, and the same period unless one is £0. */
export function moneyTogether(left: MoneyType, right: MoneyType): Outcome {
    if (left.currency !== right.currency) {
        return clash('currencies');
    }
    if (left.zero || right.zero) {
        return gives({ ...(left.zero ? right : left), optional: false });
    }
    if (left.per === right.per) {
        return gives({ kind: 'money', currency: left.currency, per: left.per, perhaps: left.perhaps ?? right.perhaps });
    }
    for (const [one, other] of [
        [left, right],
        [right, left],
    ] as const) {
        if (one.perhaps !== undefined && one.perhaps === (other.per ?? 'none')) {
            return gives({ kind: 'money', currency: other.currency, per: other.per });
        }
    }
    return clash('periods');
}

/** Lengths of time that are added or compared: days with weeks, months with years. */
export function durationsTogether(left: DurationType, right: DurationType): Outcome {
    if (familyOf(left.unit) !== familyOf(right.unit)) {
        return clash('families');
    }
    return left.per === right.per
        ? gives({ kind: 'duration', unit: finer(left.unit, right.unit), per: left.per })
        : clash('periods');
}

function product(left: ValueType, right: ValueType): Outcome {
    if (left.kind === 'number') {
        switch (right.kind) {
            case 'number':
                return gives({ kind: 'number', whole: left.whole && right.whole, counts: onlyCount(left, right) });
            case 'money':
                return gives(amountTimes(right, left));
            case 'percent':
            case 'duration':
                return gives({ ...right, optional: false });
            default:
                return clash('kinds');
        }
    }
    if (left.kind === 'percent') {
        switch (right.kind) {
            case 'percent':
                return gives(percentType);
            case 'money':
            case 'duration':
                return gives({ ...right, optional: false });
            case 'number':
                return gives(percentType);
            default:
                return clash('kinds');
        }
    }
    if (left.kind === 'duration' && right.kind === 'duration') {
        return timeFor(left, right);
    }
    return left.kind === 'money' && right.kind === 'duration' ? amountFor(left, right) : clash('kinds');
}

/** `40 hours per week * 5.6 weeks = 224 hours`. */
function timeFor(time: DurationType, length: DurationType): Outcome {
    const cancels = time.per !== undefined && length.per === undefined && unitOfPeriod(time.per) === length.unit;
    return cancels ? gives({ kind: 'duration', unit: time.unit }) : clash('kinds');
}

/** `£10 per day * paid days` may also be meant without its period. */
function amountTimes(amount: MoneyType, times: NumberType): MoneyType {
    const cancels = times.counts !== undefined && amount.per !== undefined && unitOfPeriod(amount.per) === times.counts;
    return { ...amount, optional: false, perhaps: cancels ? 'none' : amount.perhaps };
}

/** `£ per week * 8 weeks = £`, `£ per hour * hours per week = £ per week`. */
function amountFor(amount: MoneyType, time: DurationType): Outcome {
    if (amount.per === undefined) {
        return clash('kinds');
    }
    return unitOfPeriod(amount.per) === time.unit
        ? gives({ kind: 'money', currency: amount.currency, per: time.per, zero: amount.zero })
        : clash('periods');
}

function quotient(left: ValueType, right: ValueType): Outcome {
    if (right.kind === 'number') {
        switch (left.kind) {
            case 'number':
                return gives({ kind: 'number', whole: false, counts: right.counts ? undefined : left.counts });
            case 'money':
                return gives(shareOf(left, right));
            case 'percent':
            case 'duration':
                return gives({ ...left, optional: false });
            default:
                return clash('kinds');
        }
    }
    if (left.kind === 'money' && right.kind === 'money') {
        return ratioOfAmounts(left, right);
    }
    if (left.kind === 'money' && right.kind === 'duration') {
        return left.per === undefined && right.per === undefined
            ? gives({ kind: 'money', currency: left.currency, per: right.unit })
            : clash('kinds');
    }
    if (left.kind === 'duration' && right.kind === 'duration') {
        return ratioOfTimes(left, right);
    }
    if (right.kind === 'percent') {
        const ratio: ValueType = { kind: 'number', whole: false };
        return left.kind === 'percent' || left.kind === 'number'
            ? gives(ratio)
            : left.kind === 'money'
              ? gives({ ...left, optional: false })
              : clash('kinds');
    }
    return clash('kinds');
}

/** `£70 / how many days in P` may be meant per day; an amount that has a period keeps it. */
function shareOf(amount: MoneyType, { counts }: NumberType): MoneyType {
    const hasNoPeriod = amount.perhaps === 'none' || (amount.per === undefined && amount.perhaps === undefined);
    return counts !== undefined && hasNoPeriod
        ? { kind: 'money', currency: amount.currency, perhaps: counts }
        : { ...amount, optional: false };
}

function ratioOfAmounts(left: MoneyType, right: MoneyType): Outcome {
    const together = moneyTogether(left, right);
    const unit = right.per === undefined ? undefined : unitOfPeriod(right.per);
    if (together.clash === 'periods' && left.per === undefined && unit !== undefined) {
        return gives({ kind: 'duration', unit });
    }
    return together.clash === undefined ? gives({ kind: 'number', whole: false }) : together;
}

/** `40 hours / 5 days` and `40 hours per week / 5 days per week` are 8 hours per day, `28 days / 5 days per week` is 5.6 weeks. */
function ratioOfTimes(left: DurationType, right: DurationType): Outcome {
    const together = durationsTogether(left, right).clash;
    if (together === undefined) {
        return gives({ kind: 'number', whole: false });
    }
    if (left.unit === 'hour' && left.unit !== right.unit && left.per === right.per) {
        return gives({ kind: 'duration', unit: 'hour', per: right.unit });
    }
    const unit = right.per === undefined ? undefined : unitOfPeriod(right.per);
    if (left.per === undefined && left.unit === right.unit && unit !== undefined) {
        return gives({ kind: 'duration', unit });
    }
    return clash(together === 'families' ? 'families' : 'kinds');
}

function sameCount(left: NumberType, right: NumberType): TimeUnit | undefined {
    return left.counts === right.counts ? left.counts : onlyCount(left, right);
}

function onlyCount(left: NumberType, right: NumberType): TimeUnit | undefined {
    return left.counts === undefined ? right.counts : right.counts === undefined ? left.counts : undefined;
}

function finer(left: TimeUnit, right: TimeUnit): TimeUnit {
    return left === 'week' ? right : left === 'year' ? right : left;
}

function isPair(left: ValueType, right: ValueType, one: ValueType['kind'], other: ValueType['kind']): boolean {
    return (left.kind === one && right.kind === other) || (left.kind === other && right.kind === one);
}
