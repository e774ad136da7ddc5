/** The time between two dates in years, months and days, as people say an age: 66 years 2 months. */
import { exact } from '../numbers/rational.ts';
import type { LeapDayRule } from './age.ts';
import { asMissingDayRule } from './age.ts';
import type { MissingDayRule } from './arithmetic.ts';
import { addMonths } from './arithmetic.ts';
import type { Day } from './day.ts';
import { toYmd } from './day.ts';
import type { Duration } from './duration.ts';
import { compareDurations, duration } from './duration.ts';
import type { EndsBeforeStart, MissingDay } from './failures.ts';

/**
 * Full years, then full months, then days, from one date to another. Months are counted from `from`, so that `from`
 * plus the years and months, by the same rule, plus the days is `to` again. The rule for missing days decides the end
 * of months that start on the 29th to the 31st; without one (undefined) the failure comes only where the two rules
 * differ.
 */
export function span(from: Day, to: Day, rule: MissingDayRule | undefined): Duration | MissingDay | EndsBeforeStart {
    if (to < from) {
        return { failure: 'ends-before-start', from, to };
    }
    if (rule !== undefined) {
        return spanBy(from, to, rule);
    }
    const early = spanBy(from, to, 'last day of that month');
    const late = spanBy(from, to, 'first day of the next month');
    return compareDurations(early, late) === 0 ? early : missingDayBetween(from, to);
}

/**
 * The age at which a person reaches a date: `66 years 2 months` at State Pension date. Born on 29 February, years end
 * on the birthday of a common year; otherwise as {@link span}.
 */
export function ageSpan(
    dateOfBirth: Day,
    at: Day,
    rules: { readonly bornOn29February: LeapDayRule | undefined; readonly missingDay: MissingDayRule | undefined },
): Duration | MissingDay | EndsBeforeStart {
    const { month, day } = toYmd(dateOfBirth);
    const { bornOn29February, missingDay } = rules;
    const leapling = month === 2 && day === 29;
    return span(dateOfBirth, at, leapling ? bornOn29February && asMissingDayRule(bornOn29February) : missingDay);
}

function spanBy(from: Day, to: Day, rule: MissingDayRule): Duration {
    const months = completeMonths(from, to, rule);
    const years = Math.floor(months / 12);
    const days = to - monthsLater(from, months, rule);
    return duration({ years: exact(years), months: exact(months - 12 * years), days: exact(days) });
}

function completeMonths(from: Day, to: Day, rule: MissingDayRule): number {
    const start = toYmd(from);
    const end = toYmd(to);
    const months = (end.year - start.year) * 12 + end.month - start.month;
    return monthsLater(from, months, rule) <= to ? months : months - 1;
}

/** With a rule, and no later than the month of a given date, the day is always there. */
function monthsLater(from: Day, months: number, rule: MissingDayRule): Day {
    return addMonths(from, months, rule) as Day;
}

/** The two rules differ only when the last complete month by the earlier one ends on a day that is missing. */
function missingDayBetween(from: Day, to: Day): MissingDay {
    return addMonths(from, completeMonths(from, to, 'last day of that month'), undefined) as MissingDay;
}
