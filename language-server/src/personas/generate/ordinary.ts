import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import { knownPeople } from '../known-people.ts';

/** In days: what goes on for longer is no ordinary claim, and goes through every day of it. */
const LONGEST = 4 * 366;

/** Whether the dates of each person, but for births and the like, lie near one another. */
export function isOrdinary(facts: Facts, program: Program): boolean {
    const byOwner = new Map<string, number[]>();
    const far = farAway(program);
    for (const { keys, fact, label } of placesIn(facts, program)) {
        if (fact === 'date of birth' || far.has(label)) continue;
        const owner = JSON.stringify(keys.slice(0, -1));
        const days = byOwner.get(owner) ?? [];
        byOwner.set(owner, days);
        days.push(...daysOf(valueAt(facts, keys)));
    }
    return [...byOwner.values()].every(days => days.length < 2 || Math.max(...days) - Math.min(...days) <= LONGEST);
}

const known = new WeakMap<Program, ReadonlySet<string>>();

/** Dates that lie long before or after the decision for somebody whom the policy knows, by how they are called. */
function farAway(program: Program): ReadonlySet<string> {
    let found = known.get(program);
    if (found === undefined) {
        found = new Set(knownPeople({ program }).flatMap(facts => farIn(facts, program)));
        known.set(program, found);
    }
    return found;
}

function farIn(facts: Facts, program: Program): string[] {
    const on = parseIso(facts.on ?? '');
    if (on === undefined) return [];
    const isFar = (day: number): boolean => Math.abs(day - on) > LONGEST;
    return placesIn(facts, program).flatMap(({ keys, label }) =>
        daysOf(valueAt(facts, keys)).some(isFar) ? [label] : [],
    );
}

/** The day of a date, or the ends of a period. */
function daysOf(value: FactValue | undefined): number[] {
    if (typeof value === 'string') {
        const day = parseIso(value);
        return day === undefined ? [] : [day];
    }
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return [];
    return [value.from, value.to].flatMap(end => (typeof end === 'string' ? (parseIso(end) ?? []) : []));
}
