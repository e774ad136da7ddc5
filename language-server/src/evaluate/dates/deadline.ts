/** `within N days of D`: the last day on which something is still in time. Every choice is explicit. */
import { sign } from '../numbers/comparison.ts';
import type { DateConventions, MovedDay } from './add-duration.ts';
import { addCalendarTime, addDuration, addWorkingTime } from './add-duration.ts';
import { addDays } from './arithmetic.ts';
import type { Day } from './day.ts';
import type { Duration } from './duration.ts';
import { isNoTime } from './duration.ts';
import type { NoCalendar, NoDays, OutsideCalendar } from './failures.ts';
import { isFailure } from './failures.ts';
import { workingDayOnOrAfter, workingDayOnOrBefore } from './working-days.ts';

export interface DeadlineRules extends DateConventions {
    /**
     * Whether the day of the event is the first day of the time: `out` for "within 14 days of" and "after", `in` for
     * "beginning with".
     */
    readonly firstDay: 'in' | 'out';
    /** What happens when the last day is no working day. */
    readonly rollOver: 'none' | 'to the next working day' | 'to the working day before';
}

/**
 * The last day of a time limit that an event on `start` sets going.
 *
 * With the first day out it is `start` and the length: 14 days of 1 March end on 15 March, a month of 31 January ends on
 * the day that the convention for missing days names. With the first day in the time is a period of that length with
 * `start` as its first day: 14 days beginning with 1 March end on 14 March, a month beginning with 31 January ends on
 * the last of February, as `monthsIn` counts. Working days never count a day that is none, so a first day that is a
 * weekend or holiday makes no difference whether in or out.
 *
 * No length, or a negative one, sets no limit: a failure, but for no time at all with the first day out, which is `start`.
 */
export function deadline(start: Day, length: Duration, rules: DeadlineRules): MovedDay | NoDays {
    const negative = Object.values(length).some(part => sign(part) < 0);
    if (negative || (rules.firstDay === 'in' && isNoTime(length))) {
        return { failure: 'no-days' };
    }
    const last = rules.firstDay === 'in' ? lastDayIn(start, length, rules) : addDuration(start, length, rules);
    return isFailure(last) ? last : rollOver(last, rules);
}

function lastDayIn(start: Day, length: Duration, rules: DeadlineRules): MovedDay {
    const end = addCalendarTime(start, length, 'first day of the next month');
    const last = isFailure(end) ? end : addDays(end, -1);
    return isFailure(last) ? last : addWorkingTime(last, length, rules.calendar);
}

function rollOver(day: Day, rules: DeadlineRules): Day | OutsideCalendar | NoCalendar {
    if (rules.rollOver === 'none') {
        return day;
    }
    if (rules.calendar === undefined) {
        return { failure: 'no-calendar' };
    }
    const roll = rules.rollOver === 'to the next working day' ? workingDayOnOrAfter : workingDayOnOrBefore;
    return roll(day, rules.calendar);
}
