import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { isMoney, PERCENT } from '../../evaluate/values/unit.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { floorOf } from '../../ranges/conditions/whole.ts';
import { valuesToTry } from '../../ranges/people/fact-values.ts';
import { numberJson, yearsBefore } from '../../ranges/people/numbers.ts';
import { Person } from '../../ranges/people/person.ts';
import { smallestStep, turningNumbers } from '../../ranges/search/changes.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import type { Seeded } from './seeded.ts';
import { YOUNG_WORDS } from './young-words.ts';

export interface ByChance {
    readonly chance: Seeded;
    readonly reads: Reads;
    /** For members of lists. */
    readonly names: readonly string[];
    readonly isComplicated: boolean;
    readonly program: Program;
}

/** A value that somebody may well have; now and then one at which a rule turns. */
export function valueByChance(place: Place, facts: Facts, by: ByChance): FactValue {
    const { type } = place;
    const { chance } = by;
    if (type.optional && chance.chance(by.isComplicated ? 15 : 40)) return { notApplicable: true };
    switch (type.form) {
        case 'yes or no':
            return chance.chance(50);
        case 'one of':
            return chance.one(type.options) ?? 'other';
        case 'any of':
            return type.options.filter(() => chance.chance(40));
        case 'text':
            return chance.one([...by.reads.texts, 'something else']) ?? 'something else';
        case 'number':
            return numberByChance(type, by);
        case 'date':
            return place.fact === 'date of birth' ? birthByChance(place, facts, by) : dateByChance(facts, by);
        case 'entity':
            return {};
        case 'list':
            return new Person(facts, by.names).newMembers(by.isComplicated ? chance.whole(2, 4) : chance.whole(1, 3));
        default: {
            const on = parseIso(facts.on ?? '') ?? 0;
            const days = [on - chance.whole(0, 700), on - chance.whole(0, 100)];
            const turns = { numbers: [], days, ages: [], texts: [], lengths: [] };
            return (
                chance.one(
                    valuesToTry(place.fact, { ...type, optional: false }, on, turns, new Person(facts, by.names)),
                ) ?? null
            );
        }
    }
}

type NumberType = Extract<Place['type'], { form: 'number' }>;

/** How amounts are rounded when people tell them. */
const ROUND = [1, 1, 5, 10, 50, 100, 500];

function numberByChance(type: NumberType, { chance, reads }: ByChance): FactValue {
    const turning = turningNumbers(type, reads);
    const step = smallestStep(type);
    const top = highestOf(turning, type);
    // A weekly rate says nothing of what somebody earns in a year.
    const near = chance.one(turning.filter(value => Number(numberJson(floorOf(value))) * OF_ITS_SIZE >= top));
    if (near !== undefined && chance.chance(35)) {
        const beside = add(near, mul(step, exact(chance.whole(-1, 1))));
        if (compare(beside, exact(0)) >= 0) return numberJson(beside);
    }
    const round = isMoney(type.unit) && top > 2_000 ? (chance.one(ROUND) ?? 1) : 1;
    // Small amounts are more usual than large ones.
    const value: Exact = exact(Math.floor((chance.next() * chance.next() * top) / round) * round);
    return numberJson(isMoney(type.unit) && top <= 2_000 && chance.chance(50) ? addPence(value, step, chance) : value);
}

const OF_ITS_SIZE = 25;

/** What people may reach: half as much again as the highest value at which a rule turns. */
function highestOf(turning: readonly Exact[], type: NumberType): number {
    if (type.unit === PERCENT) return 100;
    const most = turning.at(-1) ?? exact(isMoney(type.unit) ? 40_000 : 8);
    const highest = Number(numberJson(floorOf(div(mul(most, exact(3)), exact(2)))));
    return Math.max(3, Math.min(highest, 10_000_000));
}

function addPence(value: Exact, step: Exact, chance: Seeded): Exact {
    return compare(step, ONE) < 0 ? add(value, mul(step, exact(chance.whole(0, 99)))) : value;
}

/** Nobody has a child before they are so old. */
const PARENTS_AGE = 16;
const OLDEST_CHILD = 20;
const OLDEST = 90;

/** The young are younger than the others by a generation. */
function birthByChance(place: Place, facts: Facts, { chance, program, isComplicated }: ByChance): FactValue {
    const on = parseIso(facts.on ?? '') ?? 0;
    const births = placesIn(facts, program).flatMap(other => {
        const value = valueAt(facts, other.keys);
        const day = other.fact === 'date of birth' && typeof value === 'string' ? parseIso(value) : undefined;
        return day === undefined ? [] : [{ day, isYoung: isYoung(other) }];
    });
    const isOne = isYoung(place);
    const eldest = Math.min(on, ...births.filter(each => each.isYoung).map(({ day }) => day));
    const latestParent = Math.max(...births.filter(each => !each.isYoung).map(({ day }) => day));
    const low = isOne
        ? Math.max(
              yearsBefore(on, OLDEST_CHILD),
              Number.isFinite(latestParent) ? yearsBefore(latestParent, -PARENTS_AGE) : 0,
          )
        : yearsBefore(on, OLDEST);
    const high = isOne ? on : Math.min(yearsBefore(on, PARENTS_AGE), yearsBefore(eldest, PARENTS_AGE));
    const day = chance.whole(Math.min(low, high), high);
    return toIso(isComplicated && chance.chance(50) ? (leapDayNear(day, low, high) ?? day) : day);
}

function leapDayNear(day: number, low: number, high: number): number | undefined {
    const year = Number(toIso(day).slice(0, 4));
    for (const other of [year - (year % 4), year - (year % 4) + 4, year - (year % 4) - 4]) {
        const leap = parseIso(`${String(other).padStart(4, '0')}-02-29`);
        if (leap !== undefined && leap >= low && leap <= high) return leap;
    }
    return undefined;
}

/** Whoever the policy calls a child, or the like. */
function isYoung({ label }: Place): boolean {
    return label.split(/[\s']+/).some(word => YOUNG_WORDS.has(word.toLowerCase()));
}

function dateByChance(facts: Facts, { chance, reads }: ByChance): FactValue {
    const on = parseIso(facts.on ?? '') ?? 0;
    const near = reads.days.filter(day => Math.abs(day - on) < 1_100);
    const turning = chance.one(near);
    if (turning !== undefined && chance.chance(30)) return toIso(turning - chance.whole(0, 1));
    return toIso(on - (chance.chance(70) ? chance.whole(0, 200) : chance.whole(0, 1_500)));
}
