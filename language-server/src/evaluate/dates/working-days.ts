/**
 * Working days: every day that is neither at a weekend nor a holiday of the calendar. A calendar says which days it has
 * data for; any other day is a failure, because it might be a holiday that nobody has entered yet.
 */
import type { Day, Weekday } from './day.ts';
import { weekday } from './day.ts';
import type { OutsideCalendar } from './failures.ts';
import { isFailure, requireWhole } from './failures.ts';
import type { Period } from './period.ts';
import { contains, daysIn, hasDays } from './period.ts';
import { countWeekday } from './weekdays.ts';

export interface Calendar {
    readonly name: string;
    readonly weekend: readonly Weekday[];
    /** In order, each once, none at a weekend. */
    readonly holidays: readonly Day[];
    /** The days for which the holidays are known. */
    readonly covers: Period;
}

export const SATURDAY_AND_SUNDAY: readonly Weekday[] = [5, 6];

/** Puts a calendar in order; holidays may come in any order and more than once. */
export function makeCalendar(
    name: string,
    weekend: readonly Weekday[],
    holidays: Iterable<Day>,
    covers: Period,
): Calendar {
    const onWorkdays = [...new Set(holidays)].filter(day => !weekend.includes(weekday(day)));
    return { name, weekend, holidays: onWorkdays.sort((a, b) => a - b), covers };
}

export function isWorkingDay(day: Day, calendar: Calendar): boolean | OutsideCalendar {
    return contains(calendar.covers, day) ? isOpen(day, calendar) : outside(day, calendar);
}

/**
 * `D + 10 working days`. The start day never counts and the result is always a working day; a negative number counts
 * back. With 0 it is the first working day on or after D, as on GOV.UK.
 * @throws {CountNotWhole}
 */
export function addWorkingDays(day: Day, count: number, calendar: Calendar): Day | OutsideCalendar {
    requireWhole(count);
    if (count === 0) {
        return workingDayOnOrAfter(day, calendar);
    }
    const step = count > 0 ? 1 : -1;
    let reached = day;
    for (let left = Math.abs(count); left > 0; ) {
        reached += step;
        if (!contains(calendar.covers, reached)) {
            return outside(reached, calendar);
        }
        if (isOpen(reached, calendar)) {
            left--;
        }
    }
    return reached;
}

/** The day itself when it is a working day, else the next one: how a time limit rolls over a weekend. */
export function workingDayOnOrAfter(day: Day, calendar: Calendar): Day | OutsideCalendar {
    return roll(day, 1, calendar);
}

/** The day itself when it is a working day, else the one before. */
export function workingDayOnOrBefore(day: Day, calendar: Calendar): Day | OutsideCalendar {
    return roll(day, -1, calendar);
}

/** `how many working days in P`, both ends included. */
export function countWorkingDays(period: Period | undefined, calendar: Calendar): number | OutsideCalendar {
    if (!hasDays(period)) {
        return 0;
    }
    const stranger = [period.from, period.to].find(day => !contains(calendar.covers, day));
    if (stranger !== undefined) {
        return outside(stranger, calendar);
    }
    const atWeekends = calendar.weekend.reduce<number>((sum, day) => sum + countWeekday(period, day), 0);
    const holidays = firstFrom(calendar.holidays, period.to + 1) - firstFrom(calendar.holidays, period.from);
    return daysIn(period) - atWeekends - holidays;
}

function roll(day: Day, step: 1 | -1, calendar: Calendar): Day | OutsideCalendar {
    for (let reached = day; ; reached += step) {
        const open = isWorkingDay(reached, calendar);
        if (isFailure(open)) {
            return open;
        }
        if (open) {
            return reached;
        }
    }
}

function isOpen(day: Day, calendar: Calendar): boolean {
    return !calendar.weekend.includes(weekday(day)) && calendar.holidays[firstFrom(calendar.holidays, day)] !== day;
}

/** Index of the first holiday on or after the day. */
function firstFrom(holidays: readonly Day[], day: Day): number {
    let low = 0;
    let high = holidays.length;
    while (low < high) {
        const middle = (low + high) >>> 1;
        if ((holidays[middle] as Day) < day) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return low;
}

function outside(day: Day, calendar: Calendar): OutsideCalendar {
    return { failure: 'outside-calendar', calendar: calendar.name, day, covers: calendar.covers };
}
