/** Short ways to write dates in tests, and days for property tests. */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Day } from '../../../../language-server/src/evaluate/dates/day.ts';
import { FIRST_DAY, LAST_DAY } from '../../../../language-server/src/evaluate/dates/day.ts';
import { parseIso, toIso } from '../../../../language-server/src/evaluate/dates/day-text.ts';
import { isFailure } from '../../../../language-server/src/evaluate/dates/failures.ts';
import type { Period } from '../../../../language-server/src/evaluate/dates/period.ts';

/** A date that exists, written in ISO form. */
export function on(iso: string): Day {
    const day = parseIso(iso);
    if (day === undefined) {
        throw new Error(`no such date: ${iso}`);
    }
    return day;
}

/** `2025-01-01..2025-01-31`. */
export function from(text: string): Period {
    const [first = '', last = ''] = text.split('..');
    return { from: on(first), to: on(last) };
}

/** A result as text: the date, or the name of the failure. */
export function shown(result: Day | { readonly failure: string }): string {
    return isFailure(result) ? result.failure : toIso(result as Day);
}

export function shownPeriod(period: Period | undefined): string {
    return period === undefined ? 'none' : `${toIso(period.from)}..${toIso(period.to)}`;
}

const EPOCH = Temporal.PlainDate.from('1970-01-01');

export const temporal = (day: Day): Temporal.PlainDate => EPOCH.add({ days: day });
export const dayOf = (date: Temporal.PlainDate): Day => EPOCH.until(date, { largestUnit: 'days' }).days;

export const anyDay = fc.integer({ min: FIRST_DAY, max: LAST_DAY });
/** 1 January 1900 to 31 December 2199. */
export const modernDay = fc.integer({ min: -25567, max: 84005 });
