/**
 * Lengths of time as they are written: 66 years 2 months, 2 weeks, 37.5 hours, 10 working days. There are three
 * families that nothing converts into each other without a date or a calendar: months (12 to a year), days (7 to a
 * week, 24 hours to a day: no time zone, so no day is shorter), and working days.
 */
import { compare, equal, isZero } from '../numbers/comparison.ts';
import type { Exact } from '../numbers/rational.ts';
import { add, div, exact, mul, neg, ZERO } from '../numbers/rational.ts';
import type { NotComparable } from './failures.ts';

export interface Duration {
    readonly years: Exact;
    readonly months: Exact;
    readonly weeks: Exact;
    readonly days: Exact;
    readonly hours: Exact;
    readonly workingDays: Exact;
}

export const NO_TIME: Duration = { years: ZERO, months: ZERO, weeks: ZERO, days: ZERO, hours: ZERO, workingDays: ZERO };

/** A duration from the parts that are not zero. */
export function duration(parts: Partial<Duration>): Duration {
    return { ...NO_TIME, ...parts };
}

/** Years and months together, in months. */
export function monthsOf(d: Duration): Exact {
    return add(mul(d.years, exact(12)), d.months);
}

/** Weeks, days and hours together, in days. */
export function daysOf(d: Duration): Exact {
    return add(add(mul(d.weeks, exact(7)), d.days), div(d.hours, exact(24)));
}

/** The same length into the past. */
export function negated(d: Duration): Duration {
    return mapParts(d, neg);
}

/** So many times the length: 3 × 2 weeks. */
export function times(d: Duration, factor: Exact): Duration {
    return mapParts(d, part => mul(part, factor));
}

/** One length after the other, part by part. */
export function plus(a: Duration, b: Duration): Duration {
    return {
        years: add(a.years, b.years),
        months: add(a.months, b.months),
        weeks: add(a.weeks, b.weeks),
        days: add(a.days, b.days),
        hours: add(a.hours, b.hours),
        workingDays: add(a.workingDays, b.workingDays),
    };
}

/**
 * −1, 0 or 1. Two durations can be put in order only where no date could turn the answer round: in the same family, or
 * when one is at least the other in every family (1 month < 1 month 3 days). 30 days and 1 month are not comparable.
 */
export function compareDurations(a: Duration, b: Duration): -1 | 0 | 1 | NotComparable {
    const signs = [
        compare(monthsOf(a), monthsOf(b)),
        compare(daysOf(a), daysOf(b)),
        compare(a.workingDays, b.workingDays),
    ];
    const less = signs.includes(-1);
    const more = signs.includes(1);
    if (less && more) {
        return { failure: 'not-comparable' };
    }
    return less ? -1 : more ? 1 : 0;
}

/** Whether there is no time in it at all. */
export function isNoTime(d: Duration): boolean {
    return isZero(monthsOf(d)) && isZero(daysOf(d)) && equal(d.workingDays, ZERO);
}

function mapParts(d: Duration, change: (part: Exact) => Exact): Duration {
    return {
        years: change(d.years),
        months: change(d.months),
        weeks: change(d.weeks),
        days: change(d.days),
        hours: change(d.hours),
        workingDays: change(d.workingDays),
    };
}
