/** Several things at once: what makes a life complicated is found in what the policy asks, not in what it is about. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { generateMessages } from '../../messages/generate.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { valueText } from '../../ranges/people/value-text.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import type { Seeded } from './seeded.ts';

export interface ComplicatedLife {
    readonly facts: Facts;
    /** What is said of them, once everybody has a name. */
    readonly traits: (facts: Facts) => string[];
}

const say = generateMessages.traits;

/** Makes somebody's life less plain, as far as the policy lets it be. */
export function complicated(facts: Facts, policy: CompiledPolicy, chance: Seeded): ComplicatedLife {
    let found = facts;
    const attempt = (other: Facts): void => {
        if (policy.open(other).problems.length === 0) found = other;
    };
    for (const place of placesIn(facts, policy.program)) {
        if (place.type.overTime) attempt(changing(found, place, chance));
    }
    attempt(withTwins(found));
    for (const other of unlike(found, policy)) attempt(other);
    attempt(onMonthEnd(found));
    return { facts: found, traits: shown => traitsOf(shown, policy) };
}

/** What may change does, within the year before the decision. */
function changing(facts: Facts, { keys, type }: Place, chance: Seeded): Facts {
    const now = valueAt(facts, keys);
    const on = parseIso(facts.on ?? '');
    if (on === undefined || now === undefined || Array.isArray(now)) return facts;
    const other = otherValue(now, type, chance);
    if (other === undefined) return facts;
    const [from, to] = [toIso(on - 400), toIso(on - chance.whole(20, 330))];
    return withValue(facts, keys, [
        { from, value: other },
        { from: to, value: now },
    ]);
}

function otherValue(now: FactValue, type: Place['type'], chance: Seeded): FactValue | undefined {
    if (type.form === 'yes or no') return now !== true;
    if (type.form === 'one of') return chance.one(type.options.filter(option => option !== now));
    if (type.form === 'number') return String(Math.round(Number(now) * 0.6));
    return undefined;
}

/** The second in a list is born on the day of the first. */
function withTwins(facts: Facts): Facts {
    for (const [name, members] of Object.entries(facts)) {
        if (!Array.isArray(members)) continue;
        const [first, second] = members as { 'date of birth'?: FactValue }[];
        const born = first?.['date of birth'];
        if (born !== undefined && second?.['date of birth'] !== undefined)
            return withValue(facts, [name, 1, 'date of birth'], born);
    }
    return facts;
}

/** Members who differ in what is said of them with yes or no, or by a choice. */
function* unlike(facts: Facts, { program }: CompiledPolicy): Iterable<Facts> {
    for (const { keys, type } of placesIn(facts, program)) {
        const [list, index, fact] = keys;
        if (index !== 1 || keys.length !== 3 || type.overTime) continue;
        const [first, second] = [valueAt(facts, [list as string, 0, fact as string]), valueAt(facts, keys)];
        if (JSON.stringify(first) !== JSON.stringify(second)) continue;
        if (type.form === 'yes or no') yield withValue(facts, keys, first !== true);
        else if (type.form === 'one of') {
            const other = type.options.find(option => option !== first);
            if (other !== undefined) yield withValue(facts, keys, other);
        }
    }
}

/** Decided on the 31st, where months differ most. */
function onMonthEnd(facts: Facts): Facts {
    const on = facts.on ?? '';
    const end = /-(01|03|05|07|08|10|12)-/.test(on) ? `${on.slice(0, 8)}31` : undefined;
    return end === undefined ? facts : { ...facts, on: end };
}

const MOST_TRAITS = 6;

/** What is out of the ordinary in somebody's facts. */
export function traitsOf(facts: Facts, { program }: CompiledPolicy): string[] {
    const found: string[] = [];
    const places = placesIn(facts, program);
    const births = new Map<string, string>();
    for (const place of places) {
        const value = valueAt(facts, place.keys);
        const whose = place.path.endsWith(`'s ${place.fact}`) ? place.path.slice(0, -place.fact.length - 3) : '';
        if (place.fact === 'date of birth' && typeof value === 'string') {
            if (value.endsWith('-02-29')) found.push(say.leapDay(whose));
            const twin = births.get(value);
            if (twin !== undefined && whose !== '') found.push(say.twins(twin, whose));
            births.set(value, whose);
        }
        if (place.type.overTime && Array.isArray(value)) found.push(overTimeTrait(place, value));
        if (place.type.form === 'list' && Array.isArray(value) && value.length > 2)
            found.push(say.several(value.length, place.path));
        if (place.keys[1] === 1 && place.keys.length === 3) {
            const first = valueAt(facts, [place.keys[0] as string, 0, place.fact]);
            const isChoice = place.type.form === 'yes or no' || place.type.form === 'one of';
            if (isChoice && first !== undefined && JSON.stringify(first) !== JSON.stringify(value))
                found.push(say.unlike(place.fact, place.label.replace(`'s ${place.fact}`, '')));
        }
    }
    if (facts.on?.endsWith('-31')) found.push(say.monthEnd('decided'));
    for (const [name, { type }] of program.root.facts) {
        const value = facts[name];
        const isThere =
            value !== undefined && !(typeof value === 'object' && value !== null && 'notApplicable' in value);
        if (type.optional && isThere) found.push(say.there(name));
    }
    return [...new Set(found)].slice(0, MOST_TRAITS);
}

function overTimeTrait({ path, type }: Place, changes: readonly FactValue[]): string {
    const text = (each: FactValue | undefined): string | undefined =>
        typeof each === 'object' && each !== null && 'value' in each
            ? valueText(each.value as FactValue, type)
            : undefined;
    const [from, to] = [text(changes.at(-2)), text(changes.at(-1))];
    return from === undefined || to === undefined ? say.over(path) : say.moves(path, from, to);
}
