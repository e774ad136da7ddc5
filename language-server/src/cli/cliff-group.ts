import type { Decision } from '../model/policy-model.ts';
import type { RulesInForce } from '../ranges/cliffs/rules-in-force.ts';
import type { Cliff } from '../ranges/cliffs/worst-person.ts';
import type { Place } from '../ranges/search/places.ts';

/** The cliffs of one decision as one fact rises, under the same rules. */
export interface CliffGroup {
    readonly decision: Decision;
    readonly input: Place;
    /** Absent where the rules never change. */
    readonly rules?: RulesInForce;
    /** None: looked, and nothing fell under these rules, though it does under others. */
    readonly cliffs: readonly Cliff[];
}
