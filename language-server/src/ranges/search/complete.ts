import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { valuesToTry } from '../people/fact-values.ts';
import { freeNames, Person } from '../people/person.ts';
import { answersOf } from '../people/trial.ts';
import type { Place } from './places.ts';
import { placeOf, withValue } from './places.ts';

const MOST_FACTS = 60;
const MOST_VALUES = 6;
const NO_TURNS = { numbers: [], days: [], ages: [], texts: [], lengths: [] };

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
    let found = facts;
    for (let asked = 0; asked < MOST_FACTS; asked++) {
        const result = policy.run(found, { decide });
        if ((result.problems?.length ?? 0) > 0) return undefined;
        const open = Object.values(result.decisions)
            .flatMap(answersOf)
            .find(({ status }) => status === 'needs');
        if (open === undefined) return found;
        const place = open.needs?.[0] === undefined ? undefined : placeOf(open.needs[0], found, policy.program);
        const on = parseIso(found.on ?? '');
        if (place === undefined || on === undefined) return undefined;
        const person = new Person(found, names);
        const likely = usual?.(place, found);
        const plain = valuesToTry(place.fact, place.type, on, NO_TURNS, person);
        const values = [...(likely === undefined ? [] : [likely]), ...plain.slice(0, MOST_VALUES)];
        const people = values.map(value => withValue(found, place.keys, value));
        // What the policy does not allow would leave everything open.
        const next = people.find(each => policy.open(each).problems.length === 0) ?? people[0];
        if (next === undefined) return undefined;
        found = next;
    }
    return undefined;
}
