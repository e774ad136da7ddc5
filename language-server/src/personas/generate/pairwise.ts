/** Few people in whom any two answers meet: most mistakes need no more than two things that come together. */
import { toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { generateMessages as say } from '../../messages/generate.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { changesOf } from '../../ranges/search/changes.ts';
import { completed } from '../../ranges/search/complete.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import { boundsOf, knownPeople } from '../known-people.ts';
import { pairsOf } from './covering-pairs.ts';
import { Likeness } from './likeness.ts';
import type { MadePerson } from './made-persona.ts';
import { ModelLife } from './model-life.ts';
import { presences } from './moved.ts';
import { isOrdinary } from './ordinary.ts';
import { randomPeople } from './random.ts';

/** One thing that is said of somebody, and what may be said of it. */
export interface Parameter {
    readonly keys: readonly (string | number)[];
    readonly values: readonly FactValue[];
}

/** Answers for each fact: on either side of what rules turn on, evenly taken. */
const MOST_VALUES = 6;
const MOST_PARAMETERS = 40;
const MOST_ROUNDS = 4;

export function pairwisePeople(policy: CompiledPolicy, decide?: ReadonlySet<string>): MadePerson[] {
    const base = fullPerson(policy, decide);
    if (base === undefined) return [];
    const rows = pairsOf(parametersOf(base, policy, decide), base, facts => isAllowed(facts, policy));
    return rows.map((facts, i) => ({ facts, story: () => say.pairs(i + 1, rows.length) }));
}

function isAllowed(facts: Facts, policy: CompiledPolicy): boolean {
    return isOrdinary(facts, policy.program) && policy.open(facts).problems.length === 0;
}

/** Somebody of whom as much is asked as can be: whoever may be there is there. */
function fullPerson(policy: CompiledPolicy, decide: ReadonlySet<string> | undefined): Facts | undefined {
    const { program } = policy;
    const names = program.decisions.map(({ name }) => name.text).filter(name => decide?.has(name) ?? true);
    const known = knownPeople(policy);
    const [fullest] = known.toSorted((a, b) => placesIn(b, program).length - placesIn(a, program).length);
    const model = fullest && new ModelLife(fullest, known, program);
    const whole = (facts: Facts, name: string): Facts =>
        completed(facts, [name], policy, (place, person) => model?.valueOf(place, person)) ?? facts;
    let found: Facts = fullest ?? { on: toIso(usualDate(program)) };
    // What is asked for one decision may be refused for another: each is asked for on its own.
    for (const name of names) found = whole(found, name);
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const before = JSON.stringify(found);
        for (const other of presences(found, program)) {
            let changed = other;
            for (const name of names) changed = whole(changed, name);
            const isMore = JSON.stringify(changed).length > JSON.stringify(found).length;
            if (isMore && isAllowed(changed, policy)) found = changed;
        }
        if (JSON.stringify(found) === before) break;
    }
    if (placesIn(found, program).length > 0) return found;
    const chance = { random: 1, seed: 1, isComplicated: false, ...(decide && { decide }) };
    return randomPeople(policy, chance)[0]?.facts;
}

/** What may be said of each fact of somebody. */
function parametersOf(base: Facts, policy: CompiledPolicy, decide: ReadonlySet<string> | undefined): Parameter[] {
    const { program } = policy;
    const decisions = program.decisions.filter(({ name }) => decide?.has(name.text) ?? true);
    const reads = readsOf(decisions, program);
    const known = knownPeople(policy);
    const bounds = boundsOf(known, policy);
    const likeness = new Likeness(known, program);
    const strange = likeness.strangeness(base, false);
    const places = [{ keys: ['on'] as (string | number)[] }, ...placesIn(base, program)];
    const values = places.map(({ keys }) => new Map([[JSON.stringify(valueAt(base, keys)), valueAt(base, keys)]]));
    for (const changed of changesOf(base, reads, bounds, program)) {
        if (likeness.strangeness(changed, false) > strange) continue;
        for (const [i, { keys }] of places.entries()) {
            const value = valueAt(changed, keys);
            // A list that is shorter says nothing of those who are no longer in it.
            if (value !== undefined) values[i]?.set(JSON.stringify(value), value);
        }
    }
    // A list, or somebody, whose own facts are said one by one.
    const outer = new Set(
        placesIn(base, program).flatMap(({ keys, type }) => (type.form === 'list' ? [JSON.stringify(keys)] : [])),
    );
    return places
        .map(({ keys }, i) => ({ keys, values: thinned([...(values[i]?.values() ?? [])] as FactValue[]) }))
        .filter(({ keys, values: all }) => all.length > 1 && !outer.has(JSON.stringify(keys)))
        .slice(0, MOST_PARAMETERS);
}

function thinned(values: readonly FactValue[]): FactValue[] {
    if (values.length <= MOST_VALUES) return [...values];
    const step = (values.length - 1) / (MOST_VALUES - 1);
    return Array.from({ length: MOST_VALUES }, (_, i) => values[Math.round(i * step)] as FactValue);
}
