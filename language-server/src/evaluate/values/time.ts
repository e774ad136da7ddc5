/** Lengths of time as values: numbers with one unit, durations with several. */
import type { PeriodUnit } from '../../model/policy-model.ts';
import type { Duration } from '../dates/duration.ts';
import { daysOf, duration, monthsOf } from '../dates/duration.ts';
import { isZero } from '../numbers/comparison.ts';
import type { Exact } from '../numbers/rational.ts';
import { exact, mul, ratio } from '../numbers/rational.ts';
import { lengthOf, timeUnit } from './unit.ts';
import type { NumberValue, Value } from './value.ts';

const PART: Partial<Record<PeriodUnit, keyof Duration>> = {
    year: 'years',
    month: 'months',
    week: 'weeks',
    day: 'days',
    hour: 'hours',
    'working day': 'workingDays',
};

/** A length of time; undefined for any other value. */
export function asDuration(value: Value): Duration | undefined {
    if (value.kind === 'duration') {
        return value.value;
    }
    const unit = value.kind === 'number' ? lengthOf(value.unit) : undefined;
    return unit === undefined || value.kind !== 'number' ? undefined : lengthIn(value.value, unit);
}

/** A length of time with one unit: `1 year 2 months` is 14 months. Undefined where no unit holds all of it. */
export function inOneUnit(value: Value): NumberValue | undefined {
    if (value.kind !== 'duration') {
        return value.kind === 'number' ? value : undefined;
    }
    const { workingDays, hours } = value.value;
    const months = monthsOf(value.value);
    const days = daysOf(value.value);
    switch ([months, days, workingDays].map(amount => (isZero(amount) ? '-' : 'x')).join('')) {
        case 'x--':
            return { kind: 'number', value: months, unit: timeUnit('month') };
        case '-x-':
            return isZero(hours)
                ? { kind: 'number', value: days, unit: timeUnit('day') }
                : { kind: 'number', value: mul(days, exact(24)), unit: timeUnit('hour') };
        case '--x':
            return { kind: 'number', value: workingDays, unit: timeUnit('working day') };
        default:
            return undefined;
    }
}

export function lengthIn(amount: Exact, unit: PeriodUnit): Duration | undefined {
    if (unit === 'fortnight' || unit === '4 weeks') {
        return undefined;
    }
    const part = PART[unit];
    return part === undefined ? undefined : duration({ [part]: amount });
}

/** How many of `to` one `from` is, where that is always so: 7 days a week, 12 months a year; undefined otherwise. */
export function timeFactor(from: PeriodUnit, to: PeriodUnit): Exact | undefined {
    if (from === to) {
        return exact(1);
    }
    const months = MONTHS[from];
    const targetMonths = MONTHS[to];
    if (months !== undefined && targetMonths !== undefined) {
        return ratio(months, targetMonths);
    }
    const hours = HOURS[from];
    const targetHours = HOURS[to];
    return hours !== undefined && targetHours !== undefined ? ratio(hours, targetHours) : undefined;
}

const MONTHS: Partial<Record<PeriodUnit, number>> = { month: 1, quarter: 3, year: 12 };
const HOURS: Partial<Record<PeriodUnit, number>> = { hour: 1, day: 24, week: 168, fortnight: 336, '4 weeks': 672 };
