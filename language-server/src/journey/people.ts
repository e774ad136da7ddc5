/** Which of several journeys somebody goes through, and what it costs each of them. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import { type Burden, burdenOf, type ReadingAge } from './burden.ts';
import type { Walk } from './journey-data.ts';
import type { Plan } from './plan.ts';
import { walkJourney } from './walker.ts';

export interface Person {
    readonly name: string;
    readonly facts: Facts;
    /** Steps and endings that they are expected to reach. */
    readonly places: readonly string[];
}

export interface PersonsJourney {
    readonly plan: Plan;
    readonly walk: Walk;
}

/**
 * The journey with the places that the person should reach; else the first that leads them to an end, and if none does,
 * the first.
 */
export function journeyOf(person: Person, plans: readonly Plan[], compiled: CompiledPolicy): PersonsJourney {
    const hasPlace = (plan: Plan) =>
        person.places.some(place => plan.stepIndex.has(place) || plan.endingByName.has(place));
    const expected = plans.find(hasPlace);
    const [first, ...others] = expected === undefined ? plans : [expected];
    const follow = (plan: Plan) => ({ plan, walk: walkJourney(plan, compiled, person.facts) });
    const journey = follow(first as Plan);
    if ('ending' in journey.walk.next || others.length === 0) return journey;
    return others.map(follow).find(({ walk }) => 'ending' in walk.next) ?? journey;
}

export function burdenOfPerson({ plan, walk }: PersonsJourney, { facts }: Person, readingAge?: ReadingAge): Burden {
    return burdenOf(walk, plan, facts.on, readingAge);
}

/** The names of the steps and the ending that were come to. */
export function placesReached({ path, next }: Walk): Set<string> {
    const steps = path.flatMap(entry => (entry.kind === 'step' ? [entry.step] : []));
    return new Set('ending' in next ? [...steps, next.ending.name] : steps);
}
