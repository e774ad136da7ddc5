import type { Facts } from '../model/facts.ts';
import type { Expression } from '../model/policy-model.ts';

/** Somebody who goes through journeys. */
export interface Person {
    readonly name: string;
    readonly facts: Facts;
    /** Steps and endings that they are expected to reach. */
    readonly places: readonly string[];
    /** Conditions that are expected to hold. */
    readonly expected?: readonly Expression[];
}
