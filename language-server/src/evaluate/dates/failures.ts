/**
 * Why a question about dates has no answer. Failures are values, not exceptions: the evaluator joins them with the
 * place in the policy, and the words for people are written there. They carry data only.
 */
import type { Day } from './day.ts';
import type { Period } from './period.ts';

/** Adding months led to a day that its month lacks (31 April), and no convention says which day it is instead. */
export interface MissingDay {
    readonly failure: 'missing-day';
    readonly year: number;
    readonly month: number;
    readonly day: number;
}

/** The answer turns on the birthday, in a common year, of a person born on 29 February, and no convention says when that is. */
export interface LeapBirthday {
    readonly failure: 'leap-birthday';
    readonly dateOfBirth: Day;
    readonly year: number;
}

/** The result lies outside the years 1 to 9999. */
export interface OutsideYears {
    readonly failure: 'outside-years';
}

/** An age or a span up to a date that comes before its start. */
export interface EndsBeforeStart {
    readonly failure: 'ends-before-start';
    readonly from: Day;
    readonly to: Day;
}

/** The calendar of working days says nothing about this day. */
export interface OutsideCalendar {
    readonly failure: 'outside-calendar';
    readonly calendar: string;
    readonly day: Day;
    readonly covers: Period;
}

/** Working days are asked for, and no calendar of working days is given. */
export interface NoCalendar {
    readonly failure: 'no-calendar';
}

/** A date can only be moved by whole years, months, weeks and days: not by 1.5 months, not by 3 hours. */
export interface NotWholeDays {
    readonly failure: 'not-whole-days';
}

/** Durations that cannot be put in order without a date: 30 days and 1 month. */
export interface NotComparable {
    readonly failure: 'not-comparable';
}

/** A time limit of no days that is to include its first day has no last day. */
export interface NoDays {
    readonly failure: 'no-days';
}

export type DateFailure =
    | MissingDay
    | LeapBirthday
    | OutsideYears
    | EndsBeforeStart
    | OutsideCalendar
    | NoCalendar
    | NotWholeDays
    | NotComparable
    | NoDays;

/** Whether a result is a failure; when it is not, what is left is the answer: `if (isFailure(day)) return day;`. */
export function isFailure<T>(result: T): result is Extract<T, { readonly failure: string }> {
    return typeof result === 'object' && result !== null && 'failure' in result;
}

export const OUTSIDE_YEARS: OutsideYears = { failure: 'outside-years' };

/** A count of days, months or years that is not a whole number: a mistake of the caller, and the only error thrown here. */
export class CountNotWhole extends Error {
    override name = 'CountNotWhole';
    readonly count: number;
    constructor(count: number) {
        super(`${count} is not a whole number`);
        this.count = count;
    }
}

/** @throws {CountNotWhole} */
export function requireWhole(count: number): void {
    if (!Number.isSafeInteger(count)) {
        throw new CountNotWhole(count);
    }
}
