/**
 * Ages and birthdays, by comparing anniversaries and never by dividing days. A person reaches an age at the start of
 * that birthday (Family Law Reform Act 1969, section 9).
 */
import type { MissingDayRule } from './arithmetic.ts';
import { addYears } from './arithmetic.ts';
import type { Day } from './day.ts';
import { isLeapYear, toYmd } from './day.ts';
import type { EndsBeforeStart, LeapBirthday, OutsideYears } from './failures.ts';

/**
 * When a person born on 29 February has a birthday in a common year: a convention of the policy, 1 March in the United
 * Kingdom. Without one (undefined), an answer that turns on it is a failure; on every other day there is none.
 */
export type LeapDayRule = '1 March' | '28 February';

/** A leap-day birthday as the addition of years to 29 February. */
export function asMissingDayRule(rule: LeapDayRule): MissingDayRule {
    return rule === '1 March' ? 'first day of the next month' : 'last day of that month';
}

/**
 * `66th birthday`; the 0th is the day of birth.
 * @throws {CountNotWhole}
 */
export function nthBirthday(
    dateOfBirth: Day,
    n: number,
    rule: LeapDayRule | undefined,
): Day | LeapBirthday | OutsideYears {
    const day = addYears(dateOfBirth, n, rule && asMissingDayRule(rule));
    if (typeof day === 'object' && day.failure === 'missing-day') {
        return { failure: 'leap-birthday', dateOfBirth, year: day.year };
    }
    return day;
}

/** Age in whole years at the start of a day. 0 from the day of birth; before it there is no age. */
export function ageAt(
    dateOfBirth: Day,
    at: Day,
    rule: LeapDayRule | undefined,
): number | LeapBirthday | EndsBeforeStart {
    if (at < dateOfBirth) {
        return { failure: 'ends-before-start', from: dateOfBirth, to: at };
    }
    const born = toYmd(dateOfBirth);
    const { year, month, day } = toYmd(at);
    const years = year - born.year;
    if (born.month === 2 && born.day === 29 && month === 2 && day === 28 && !isLeapYear(year)) {
        if (rule === undefined) {
            return { failure: 'leap-birthday', dateOfBirth, year };
        }
        return rule === '28 February' ? years : years - 1;
    }
    const reached = month > born.month || (month === born.month && day >= born.day);
    return reached ? years : years - 1;
}
