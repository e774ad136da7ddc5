import { isZero, toSafeInteger } from '../numbers/comparison.ts';
import type { MissingDayRule } from './arithmetic.ts';
import { addDays, addMonths } from './arithmetic.ts';
import type { Day } from './day.ts';
import type { Duration } from './duration.ts';
import { daysOf, monthsOf } from './duration.ts';
import type { MissingDay, NoCalendar, NotWholeDays, OutsideCalendar, OutsideYears } from './failures.ts';
import { isFailure } from './failures.ts';
import type { Calendar } from './working-days.ts';
import { addWorkingDays } from './working-days.ts';

/** The conventions that moving a date can need. */
export interface DateConventions {
    readonly missingDay?: MissingDayRule | undefined;
    readonly calendar?: Calendar | undefined;
}

export type MovedDay = Day | MissingDay | OutsideYears | OutsideCalendar | NoCalendar | NotWholeDays;

/**
 * A date and a length of time: years and months first, then weeks and days, then working days. 31 January + 1 month
 * 3 days is three days after what 31 January + 1 month is.
 * @param inWorkingDays whether working days are spoken of, so that 0 of them lead to the first one on or after the date;
 *     without that, no working days leave the date as it is
 */
export function addDuration(
    day: Day,
    length: Duration,
    conventions: DateConventions,
    inWorkingDays?: boolean,
): MovedDay {
    const moved = addCalendarTime(day, length, conventions.missingDay);
    return isFailure(moved) ? moved : addWorkingTime(moved, length, conventions.calendar, inWorkingDays);
}

/** Years, months, weeks and days only. */
export function addCalendarTime(
    day: Day,
    length: Duration,
    rule: MissingDayRule | undefined,
): Day | MissingDay | OutsideYears | NotWholeDays {
    const months = toSafeInteger(monthsOf(length));
    const days = toSafeInteger(daysOf(length));
    if (months === undefined || days === undefined || !isZero(length.hours)) {
        return { failure: 'not-whole-days' };
    }
    const later = addMonths(day, months, rule);
    return isFailure(later) ? later : addDays(later, days);
}

/** Working days only. */
export function addWorkingTime(
    day: Day,
    length: Duration,
    calendar: Calendar | undefined,
    counts = !isZero(length.workingDays),
): Day | OutsideCalendar | NoCalendar | NotWholeDays {
    if (!counts) {
        return day;
    }
    const count = toSafeInteger(length.workingDays);
    if (count === undefined) {
        return { failure: 'not-whole-days' };
    }
    return calendar === undefined ? { failure: 'no-calendar' } : addWorkingDays(day, count, calendar);
}
