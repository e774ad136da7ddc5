import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { isSheet } from '../people/person.ts';
import type { Place } from './places.ts';
import { placesIn, valueAt, withValue } from './places.ts';

/** Days, both included; undefined: open. */
export interface Days {
    readonly from: number | undefined;
    readonly to: number | undefined;
}

/**
 * The same person at another time: their dates and periods, births apart, and the day of decision are as far from one
 * another as before, and one of them in turn lies on the first or the last of the days. By whole weeks where there are
 * enough days for that, so that weekdays stay what they are.
 */
export function* shiftedInto({ from, to }: Days, facts: Facts, program: Program): Iterable<Facts> {
    const places = placesIn(facts, program).filter(isMoved);
    const days = [...new Set(places.flatMap(({ keys }) => daysOf(valueAt(facts, keys))))];
    const told = new Set<number>();
    for (const [edge, inward] of [
        [to, -1],
        [from, 1],
    ] as const) {
        if (edge === undefined) continue;
        for (const day of days) {
            const whole = edge - day;
            const weeks = inward * Math.ceil((inward * whole) / 7) * 7;
            const isInside = (from === undefined || day + weeks >= from) && (to === undefined || day + weeks <= to);
            const by = isInside ? weeks : whole;
            if (by === 0 || told.has(by)) continue;
            told.add(by);
            yield movedBy(by, facts, places);
        }
    }
}

function isMoved({ type, fact }: Place): boolean {
    return type.form === 'period' || type.form === 'year' || (type.form === 'date' && fact !== 'date of birth');
}

function daysOf(value: FactValue | undefined): number[] {
    const texts = isSheet(value) ? [value.from, value.to] : [value];
    return texts.flatMap(text => (typeof text === 'string' ? (parseIso(text) ?? []) : []));
}

function movedBy(days: number, facts: Facts, places: readonly Place[]): Facts {
    let found: Facts = facts.on === undefined ? facts : { ...facts, on: later(facts.on, days) as string };
    for (const { keys } of places) found = withValue(found, keys, laterValue(valueAt(facts, keys), days));
    return found;
}

function laterValue(value: FactValue | undefined, days: number): FactValue | undefined {
    if (!isSheet(value)) return later(value, days);
    return { ...value, from: later(value.from, days) ?? '', to: later(value.to, days) ?? '' };
}

function later(value: FactValue | undefined, days: number): FactValue | undefined {
    const day = typeof value === 'string' ? parseIso(value) : undefined;
    return day === undefined ? value : toIso(day + days);
}
