/** Weekdays in periods: `how many Mondays in P`, `for each Monday in P`, `first Monday on or after D`. */
import type { Day, Weekday } from './day.ts';
import { isDay, weekday } from './day.ts';
import type { OutsideYears } from './failures.ts';
import { OUTSIDE_YEARS } from './failures.ts';
import type { Period } from './period.ts';
import { hasDays } from './period.ts';

/** `first Monday on or after D`: D itself when it is a Monday. */
export function firstWeekdayOnOrAfter(day: Day, wanted: Weekday): Day | OutsideYears {
    const found = onOrAfter(day, wanted);
    return isDay(found) ? found : OUTSIDE_YEARS;
}

/** `last Monday on or before D`: D itself when it is a Monday. */
export function lastWeekdayOnOrBefore(day: Day, wanted: Weekday): Day | OutsideYears {
    const found = onOrAfter(day, wanted) - (weekday(day) === wanted ? 0 : 7);
    return isDay(found) ? found : OUTSIDE_YEARS;
}

/** `how many Mondays in P`, in the same time for a week and a century. */
export function countWeekday(period: Period | undefined, wanted: Weekday): number {
    if (!hasDays(period)) {
        return 0;
    }
    return Math.floor((period.to - onOrAfter(period.from, wanted)) / 7) + 1;
}

/** `for each Monday in P`: the days, in order. */
export function eachWeekday(period: Period | undefined, wanted: Weekday): Day[] {
    const count = countWeekday(period, wanted);
    const first = period === undefined ? 0 : onOrAfter(period.from, wanted);
    return Array.from({ length: count }, (_, index) => first + 7 * index);
}

function onOrAfter(day: Day, wanted: Weekday): number {
    return day + ((wanted - weekday(day) + 7) % 7);
}
