/** Months and years as periods: the calendar month, the calendar year, and a year that starts on a day of one's choice. */
import type { Day } from './day.ts';
import { daysInMonth, FIRST_DAY, fromYmd, LAST_DAY, toDay, toYmd } from './day.ts';
import type { OutsideYears } from './failures.ts';
import { OUTSIDE_YEARS } from './failures.ts';
import type { Period } from './period.ts';

/** The day on which a year of one's own starts. It exists in every year: not 29 February. */
export interface YearStart {
    /** 1 to 12. */
    readonly month: number;
    readonly day: number;
}

/** The start of a year of one's own does not exist in every year: a mistake of the caller. */
export class YearStartMissing extends Error {
    override name = 'YearStartMissing';
    constructor(start: YearStart) {
        super(`a year cannot start on day ${start.day} of month ${start.month}`);
    }
}

/** 6 April, the income tax year of the United Kingdom (Income Tax Act 2007, section 4). */
export const UK_TAX_YEAR: YearStart = { month: 4, day: 6 };

const COMMON_YEAR = 2023;

/** The calendar month that the day is in. */
export function monthOf(day: Day): Period {
    const { year, month } = toYmd(day);
    return { from: toDay(year, month, 1), to: toDay(year, month, daysInMonth(year, month)) };
}

/** The calendar year that the day is in. */
export function calendarYearOf(day: Day): Period {
    const { year } = toYmd(day);
    return { from: toDay(year, 1, 1), to: toDay(year, 12, 31) };
}

/**
 * The year that the day is in, from one start to the day before the next: the tax year of 5 April 2025 is 6 April 2024
 * through 5 April 2025.
 * @throws {YearStartMissing}
 */
export function yearOf(day: Day, start: YearStart): Period | OutsideYears {
    if (fromYmd(COMMON_YEAR, start.month, start.day) === undefined) {
        throw new YearStartMissing(start);
    }
    const { year } = toYmd(day);
    const thisYear = toDay(year, start.month, start.day);
    const first = day >= thisYear ? year : year - 1;
    const from = toDay(first, start.month, start.day);
    const to = toDay(first + 1, start.month, start.day) - 1;
    return from >= FIRST_DAY && to <= LAST_DAY ? { from, to } : OUTSIDE_YEARS;
}

/** Its name for people: `2024 to 2025`, or `2025` when it does not pass into another calendar year. */
export function yearLabel(period: Period): string {
    const first = toYmd(period.from).year;
    const last = toYmd(period.to).year;
    return first === last ? `${first}` : `${first} to ${last}`;
}
