import type { ModelNode } from '../../model/policy-model.ts';
import type { Value } from '../values/value.ts';

/** Is told what a run comes through. A run that nobody watches costs nothing more. */
export interface Watch {
    /** A declaration was worked out: it has a value, or is known not to apply. */
    decided(id: string): void;
    /** What gave the answer for certain: a case, an exception, a row, a band, or the version that was in force. */
    took(part: ModelNode): void;
    /** The condition of an exception is known not to hold. */
    passedOver(exception: ModelNode): void;
    /** A definition holds for somebody, or does not. */
    judged(id: string, holds: boolean): void;
    /**
     * Two values were compared; −1, 0 or 1 as the left is below, at or above the right. `limit`: what stands on the right as
     * it was written; of `D is within P` the test for the first day, and P for the last.
     */
    compared(limit: ModelNode, left: Value, right: Value, order: number): void;
}
