/** Moving a date by days, months and years. */
import type { Day } from './day.ts';
import { daysInMonth, isDay, isYear, toDay, toYmd } from './day.ts';
import type { MissingDay, OutsideYears } from './failures.ts';
import { OUTSIDE_YEARS, requireWhole } from './failures.ts';

/**
 * What 31 January + 1 month is: a convention of the policy. Without one (undefined) it is a failure, never a guess.
 * The two rules are the rounding down and up of Monat, Fromherz and Merigoux, "Formalizing Date Arithmetic and
 * Statically Detecting Ambiguities for the Law" (ESOP 2024).
 */
export type MissingDayRule = 'last day of that month' | 'first day of the next month';

/** @throws {CountNotWhole} */
export function addDays(day: Day, days: number): Day | OutsideYears {
    requireWhole(days);
    const sum = day + days;
    return isDay(sum) ? sum : OUTSIDE_YEARS;
}

/**
 * The same day of the month, so many months later (or earlier, when negative). Always counted from `day`: 31 January
 * + 2 months is 31 March, though 31 January + 1 month + 1 month may not be.
 * @throws {CountNotWhole}
 */
export function addMonths(day: Day, months: number, rule: MissingDayRule | undefined): Day | MissingDay | OutsideYears {
    requireWhole(months);
    const start = toYmd(day);
    const count = start.year * 12 + start.month - 1 + months;
    const year = Math.floor(count / 12);
    const month = count - year * 12 + 1;
    if (!isYear(year)) {
        return OUTSIDE_YEARS;
    }
    const last = daysInMonth(year, month);
    if (start.day <= last) {
        return toDay(year, month, start.day);
    }
    switch (rule) {
        case 'last day of that month':
            return toDay(year, month, last);
        case 'first day of the next month':
            return toDay(year, month, last) + 1;
        case undefined:
            return { failure: 'missing-day', year, month, day: start.day };
    }
}

/**
 * Twelve months for each year; only 29 February needs the rule.
 * @throws {CountNotWhole}
 */
export function addYears(day: Day, years: number, rule: MissingDayRule | undefined): Day | MissingDay | OutsideYears {
    requireWhole(years);
    return addMonths(day, 12 * years, rule);
}
