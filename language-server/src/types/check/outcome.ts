import type { ValueType } from '../value-type.ts';

/** What a block of rules works out. */
export interface Outcome {
    name: string;
    type: ValueType;
    /** Id of the decision. */
    id: string;
}
