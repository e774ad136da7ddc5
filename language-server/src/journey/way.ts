/** A way through a journey that is followed piece by piece: it stops wherever something is needed that nobody has told yet. */
import type { CompiledPolicy } from '../evaluate/index.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import { type Burden, burdenOf } from './burden.ts';
import { bareValue, type FactPlace, withNamedPlaces, withValue } from './fact-places.ts';
import type { Walk } from './journey-data.ts';
import type { Plan } from './plan.ts';
import { walkRules } from './rule-walk.ts';
import { walkSteps } from './step-walk.ts';
import { Traveller } from './traveller.ts';

/** A way to an end. */
export interface EndedWay {
    readonly facts: Facts;
    readonly walk: Walk;
    readonly burden: Burden;
}

/** Where a way has stopped. */
export interface OpenWay {
    readonly facts: Facts;
    /** What is needed next: from whomever it comes, it is known from then on. */
    readonly next: FactPlace;
    readonly traveller: Traveller;
}

export type Way = EndedWay | OpenWay;

/** Thrown out of a walk where something is needed that was not told. */
class Untold extends Error {
    override name = 'Untold';
    readonly place: FactPlace;
    constructor(place: FactPlace) {
        super();
        this.place = place;
    }
}

/** The way of somebody who tells this and nothing else. */
export function beginWay(plan: Plan, compiled: CompiledPolicy, given: Facts): Way {
    return walkOn(travellerFor(plan, compiled, withNamedPlaces(plan.program, given)), 0);
}

/** The way after what was needed is told. */
export function tellNext({ facts, next, traveller: before }: OpenWay, value: FactValue): Way {
    const { plan, compiled, stepBegun } = before;
    const traveller = travellerFor(plan, compiled, withValue(facts, next.place, bareValue(value, next.type)));
    // Who stands in lists with named places is known before anything is asked.
    const isKnownFirst = next.type.form === 'list' && next.type.roles.length > 0;
    if (stepBegun === undefined || isKnownFirst) return walkOn(traveller, 0);
    traveller.follow(before, stepBegun);
    return walkOn(traveller, stepBegun.index);
}

function travellerFor(plan: Plan, compiled: CompiledPolicy, facts: Facts): Traveller {
    return new Traveller(plan, compiled, facts, 0, place => {
        throw new Untold(place);
    });
}

function walkOn(traveller: Traveller, index: number): Way {
    const { plan, given: facts, path, refused } = traveller;
    try {
        const { stop } = plan.steps.length === 0 ? walkRules(traveller) : walkSteps(traveller, index);
        const walk = { journey: plan.name, path, refused, next: stop };
        return { facts, walk, burden: burdenOf(walk, plan, facts.on) };
    } catch (error) {
        if (!(error instanceof Untold)) throw error;
        return { facts, next: error.place, traveller };
    }
}
