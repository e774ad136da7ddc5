/** How many weeks, months and years a period has: exact, with the fraction, for the policy to round. */

import type { Exact } from '../numbers/rational.ts';
import { add, exact, ratio, ZERO } from '../numbers/rational.ts';
import type { Day, YearMonthDay } from './day.ts';
import { daysInMonth, toDay, toYmd } from './day.ts';
import type { Period } from './period.ts';
import { daysIn, hasDays } from './period.ts';

/** Days over 7. */
export function weeksIn(period: Period | undefined): Exact {
    return ratio(daysIn(period), 7);
}

/**
 * Complete months from the first day, and the days left over as a share of the month that they begin.
 *
 * A month that begins on the 6th is complete at the end of the 5th. One that begins on a day which the next month lacks
 * is complete at the end of that next month: 31 January through 28 February is one month. (The corresponding date rule
 * of Dodds v Walker [1981] 1 WLR 1027, for a period whose first day counts.) So 1 January through 31 March is 3, and
 * 1 January through 14 February is 1 14/28. No convention is needed, and a day more is always more.
 */
export function monthsIn(period: Period | undefined): Exact {
    return unitsIn(period, 1);
}

/** As {@link monthsIn}, with years: 6 April 2024 through 5 April 2025 is 1, 1 January through 31 March 2025 is 90/365. */
export function yearsIn(period: Period | undefined): Exact {
    return unitsIn(period, 12);
}

function unitsIn(period: Period | undefined, monthsInUnit: number): Exact {
    if (!hasDays(period)) {
        return ZERO;
    }
    const end = period.to + 1;
    const start = toYmd(period.from);
    const last = toYmd(end);
    const months = (last.year - start.year) * 12 + last.month - start.month;
    let complete = Math.floor(months / monthsInUnit);
    let begin = startAfter(start, complete * monthsInUnit);
    if (begin > end) {
        complete--;
        begin = startAfter(start, complete * monthsInUnit);
    }
    const next = startAfter(start, (complete + 1) * monthsInUnit);
    return add(exact(complete), ratio(end - begin, next - begin));
}

/** The day on which the period begins anew after so many complete months. */
function startAfter(start: YearMonthDay, months: number): Day {
    const count = start.year * 12 + start.month - 1 + months;
    const year = Math.floor(count / 12);
    const month = count - year * 12 + 1;
    return toDay(year, month, Math.min(start.day, daysInMonth(year, month) + 1));
}
