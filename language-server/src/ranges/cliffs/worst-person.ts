import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, sub } from '../../evaluate/numbers/rational.ts';
import type { Facts } from '../../model/facts.ts';
import type { Bounds } from '../search/changes.ts';
import { changesOf } from '../search/changes.ts';
import { completed } from '../search/complete.ts';
import { numberText } from '../search/exact-of.ts';
import type { Place } from '../search/places.ts';
import { placeOf, placesIn, valueAt, withValue } from '../search/places.ts';
import type { Reads } from '../search/reads.ts';
import { isRead } from '../search/reads.ts';
import { Trials } from '../search/search.ts';
import { curveOf, knownAmountOf, mirrored } from './curve.ts';
import { largestDrops } from './largest-drops.ts';

/** Whose decision falls, and by how much. */
export interface Cliff {
    readonly decision: string;
    readonly place: Place;
    readonly at: Exact;
    readonly step: Exact;
    readonly drop: Exact;
    /** See `Drops`. */
    readonly includes: boolean;
    /** The person before the rise. */
    readonly facts: Facts;
}

export interface CliffQuestion {
    readonly decision: string;
    /** The fact that rises, as `Place.label`. */
    readonly input: string;
    readonly steps: readonly Exact[];
    readonly reads: Reads;
    readonly bounds: Bounds;
    /** Whether rises are looked for, and not falls. */
    readonly isRise?: boolean;
    /** Whether a person who was changed still counts. */
    readonly isWanted: (facts: Facts) => boolean;
}

export interface CliffBudget {
    /** People whose curve is looked at closely. */
    readonly people: number;
    /** Runs for each of them. */
    readonly runs: number;
    /** Runs in which the worst person is made worse still. */
    readonly worse: number;
}

/** The worst cliff for each step, among people who are known and those who differ from them; and whether there was anybody to look at. */
export function worstCliffs(
    known: readonly Facts[],
    question: CliffQuestion,
    budget: CliffBudget,
    policy: CompiledPolicy,
): { looked: boolean; cliffs: Cliff[] } {
    const people = known.filter(question.isWanted).flatMap(facts => startingFrom(facts, question, policy));
    let best = new Map<string, Cliff>();
    for (const { facts, place } of distinct(people, question).slice(0, budget.people)) {
        take(cliffsOf(facts, place, question, budget.runs, policy), best);
    }
    if (best.size === 0)
        for (const { facts, place } of others(people, question, policy)) {
            take(cliffsOf(facts, place, question, Math.ceil(budget.runs / 2), policy), best);
            if (best.size > 0) break;
        }
    const [worst] = [...best.values()].sort((a, b) => compare(b.drop, a.drop));
    if (worst !== undefined && budget.worse > 0) {
        const worse = madeWorse(worst, question, budget.worse, policy);
        if (worse !== worst.facts) {
            best = new Map(best);
            take(cliffsOf(worse, worst.place, question, budget.runs, policy), best);
        }
    }
    const cliffs = question.steps.flatMap(step => best.get(keyOf(step)) ?? []).filter(({ drop }) => sign(drop) > 0);
    return { looked: people.length > 0, cliffs: cliffs.map(cliff => withoutRest(cliff, question, policy)) };
}

/** People who are made up where the decision falls for nobody who is known. */
const MOST_OTHERS = 8;

interface Start {
    readonly facts: Facts;
    readonly place: Place;
    readonly amount: Exact;
}

/** The person's fact of that name, where the decision has an answer for them; what it asks for besides is made up. */
function startingFrom(facts: Facts, { decision, input }: CliffQuestion, policy: CompiledPolicy): Start[] {
    const given = placesIn(facts, policy.program).find(each => each.label === input || each.path === input);
    const place = given ?? placeOf(input, facts, policy.program);
    if (place === undefined || place.type.form !== 'number' || place.type.overTime) return [];
    const there = given === undefined ? withValue(facts, place.keys, 0) : facts;
    const amount = knownAmountOf(decision, there, policy);
    return amount === undefined ? [] : [{ facts: there, place, amount }];
}

