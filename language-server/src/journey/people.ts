/** Which of several journeys somebody goes through, and what it costs each of them. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import { type Burden, burdenOf, type ReadingAge } from './burden.ts';
import type { Walk } from './journey-data.ts';
import type { Person } from './person.ts';
import { type Plan, plansOf } from './plan.ts';
import { mostRelated } from './related-plans.ts';
import { walkJourney } from './walker.ts';

export type { Person } from './person.ts';

export interface PersonsJourney {
    readonly plan: Plan;
    readonly walk: Walk;
}

/**
 * The journey with the places that the person should reach; else the one that is about what the person is expected to
 * get. Of several the first that leads to an end, and if none does, the first.
 */
export function journeyOf(person: Person, plans: readonly Plan[], compiled: CompiledPolicy): PersonsJourney {
    // Among some of the journeys it may be another one.
    if (plans !== plansOf(compiled.program)) return chosen(person, plans, compiled);
    const known = journeys.get(compiled) ?? new WeakMap<Person, PersonsJourney>();
    journeys.set(compiled, known);
    const found = known.get(person) ?? chosen(person, plans, compiled);
    known.set(person, found);
    return found;
}

const journeys = new WeakMap<CompiledPolicy, WeakMap<Person, PersonsJourney>>();

function chosen(person: Person, plans: readonly Plan[], compiled: CompiledPolicy): PersonsJourney {
    const hasPlace = (plan: Plan) =>
        person.places.some(place => plan.stepIndex.has(place) || plan.endingByName.has(place));
    const expected = plans.find(hasPlace);
    const follow = (plan: Plan) => ({ plan, walk: walkJourney(plan, compiled, person.facts) });
    if (expected !== undefined || plans.length === 1) return follow(expected ?? (plans[0] as Plan));

    let first: PersonsJourney | undefined;
    for (const plan of mostRelated(person, plans, compiled)) {
        const journey = follow(plan);
        if ('ending' in journey.walk.next) return journey;
        first ??= journey;
    }
    return first as PersonsJourney;
}

export function burdenOfPerson({ plan, walk }: PersonsJourney, { facts }: Person, readingAge?: ReadingAge): Burden {
    return burdenOf(walk, plan, facts.on, readingAge);
}

/** The names of the steps and the ending that were come to. */
export function placesReached({ path, next }: Walk): Set<string> {
    const steps = path.flatMap(entry => (entry.kind === 'step' ? [entry.step] : []));
    return new Set('ending' in next ? [...steps, next.ending.name] : steps);
}
