/** People made by chance, the same for the same seed, who are allowed by everything that the policy says of facts. */
import { toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { generateMessages as say } from '../../messages/generate.ts';
import type { Facts } from '../../model/facts.ts';
import { usualDate } from '../../ranges/people/date-of-decision.ts';
import { freeNames } from '../../ranges/people/person.ts';
import { answersOf } from '../../ranges/people/trial.ts';
import { placeOf, withValue } from '../../ranges/search/places.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import { daysInForce, knownPeople } from '../known-people.ts';
import { complicated } from './complicated.ts';
import type { MadePerson } from './made-persona.ts';
import { ModelLife } from './model-life.ts';
import { Seeded } from './seeded.ts';
import { valueByChance } from './value-by-chance.ts';

export interface RandomOptions {
    readonly random: number;
    readonly seed: number;
    readonly isComplicated: boolean;
    /** Names of decisions; absent: all. */
    readonly decide?: ReadonlySet<string>;
}

const MOST_FACTS = 120;
/** Values for one fact, until one is allowed; people, until there are enough. */
const MOST_VALUES = 12;
const MOST_ATTEMPTS = 5;

export function randomPeople(
    policy: CompiledPolicy,
    { random, seed, isComplicated, decide }: RandomOptions,
): MadePerson[] {
    const found: MadePerson[] = [];
    const seen = new Set<string>();
    for (let attempt = 0; found.length < random && attempt < random * MOST_ATTEMPTS; attempt++) {
        const chance = new Seeded(seed * 1_000_003 + attempt);
        const facts = oneByChance(policy, chance, isComplicated, decide);
        if (facts === undefined || seen.has(JSON.stringify(facts))) continue;
        seen.add(JSON.stringify(facts));
        const number = found.length + 1;
        if (!isComplicated) {
            found.push({ facts, story: () => say.random(number, random, seed) });
            continue;
        }
        const life = complicated(facts, policy, chance);
        found.push({ facts: life.facts, story: shown => say.complicated(life.traits(shown)) });
    }
    return found;
}

function oneByChance(
    policy: CompiledPolicy,
    chance: Seeded,
    isComplicated: boolean,
    decide: ReadonlySet<string> | undefined,
): Facts | undefined {
    const { program } = policy;
    const decisions = program.decisions.filter(({ name }) => decide?.has(name.text) ?? true);
    const reads = readsOf(decisions, program);
    const names = freeNames(program);
    const known = knownPeople(policy);
    const chosen = chance.one(known);
    const model = chosen && new ModelLife(chosen, known, program);
    let facts: Facts = { on: toIso(dayByChance(policy, chance)) };
    const options = { decide: decisions.map(({ name }) => name.text) };
    const given = new Set<string>();
    for (let asked = 0; asked < MOST_FACTS; asked++) {
        const result = policy.run(facts, options);
        if ((result.problems?.length ?? 0) > 0) return undefined;
        const needs = Object.values(result.decisions)
            .flatMap(answersOf)
            .flatMap(({ needs: each = [] }) => each);
        const need = needs.find(name => !given.has(name));
        if (need === undefined) return facts;
        given.add(need);
        const place = placeOf(need, facts, program);
        if (place === undefined) continue;
        for (let tried = 0; tried < MOST_VALUES; tried++) {
            const like = tried === 0 && !isComplicated ? model?.valueLike(place, facts, chance) : undefined;
            const value = like ?? valueByChance(place, facts, { chance, reads, names, isComplicated, program });
            const other = withValue(facts, place.keys, value);
            if (policy.open(other).problems.length > 0) continue;
            facts = other;
            break;
        }
    }
    return undefined;
}

/** In the last years before the day on which the policy is usually asked, while it is in force. */
function dayByChance(policy: CompiledPolicy, chance: Seeded): number {
    const usual = usualDate(policy.program);
    const { from, to } = daysInForce(policy.program.header);
    const low = Math.max(from ?? Number.NEGATIVE_INFINITY, usual - 3 * 365);
    const high = Math.min(to ?? Number.POSITIVE_INFINITY, usual + 200);
    return low > high ? usual : chance.whole(low, high);
}
