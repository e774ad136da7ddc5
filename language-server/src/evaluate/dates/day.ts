/**
 * A date is the number of days since 1 January 1970, before which it is negative. Dates compare, sort and subtract as
 * plain integers; the proleptic Gregorian calendar is worked out only where years, months or weekdays are asked for.
 * Years 1 to 9999. No clock and no time zone: a day is a day.
 *
 * Conversions count from 1 March, so that 29 February ends a year, in cycles of 400 years (146,097 days).
 */

/** Days since 1970-01-01, a whole number from `FIRST_DAY` to `LAST_DAY`. */
export type Day = number;

export interface YearMonthDay {
    readonly year: number;
    /** 1 to 12. */
    readonly month: number;
    /** 1 to 31. */
    readonly day: number;
}

/** Monday is 0 and Sunday is 6. */
export type Weekday = 0 | 1 | 2 | 3 | 4 | 5 | 6;

/** 1 January 1. */
export const FIRST_DAY: Day = -719162;
/** 31 December 9999. */
export const LAST_DAY: Day = 2932896;

const FIRST_YEAR = 1;
const LAST_YEAR = 9999;

/** Days from 1 March of the year 0 to 1 January 1970. */
const EPOCH = 719468;
const DAYS_IN_400_YEARS = 146097;

const DAYS_IN_MONTH = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

export function isLeapYear(year: number): boolean {
    return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** @param month 1 to 12; any other has no days. */
export function daysInMonth(year: number, month: number): number {
    return month === 2 && isLeapYear(year) ? 29 : (DAYS_IN_MONTH[month - 1] ?? 0);
}

/** Whether the number is a day of the years 1 to 9999. */
export function isDay(n: number): n is Day {
    return Number.isInteger(n) && n >= FIRST_DAY && n <= LAST_DAY;
}

export function isYear(year: number): boolean {
    return Number.isInteger(year) && year >= FIRST_YEAR && year <= LAST_YEAR;
}

/** The day; undefined when there is no such date, as 31 April, 29 February 2023 or any day of the year 0. */
export function fromYmd(year: number, month: number, day: number): Day | undefined {
    const exists = isYear(year) && Number.isInteger(day) && day >= 1 && day <= daysInMonth(year, month);
    return exists ? toDay(year, month, day) : undefined;
}

/** The day of a date that is known to exist (or of one in the years around the limits, for reckoning up to an end). */
export function toDay(year: number, month: number, day: number): Day {
    const y = month <= 2 ? year - 1 : year;
    const cycle = Math.floor(y / 400);
    const yearOfCycle = y - cycle * 400;
    const dayOfYear = Math.floor((153 * (month > 2 ? month - 3 : month + 9) + 2) / 5) + day - 1;
    const dayOfCycle = yearOfCycle * 365 + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100) + dayOfYear;
    return cycle * DAYS_IN_400_YEARS + dayOfCycle - EPOCH;
}

export function toYmd(day: Day): YearMonthDay {
    const shifted = day + EPOCH;
    const cycle = Math.floor(shifted / DAYS_IN_400_YEARS);
    const dayOfCycle = shifted - cycle * DAYS_IN_400_YEARS;
    const leapDays = Math.floor(dayOfCycle / 1460) - Math.floor(dayOfCycle / 36524) + Math.floor(dayOfCycle / 146096);
    const yearOfCycle = Math.floor((dayOfCycle - leapDays) / 365);
    const dayOfYear = dayOfCycle - (365 * yearOfCycle + Math.floor(yearOfCycle / 4) - Math.floor(yearOfCycle / 100));
    const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
    const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
    return {
        year: yearOfCycle + cycle * 400 + (month <= 2 ? 1 : 0),
        month,
        day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
    };
}

/** 1 January 1970 was a Thursday. */
export function weekday(day: Day): Weekday {
    return ((((day + 3) % 7) + 7) % 7) as Weekday;
}