/** One of those who differ in nothing but the fact itself, the day and what is not read. */
function distinct(people: readonly Start[], { reads }: CliffQuestion): Start[] {
    const seen = new Map<string, Start>();
    for (const start of people) {
        const { on: _on, ...rest } = withValue(start.facts, start.place.keys, 0);
        const key = JSON.stringify(rest);
        if (!seen.has(key) && isRead(start.place, reads)) seen.set(key, start);
    }
    // More facts, more that can be taken away.
    return [...seen.entries()].sort(([a], [b]) => b.length - a.length).map(([, start]) => start);
}

/** Others who differ from those who are known in one more fact. */
function others([first]: readonly Start[], question: CliffQuestion, policy: CompiledPolicy): Start[] {
    if (first === undefined) return [];
    const { reads, bounds, isWanted } = question;
    const found: Start[] = [];
    for (const facts of changesOf(first.facts, reads, bounds, policy.program)) {
        if (found.length >= MOST_OTHERS) break;
        const isInput =
            JSON.stringify(valueAt(facts, first.place.keys)) !== JSON.stringify(valueAt(first.facts, first.place.keys));
        const there = isInput ? undefined : completed(facts, [question.decision], policy);
        if (there !== undefined && isWanted(there)) found.push(...startingFrom(there, question, policy));
    }
    return found;
}

function keyOf(step: Exact): string {
    return numberText(step);
}

function take(cliffs: readonly Cliff[], best: Map<string, Cliff>): void {
    for (const cliff of cliffs) {
        const known = best.get(keyOf(cliff.step));
        if (known === undefined || compare(cliff.drop, known.drop) > 0) best.set(keyOf(cliff.step), cliff);
    }
}

function cliffsOf(facts: Facts, place: Place, question: CliffQuestion, runs: number, policy: CompiledPolicy): Cliff[] {
    const { decision, steps, reads } = question;
    const trials = new Trials(runs);
    const curve = curveOf(decision, facts, place, policy, trials);
    const { drops, includes } = largestDrops(question.isRise === true ? mirrored(curve) : curve, steps, reads, trials);
    return drops.map(drop => ({ ...drop, decision, place, includes, facts: curve.factsAt(drop.at) }));
}

/** Changes one fact after the other as long as the drop grows. */
function madeWorse(
    { facts, place, at, step, drop }: Cliff,
    question: CliffQuestion,
    runs: number,
    policy: CompiledPolicy,
): Facts {
    const { reads, bounds, isWanted } = question;
    let found = facts;
    let largest = drop;
    for (let left = runs, grows = true; grows && left > 0; ) {
        grows = false;
        for (const other of changesOf(found, reads, bounds, policy.program)) {
            if (left <= 0) break;
            // The fact itself rises as it did.
            if (JSON.stringify(valueAt(other, place.keys)) !== JSON.stringify(valueAt(found, place.keys))) continue;
            left -= 2;
            const dropped = dropAt(other, { place, at, step }, question, policy);
            if (dropped !== undefined && compare(dropped, largest) > 0 && isWanted(other)) {
                [found, largest, grows] = [other, dropped, true];
                break;
            }
        }
    }
    return found;
}

/** What a rise takes away from somebody; undefined where there is no answer. */
function dropAt(
    facts: Facts,
    { place, at, step }: Pick<Cliff, 'place' | 'at' | 'step'>,
    { decision, isRise = false }: CliffQuestion,
    policy: CompiledPolicy,
): Exact | undefined {
    const curve = curveOf(decision, facts, place, policy, new Trials(2));
    const [before, after] = [curve.at(at), curve.at(add(at, step))];
    if (before === undefined || after === undefined) return undefined;
    return isRise ? sub(after, before) : sub(before, after);
}

/** Without the facts that make no difference. */
function withoutRest(cliff: Cliff, question: CliffQuestion, policy: CompiledPolicy): Cliff {
    const { place, at, step, drop } = cliff;
    let { facts } = cliff;
    for (const name of Object.keys(facts)) {
        if (name === 'on' || name === place.keys[0]) continue;
        const less = withValue(facts, [name], undefined);
        const dropped = dropAt(less, { place, at, step }, question, policy);
        if (dropped !== undefined && compare(dropped, drop) === 0 && sign(dropped) > 0) facts = less;
    }
    return { ...cliff, facts };
}
