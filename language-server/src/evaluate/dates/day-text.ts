/** Dates as text. English month and weekday names are part of the language; there is one spelling each. */
import { monthNames } from '../../messages/calendar-words.ts';
import type { Day, Weekday } from './day.ts';
import { fromYmd, toYmd } from './day.ts';

/** Monday first, as `Weekday` counts. */
export const WEEKDAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;

export type WeekdayName = (typeof WEEKDAY_NAMES)[number];

const ISO = /^(\d{4})-(\d{2})-(\d{2})$/;
const DAY_MONTH_YEAR = /^(\d{1,2})\s+([A-Z][a-z]+)\s+(\d{4})$/;

export function weekdayName(weekday: Weekday): WeekdayName {
    return WEEKDAY_NAMES[weekday];
}

export function weekdayNamed(name: WeekdayName): Weekday {
    return WEEKDAY_NAMES.indexOf(name) as Weekday;
}

/** `2025-04-06`; undefined for another form, and for a date that does not exist. */
export function parseIso(text: string): Day | undefined {
    const match = ISO.exec(text);
    return match === null ? undefined : fromYmd(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** `2025-04-06`. Texts sort as their dates do. */
export function toIso(day: Day): string {
    const { year, month, day: dayOfMonth } = toYmd(day);
    return `${pad(year, 4)}-${pad(month, 2)}-${pad(dayOfMonth, 2)}`;
}

/**
 * `6 April 2025`; undefined for another form, and for a date that does not exist. The year has four digits: `25` is no
 * year of this century.
 */
export function parseDayMonthYear(text: string): Day | undefined {
    const match = DAY_MONTH_YEAR.exec(text);
    if (match === null) {
        return undefined;
    }
    const names: readonly string[] = monthNames;
    return fromYmd(Number(match[3]), names.indexOf(match[2] as string) + 1, Number(match[1]));
}

/** `6 April 2025`. */
export function formatLong(day: Day): string {
    const { year, month, day: dayOfMonth } = toYmd(day);
    return `${dayOfMonth} ${monthNames[month - 1]} ${pad(year, 4)}`;
}

function pad(n: number, length: number): string {
    return `${n}`.padStart(length, '0');
}
