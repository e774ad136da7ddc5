/** One person on the way through a journey: what is asked, looked up, judged and decided, in order, and where it ends. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts } from '../model/facts.ts';
import { type FactPlace, withNamedPlaces } from './fact-places.ts';
import type { Walk } from './journey-data.ts';
import type { Moment } from './moment.ts';
import type { Plan } from './plan.ts';
import { walkRules } from './rule-walk.ts';
import { walkSteps } from './step-walk.ts';
import { Traveller } from './traveller.ts';

/** A walk, with what is known at its end. */
export interface Followed {
    readonly walk: Walk;
    readonly moment: Moment;
    /** What somebody has still to judge. */
    readonly awaited: readonly FactPlace[];
}

/** Follows the journey for the facts that were given, as far as they lead. */
export function walkJourney(plan: Plan, compiled: CompiledPolicy, given: Facts): Walk {
    return followJourney(plan, compiled, given).walk;
}

export function followJourney(plan: Plan, compiled: CompiledPolicy, given: Facts): Followed {
    return follow(new Traveller(plan, compiled, withNamedPlaces(plan.program, given)));
}

/**
 * The same for somebody who has told everything before anything is asked: it leads to the same end and is far quicker, but
 * says nothing of what is asked on the way.
 */
export function followWithAllTold(plan: Plan, compiled: CompiledPolicy, given: Facts): Followed {
    const traveller = new Traveller(plan, compiled, given);
    traveller.moment = traveller.moment.at(given);
    return follow(traveller);
}

function follow(traveller: Traveller): Followed {
    const { plan } = traveller;
    const { stop } = plan.steps.length === 0 ? walkRules(traveller) : walkSteps(traveller, 0);
    const { path, refused, moment, awaited } = traveller;
    return { walk: { journey: plan.name, path, refused, next: stop }, moment, awaited };
}
