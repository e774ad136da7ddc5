import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { KnownBefore, OpenRun } from '../../evaluate/open-run.ts';
import { readKey, staticReadsOf } from '../../evaluate/static-reads.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { valuesToTry } from '../people/fact-values.ts';
import { freeNames, Person } from '../people/person.ts';
import { answersOf } from '../people/trial.ts';
import type { Place } from './places.ts';
import { placeOf, withValue } from './places.ts';

const MOST_FACTS = 60;
const MOST_VALUES = 6;
const NO_TURNS = { numbers: [], days: [], ages: [], texts: [], lengths: [] };

/** Somebody of whom one fact more is known than before, and the run that is open for them. */
interface Asked {
    readonly facts: Facts;
    readonly run: OpenRun;
}

/**
 * The same person with a plain value, one that is allowed, for every fact that the decisions ask for; undefined when that leads nowhere.
 *
 * @param usual What people usually have there; undefined where that is not known.
 */
export function completed(
    facts: Facts,
    decide: readonly string[],
    policy: CompiledPolicy,
    usual?: (place: Place, facts: Facts) => FactValue | undefined,
): Facts | undefined {
    const names = freeNames(policy.program);
    let found: Asked = { facts, run: policy.openForValues(facts) };
    for (let asked = 0; asked < MOST_FACTS; asked++) {
        const open = firstNeed(found, decide, policy);
        if (open === 'refused') return undefined;
        if (open === undefined) return found.facts;
        const place = placeOf(open.need, found.facts, policy.program);
        const on = parseIso(found.facts.on ?? '');
        if (place === undefined || on === undefined) return undefined;
        const person = new Person(found.facts, names);
        const likely = usual?.(place, found.facts);
        const plain = valuesToTry(place.fact, place.type, on, NO_TURNS, person);
        const values = [...(likely === undefined ? [] : [likely]), ...plain.slice(0, MOST_VALUES)];
        const next = firstAllowed(values, place, found, policy);
        if (next === undefined) return undefined;
        found = next;
    }
    return undefined;
}

/** What the policy does not allow would leave everything open; where it allows none of them, the first. */
function firstAllowed(
    values: readonly FactValue[],
    place: Place,
    before: Asked,
    policy: CompiledPolicy,
): Asked | undefined {
    let first: Asked | undefined;
    for (const value of values) {
        const facts = withValue(before.facts, place.keys, value);
        const next = { facts, run: policy.openForValues(facts, undefined, knownBefore(place, before, policy)) };
        if (next.run.problems.length === 0) return next;
        first ??= next;
    }
    return first;
}

/** What does not read the fact is as it was. Telling of somebody says that they are there: then nothing is taken over. */
function knownBefore(
    { entity, fact, type }: Place,
    { run }: Asked,
    { program }: CompiledPolicy,
): KnownBefore | undefined {
    if (type.form === 'entity' || type.form === 'list' || run.problems.length > 0) return undefined;
    const told = readKey(entity, fact);
    const reads = staticReadsOf(program);
    return (id, about) => (reads.of(id).has(told) ? undefined : run.known(id, about));
}

/** The fact that is awaited first; undefined: all is decided. */
function firstNeed(
    { facts, run }: Asked,
    decide: readonly string[],
    policy: CompiledPolicy,
): { need: string } | 'refused' | undefined {
    const once = decide.flatMap(name => madeOnce(name, policy) ?? []);
    if (run.problems.length === 0 && once.length === decide.length) {
        for (const decision of once) {
            const outcome = run.decide(decision);
            if (outcome.kind === 'needs') return needOf(outcome.needs[0]?.name);
        }
        return undefined;
    }
    const result = policy.run(facts, { decide });
    if ((result.problems?.length ?? 0) > 0) return 'refused';
    const answers = Object.values(result.decisions).flatMap(answersOf);
    const open = answers.find(({ status }) => status === 'needs');
    return open && needOf(open.needs?.[0]);
}

const needOf = (name: string | undefined) => (name === undefined ? 'refused' : { need: name });

function madeOnce(name: string, { program }: CompiledPolicy): Decision | undefined {
    const decision = program.named.get(name)?.find(declaration => declaration.kind === 'decision');
    return decision?.kind === 'decision' && decision.forEach === undefined ? decision : undefined;
}
