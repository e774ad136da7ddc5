/** What coverage counts. */
import type { Expression, Iteration, ModelNode, SourceRange } from '../../model/policy-model.ts';

/** What is counted of rules. */
export const RULE_KINDS = [
    /** A decision has an answer that an expectation rests on. */
    'decision',
    /** A case decides; `otherwise` included. */
    'case',
    /** An exception overrides its rule, and does not. */
    'exception taken',
    'exception not taken',
    /** A row of a decision table decides. */
    'row',
    /** A band of a scale is charged. */
    'band',
    /** A dated version of a rate, a decision, a definition or a scale is in force. */
    'version',
    /** A definition holds for somebody, and does not. */
    'definition holds',
    'definition does not hold',
    /** Something is compared with a limit: see {@link Threshold}. */
    'threshold',
] as const;

/** In the order in which they are told. */
export const POINT_KINDS = [
    ...RULE_KINDS,
    /** A decision that serves the outcome is decided. */
    'outcome',
    /** The condition of a safeguard is tried on somebody, or an expectation is about it. */
    'safeguard',
    'step',
    'ending',
] as const;

export type PointKind = (typeof POINT_KINDS)[number];

/** On which side of the limit somebody is. */
export type Side = 'below' | 'at' | 'above';

/** One side of a limit: after `age is under 16`, somebody of 15, of 16, or older. */
export interface Threshold {
    /** The comparison in the policy's words; the three sides of one limit share it, and `group`. */
    readonly comparison: string;
    /** The side in words: `just below 18`. */
    readonly words: string;
    /** Id that the sides of one limit have in common. */
    readonly group: string;
    readonly side: Side;
    /**
     * Whether the answer changes between this side and the limit's other edge: below and at for `under` and `at least`,
     * at and above for `at most` and `over`. The two edges are the limit's *pair*.
     */
    readonly isEdge: boolean;
    /**
     * Whether an edge counts only next to the limit: by a day for dates, by one for whole numbers, where people have every
     * such value. Amounts that can be divided at will, and what is worked out, count at any distance.
     */
    readonly isNext: boolean;
    /** The limit as written, which the evaluator names when it compares. */
    readonly limit: ModelNode;
    /** What is compared, with what; absent where that is said on another date, or of days and options. */
    readonly compared?: Compared;
}

export interface Compared {
    readonly left: Expression;
    readonly right: Expression;
    /** What is asked before in the same condition: the comparison is made only while these hold, or do not. */
    readonly before: readonly Before[];
    /** Whose lists are gone through, outermost first, where it is said of their members. */
    readonly inside: readonly Iteration[];
}

export interface Before {
    readonly condition: Expression;
    readonly holds: boolean;
}

/** One thing that a persona can show to work, or not. */
export interface CoveragePoint {
    /**
     * Stable across runs and across edits elsewhere in the file: made from the section's id and from the words of the
     * case, the exception, the row or the comparison (and its number among equal ones), not from lines.
     */
    readonly id: string;
    readonly kind: PointKind;
    /** Id and name of the section in which it stands: `decision:weekly award`, `weekly award`. */
    readonly section: string;
    readonly name: string;
    /** The node that is reached; its range moves with the text. */
    readonly node: ModelNode;
    readonly range: SourceRange;
    /** In plain words: `weekly award is £0 per week when entitled is no`. */
    readonly description: string;
    readonly threshold?: Threshold;
}
