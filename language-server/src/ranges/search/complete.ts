import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts } from '../../model/facts.ts';
import { valuesToTry } from '../people/fact-values.ts';
import { freeNames, Person } from '../people/person.ts';
import { answersOf } from '../people/trial.ts';
import { placeOf, withValue } from './places.ts';

const MOST_FACTS = 60;
const NO_TURNS = { numbers: [], days: [], ages: [], texts: [], lengths: [] };

/** The same person with a plain value for every fact that the decisions ask for; undefined when that leads nowhere. */
export function completed(facts: Facts, decide: readonly string[], policy: CompiledPolicy): Facts | undefined {
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
        const [value] = valuesToTry(place.fact, place.type, on, NO_TURNS, person);
        if (value === undefined) return undefined;
        found = withValue(found, place.keys, value);
    }
    return undefined;
}
