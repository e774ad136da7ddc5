/**
 * Periods of days, both ends included. Where there may be no days (no overlap, no gap) the answer is undefined; every
 * function takes undefined, and a period that ends before it starts, as no days.
 */
import type { Day } from './day.ts';

export interface Period {
    readonly from: Day;
    /** The last day; before `from` there are no days. */
    readonly to: Day;
}

/** `A through B`: from A to B, both included; undefined when B comes before A. */
export function through(from: Day, to: Day): Period | undefined {
    return to < from ? undefined : { from, to };
}

/** Whether there is at least one day. */
export function hasDays(period: Period | undefined): period is Period {
    return period !== undefined && period.from <= period.to;
}

/** `D is within P`. */
export function contains(period: Period | undefined, day: Day): boolean {
    return period !== undefined && day >= period.from && day <= period.to;
}

/** Every day of the one is in the other. No days are within anything. */
export function within(inner: Period | undefined, outer: Period | undefined): boolean {
    return !hasDays(inner) || (contains(outer, inner.from) && contains(outer, inner.to));
}

/** `overlap of (P, Q)`: the days that are in both; undefined when there are none. */
export function overlap(a: Period | undefined, b: Period | undefined): Period | undefined {
    return a && b && through(Math.max(a.from, b.from), Math.min(a.to, b.to));
}

/**
 * `gap between (P, Q)`: the days strictly between them, whichever comes first; undefined when there are none, because
 * they overlap or the one begins the day after the other ends.
 */
export function gapBetween(a: Period | undefined, b: Period | undefined): Period | undefined {
    if (!hasDays(a) || !hasDays(b)) {
        return undefined;
    }
    const [first, second] = a.from <= b.from ? [a, b] : [b, a];
    return through(first.to + 1, second.from - 1);
}

/** `how many days in P`. 1 to 7 January has 7. */
export function daysIn(period: Period | undefined): number {
    return !hasDays(period) ? 0 : period.to - period.from + 1;
}
