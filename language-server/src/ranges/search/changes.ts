import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import { currencyPlaces } from '../../evaluate/numbers/format.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { isMoney, PERCENT } from '../../evaluate/values/unit.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { yearFrom } from '../people/fact-values.ts';
import { numberJson, yearsBefore } from '../people/numbers.ts';
import { freeNames, isSheet } from '../people/person.ts';
import type { Place } from './places.ts';
import { placesIn, valueAt, withValue } from './places.ts';
import type { Reads } from './reads.ts';
import { isRead } from './reads.ts';

/** How far people may be changed. */
export interface Bounds {
    /** Members that a list may have. */
    readonly members: number;
    /** Days on which the policy is in force. */
    readonly from: number | undefined;
    readonly to: number | undefined;
}

const MOST_VALUES = 12;

/** The same person with one fact changed to a value at which the rules turn, or a step beside it. */
export function* changesOf(facts: Facts, reads: Reads, bounds: Bounds, program: Program): Iterable<Facts> {
    const places = placesIn(facts, program).filter(place => isRead(place, reads));
    for (const place of places) {
        const now = valueAt(facts, place.keys);
        const known = JSON.stringify(now);
        for (const value of [...valuesFor(place, facts, reads, bounds, program), ...likewise(place, places, facts)]) {
            if (JSON.stringify(value) !== known) yield withValue(facts, place.keys, value);
        }
    }
    for (const day of daysNear(reads, bounds, parseIso(facts.on ?? ''))) {
        const on = toIso(day);
        if (on !== facts.on) yield { ...facts, on };
    }
}

/** What others have of the same kind: two that are equal are a turning point of their own. */
function likewise(place: Place, places: readonly Place[], facts: Facts): FactValue[] {
    const { type } = place;
    if (type.form !== 'number') return [];
    return places.flatMap(other => {
        if (other === place || other.type.form !== 'number' || other.type.unit !== type.unit) return [];
        const value = valueAt(facts, other.keys);
        return typeof value === 'string' || typeof value === 'number' ? [value] : [];
    });
}

function daysNear(reads: Reads, { from, to }: Bounds, now: number | undefined): number[] {
    const days = daysAround(reads, now);
    const near = days.flatMap(day => [day, day - 1]);
    return near
        .filter(day => (from === undefined || day >= from) && (to === undefined || day <= to))
        .slice(-MOST_VALUES);
}

function valuesFor(place: Place, facts: Facts, reads: Reads, bounds: Bounds, program: Program): FactValue[] {
    const { type } = place;
    const plain = plainValues(place, facts, reads, bounds, program);
    return type.optional && type.form !== 'list' ? [{ notApplicable: true }, ...plain] : plain;
}

function plainValues(place: Place, facts: Facts, reads: Reads, bounds: Bounds, program: Program): FactValue[] {
    const { type } = place;
    switch (type.form) {
        case 'yes or no':
            return [true, false];
        case 'one of':
            return [...type.options];
        case 'any of':
            return [[], ...type.options.map(option => [option])];
        case 'text':
            return [...reads.texts.slice(0, MOST_VALUES), 'something else'];
        case 'number':
            return numbersNear(type, reads);
        case 'date':
            return place.fact === 'date of birth'
                ? births(facts, reads)
                : dates(reads, dayOf(valueAt(facts, place.keys)));
        case 'period':
        case 'year':
            return daysAround(reads, dayOf(valueAt(facts, place.keys))).flatMap(day => [
                yearFrom(day),
                { from: toIso(day), to: toIso(day) },
            ]);
        case 'list':
            return lists(place, facts, bounds, program);
        case 'entity':
            return [];
    }
}

type NumberType = Extract<Place['type'], { form: 'number' }>;

/** The smallest amount by which such a number differs from another: a penny, or one. */
export function smallestStep(type: NumberType): Exact {
    return isMoney(type.unit) && !type.whole ? div(ONE, exact(10 ** currencyPlaces(type.unit.currency))) : ONE;
}

/** Numbers of such a kind that are written in the rules. */
export function turningNumbers(type: NumberType, { money, numbers, percents }: Reads): Exact[] {
    const all = isMoney(type.unit) ? money : type.unit === PERCENT ? percents : numbers;
    return distinct(all.filter(value => sign(value) >= 0));
}

function numbersNear(type: NumberType, reads: Reads): FactValue[] {
    const step = smallestStep(type);
    const turning = turningNumbers(type, reads);
    const highest = turning.at(-1) ?? ONE;
    const near = turning.flatMap(value => [value, sub(value, step), add(value, step)]);
    const all = distinct([ZERO, ONE, ...near, add(highest, highest)]).filter(value => sign(value) >= 0);
    return thinned(all, 2 * MOST_VALUES).map(numberJson);
}

/** At most so many, evenly taken. */
export function thinned<T>(values: readonly T[], most: number): T[] {
    if (values.length <= most) return [...values];
    return Array.from({ length: most }, (_, i) => values[Math.floor((i * values.length) / most)] as T);
}

function distinct(values: readonly Exact[]): Exact[] {
    const inOrder = [...values].sort(compare);
    return inOrder.filter((value, i) => i === 0 || compare(inOrder[i - 1] as Exact, value) !== 0);
}

const MOST_AGE = 120;

function births(facts: Facts, reads: Reads): FactValue[] {
    const on = parseIso(facts.on ?? '');
    const ages = distinct(reads.numbers).flatMap(value =>
        typeof value === 'number' && value <= MOST_AGE ? [value] : [],
    );
    const near =
        on === undefined
            ? []
            : ages.slice(0, MOST_VALUES).flatMap(age => [0, 1].map(later => yearsBefore(on, age) + later));
    return [...near, ...reads.days.slice(-MOST_VALUES)].filter(day => on === undefined || day <= on).map(toIso);
}

/** Dates of one person lie near one another: what goes on for decades is no ordinary claim. */
const NEAR = 3 * 366;

/** Days at which the rules turn, of those near one. */
function daysAround({ days }: Reads, now: number | undefined): number[] {
    return days.filter(day => now === undefined || Math.abs(day - now) <= NEAR).slice(-MOST_VALUES);
}

function dates(reads: Reads, now: number | undefined): FactValue[] {
    return daysAround(reads, now).flatMap(day => [toIso(day), toIso(day - 1)]);
}

/** The day of a date, or the first of a period. */
function dayOf(value: FactValue | undefined): number | undefined {
    const text = isSheet(value) ? value.from : value;
    return typeof text === 'string' ? parseIso(text) : undefined;
}

/** Nobody, one fewer, and one more who is like the last. */
function lists(place: Place, facts: Facts, { members: most }: Bounds, program: Program): FactValue[] {
    const members = valueAt(facts, place.keys);
    if (!Array.isArray(members)) return [];
    const last = members.at(-1);
    const used = JSON.stringify(facts);
    const name = freeNames(program).find(each => !used.includes(`"${each}"`)) ?? `Number ${members.length + 1}`;
    const more = isSheet(last) && members.length < most ? [[...members, { ...structuredClone(last), name }]] : [];
    return [...more, ...(members.length > 0 ? [members.slice(0, -1), []] : [])];
}
