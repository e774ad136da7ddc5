import type { Burden, Person, Plan, RefusedAnswer, Walk, WhyAsked } from '../journey/index.ts';
import type { Facts } from '../model/facts.ts';

/** What happened to one person. */
export interface GoneThrough {
    plan: Plan;
    walk: Walk;
    refused: RefusedAnswer[];
    why?: WhyAsked;
    person: Person;
}

/** Of a persona, or of the worst case. */
export interface NamedBurden {
    /** Absent: the worst case that was found. */
    person?: string;
    burden: Burden;
    ending: string;
    facts: Facts;
}
