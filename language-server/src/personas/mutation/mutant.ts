/** A rule with one deliberate change, to see whether any persona notices. */
import type { Declaration, Expression, SourceRange } from '../../model/policy-model.ts';

/** What kind of change was made. */
export type MutationOperator =
    | 'boundary'
    | 'threshold'
    | 'negated'
    | 'and or'
    | 'part left out'
    | 'case left out'
    | 'exception left out'
    | 'row left out'
    | 'results swapped'
    | 'order swapped'
    | 'date'
    | 'amount'
    | 'plus minus'
    | 'highest lowest'
    | 'rounding'
    | 'limit left out'
    | 'order of a rank'
    | 'slices';

export interface Mutant {
    /** Unique among the mutants of a policy, and the same whenever the same text is changed. */
    readonly id: string;
    readonly operator: MutationOperator;
    /** Id of the declaration that was changed. */
    readonly declaration: string;
    /** What was changed. */
    readonly range: SourceRange;
    /** In the policy's own words. */
    readonly before: string;
    /** Empty: it was left out. */
    readonly after: string;
    /** Stands in place of the declaration; all but the way to the change is shared with it. */
    readonly changed: Declaration;
    /** Expressions that were copied or made, with those whose types they have. */
    readonly stands: ReadonlyMap<Expression, Expression>;
    /** Where in the declaration the change was made. */
    readonly path: readonly Step[];
}

/** A property, or an index of an array. */
export type Step = string | number;

/** One thing that may be changed in a node: the node in its place; absent: it goes. */
export interface Change {
    readonly operator: MutationOperator;
    readonly before: string;
    readonly after: string;
    /** Where it shows; absent: the node. */
    readonly range?: SourceRange;
    /** In place of the node itself. */
    readonly put: unknown;
    /** A new expression has the type of another. */
    readonly typed?: readonly (readonly [made: Expression, as: Expression])[];
}
