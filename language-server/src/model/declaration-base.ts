import type { LegalSource, ModelNode, Name, Prose } from './source-range.ts';

/**
 * What every section of a policy has. `id` is unique in a model: the kind and the name (`decision:weekly award`),
 * for a definition about several entities also the entity (`definition:above the threshold@clinician`);
 * a second declaration of the same id gets `#2`, and a finding.
 */
export interface DeclarationBase extends ModelNode {
    id: string;
    name: Name;
    sources: LegalSource[];
    accepts: Acceptance[];
}

/** `accept PW204 because "…"`: one finding silenced in one place, on the record. */
export interface Acceptance extends ModelNode {
    code: string;
    because: Prose;
}

/** The days on which something is in force; both ends included; ISO dates; absent means open. */
export interface InForce {
    from?: string;
    to?: string;
}

export interface Deadline extends ModelNode {
    value: string;
    unit: 'day' | 'working day' | 'week' | 'month' | 'year';
}

/** A way to challenge, with its time limit. */
export interface Challenge extends ModelNode {
    name: Name;
    within?: Deadline;
}
