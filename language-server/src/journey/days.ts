/** How long a journey takes at most, by the time limits that it names, one after the other. */

import { addDays, addMonths } from '../evaluate/dates/arithmetic.ts';
import { weekday } from '../evaluate/dates/day.ts';
import { parseIso, toIso } from '../evaluate/dates/day-text.ts';
import { isFailure } from '../evaluate/dates/failures.ts';
import type { Length, PathEntry } from './journey-data.ts';

export interface Elapsed {
    /**
     * Working days: those that time limits name, and of calendar time the days from Monday to Friday. Holidays are not
     * taken off, as a time limit in days runs on over them.
     */
    workingDays: number;
    /** Calendar days; five working days in a row count as a week. */
    calendarDays: number;
}

export function lengthsIn(path: readonly PathEntry[]): Length[] {
    return path.flatMap(entry => {
        if (entry.kind === 'wait') return [entry.length];
        return (entry.kind === 'step' || entry.kind === 'judgement') && entry.within ? [entry.within] : [];
    });
}

/** `on`: the day on which the journey begins; without it a Monday is taken. */
export function elapsed(lengths: readonly Length[], on: string | undefined): Elapsed {
    const start = (on === undefined ? undefined : parseIso(on)) ?? MONDAY;
    let day = start;
    let workingDays = 0;
    for (const length of lengths) {
        if (length.unit === 'working day') {
            workingDays += Number(length.value);
            day = afterWorkingDays(day, Number(length.value));
        } else {
            const end = dayAfter(day, length);
            for (let each = day + 1; each <= end; each++) if (weekday(each) < 5) workingDays++;
            day = end;
        }
    }
    return { workingDays, calendarDays: day - start };
}

/** 1 January 2024. */
const MONDAY = parseIso('2024-01-01') as number;

function dayAfter(day: number, { value, unit }: Length): number {
    const count = Number(value);
    if (unit === 'day') return addDays(day, count) as number;
    if (unit === 'week') return addDays(day, 7 * count) as number;
    const moved = addMonths(day, unit === 'year' ? 12 * count : count, 'last day of that month');
    return isFailure(moved) ? day : moved;
}

function afterWorkingDays(day: number, count: number): number {
    let reached = day;
    for (let left = count; left > 0; ) {
        reached++;
        if (weekday(reached) < 5) left--;
    }
    return reached;
}

/** Whether a journey that takes so long is done within the limit. */
export function isWithin(lengths: readonly Length[], limit: Length, on: string | undefined): boolean {
    const taken = elapsed(lengths, on);
    if (limit.unit === 'working day') return taken.workingDays <= Number(limit.value);
    const start = (on === undefined ? undefined : parseIso(on)) ?? MONDAY;
    return start + taken.calendarDays <= dayAfter(start, limit);
}

export function dayReached(lengths: readonly Length[], on: string): string | undefined {
    const start = parseIso(on);
    return start === undefined ? undefined : toIso(start + elapsed(lengths, on).calendarDays);
}
