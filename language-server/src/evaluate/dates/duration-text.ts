/** Durations in words: `66 years 2 months`, `37.5 hours`, `10 working days`. */
import { isZero } from '../numbers/comparison.ts';
import { formatNumber } from '../numbers/format.ts';
import type { Exact } from '../numbers/rational.ts';
import { exact } from '../numbers/rational.ts';
import type { Duration } from './duration.ts';
import { duration } from './duration.ts';

/** A unit of a length of time, as the language writes it in the singular. */
export type TimeUnit = 'year' | 'month' | 'week' | 'day' | 'hour' | 'working day';

/** In the order in which they are written. */
const PART_OF: Readonly<Record<TimeUnit, keyof Duration>> = {
    year: 'years',
    month: 'months',
    week: 'weeks',
    day: 'days',
    hour: 'hours',
    'working day': 'workingDays',
};
const UNITS = Object.keys(PART_OF) as TimeUnit[];

const PART = /^(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?\s+(year|month|week|day|hour|working\s+day)s?(?:,\s*|\s+and\s+|\s+|$)/;

/** The duration of one unit; several are put together with `plus`. */
export function durationOf(count: Exact, unit: TimeUnit): Duration {
    return duration({ [PART_OF[unit]]: count });
}

/**
 * Reads the words; a comma or `and` may stand between the parts, each unit comes once, the larger first. Undefined when
 * the text is anything else.
 */
export function parseDuration(text: string): Duration | undefined {
    const parts: { -readonly [K in keyof Duration]?: Exact } = {};
    let rest = text.trim();
    let next = 0;
    do {
        const match = PART.exec(rest);
        const word = match?.[3]?.replace(/\s+/, ' ');
        const unit = UNITS.slice(next).find(known => known === word);
        if (match === null || unit === undefined) {
            return undefined;
        }
        parts[PART_OF[unit]] = exact(`${match[1]?.replaceAll(',', '')}${match[2] ?? ''}`);
        next = UNITS.indexOf(unit) + 1;
        rest = rest.slice(match[0].length);
    } while (rest !== '');
    return duration(parts);
}

/** `66 years 2 months`, `1 day`; parts that are zero are left out, and no time at all is `0 days`. */
export function formatDuration(d: Duration): string {
    const words = UNITS.filter(unit => !isZero(d[PART_OF[unit]])).map(unit => inWords(d[PART_OF[unit]], unit));
    return words.length === 0 ? '0 days' : words.join(' ');
}

function inWords(count: Exact, unit: TimeUnit): string {
    return `${formatNumber(count)} ${unit}${count === 1 || count === -1 ? '' : 's'}`;
}
