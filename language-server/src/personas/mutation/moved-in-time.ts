import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { InForce } from '../../model/policy-model.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import { lifeMoved } from '../generate/whole-life.ts';
import type { Mutant } from './mutant.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;
const MOST_DAYS = 8;

/**
 * The same person when the change counts: on that day, with that day as one of their dates, or with all of their life
 * moved there, so that everybody is as old as before.
 */
export function movedInTime(facts: Facts, mutant: Mutant, { program }: CompiledPolicy): Facts[] {
    const on = parseIso(facts.on ?? '');
    const own = program.declarations.get(mutant.declaration);
    const dates = placesIn(facts, program).filter(
        place => place.type.form === 'date' && place.fact !== 'date of birth' && isDate(valueAt(facts, place.keys)),
    );
    return daysOf(own, mutant).flatMap(day => {
        const iso = toIso(day);
        const singly = [{ ...facts, on: iso }, ...dates.map(place => withValue(facts, place.keys, iso))];
        if (on === undefined) return singly;
        const whole = lifeMoved(facts, day - on);
        const byDates = dates.flatMap(place => {
            const at = parseIso(valueAt(facts, place.keys) as string);
            return at === undefined ? [] : [lifeMoved(facts, day - at)];
        });
        return [...singly, whole, ...byDates];
    });
}

function isDate(value: FactValue | undefined): boolean {
    return typeof value === 'string' && DATE.test(value);
}

/** Days on which the change may count: where a date differs, and the time for which the changed version is in force. */
function daysOf(own: object | undefined, { changed, path }: Mutant): number[] {
    const days = new Set<number>();
    const [before, after] = [datesIn(own), datesIn(changed)];
    for (const day of [...before, ...after]) {
        if (before.has(day) !== after.has(day)) for (const near of [day, day - 1]) days.add(near);
    }
    for (const day of startOf(changed, path)) for (const near of [day, day + 6, day + 200]) days.add(near);
    return [...days].slice(0, MOST_DAYS);
}

function datesIn(node: unknown, found = new Set<number>()): Set<number> {
    if (typeof node === 'string') {
        const day = DATE.test(node) ? parseIso(node) : undefined;
        if (day !== undefined) found.add(day);
    } else if (Array.isArray(node)) {
        for (const each of node) datesIn(each, found);
    } else if (typeof node === 'object' && node !== null) {
        for (const [key, each] of Object.entries(node)) if (key !== 'range' && key !== 'sources') datesIn(each, found);
    }
    return found;
}

/** The first day of what stands on the way to the change. */
function startOf(declaration: object, path: readonly (string | number)[]): number[] {
    let node: unknown = declaration;
    const found: number[] = [];
    for (const step of path) {
        node = (node as Record<string | number, unknown> | undefined)?.[step];
        const { from, to } = (typeof node === 'object' && node !== null ? node : {}) as InForce;
        if (typeof from === 'string') found.push(parseIso(from) ?? 0);
        else if (typeof to === 'string') found.push((parseIso(to) ?? 0) - 300);
    }
    return found;
}
