import type { Facts } from '../../model/facts.ts';
import type { ComparisonTest, Decision, Expression, RuleBlock, RuleException } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Branch } from '../../ranges/conditions/branches.ts';
import type { Description } from '../../ranges/people/description.ts';
import type { NearRow } from './nearest-rows.ts';
import type { RowMend } from './row-mends.ts';

/** What was found out about the cases of one decision. Nodes stand for their places, which move with the text. */
export interface DecisionReport {
    readonly decision: Decision;
    /** Whether it is known of every rule in it that exactly one case holds, or for whom not. */
    readonly analysed: boolean;
    readonly gaps: readonly GapFound[];
    readonly swallowed: readonly SwallowedFound[];
    readonly unsaid: readonly UnsaidFound[];
    readonly overlaps: readonly OverlapFound[];
    readonly never: readonly NeverFound[];
    readonly pairs: readonly PairFound[];
    readonly constants: readonly ConstantFound[];
    readonly notAnalysed: readonly NotAnalysed[];
}

/** Where the rule stands: the cases of a version or of an exception in it. */
export interface RulePlace {
    readonly decision: Decision;
    readonly block: RuleBlock;
    readonly exceptions: readonly RuleException[];
}

export interface GapFound extends RulePlace {
    readonly facts: Facts;
    readonly who: Description;
    readonly cases: number;
    /** How many more sets of people are left out. */
    readonly more: number;
    readonly point?: PointFound;
    /** The condition of a case that would close the gap, when one can be written. */
    readonly missing?: MissingCase;
    /** Of a table: the rows that come nearest. */
    readonly near: readonly NearRow[];
}

export interface MissingCase {
    /** For cases: the condition. */
    readonly condition?: string;
    /** For tables: what stands in each input column. */
    readonly cells?: readonly string[];
}

/** A single value that adjoining thresholds leave out, or count twice. */
export interface PointFound {
    /** What has that value, and the value, as the policy writes them. */
    readonly of: string;
    readonly value: string;
    /** The comparisons that end there, in the order of the text. */
    readonly comparisons: readonly ModelNode[];
    /** Of these, those which together put it right when they take the value in (or leave it out). */
    readonly mends: readonly (readonly ComparisonTest[])[];
    /** Rows of a table which together put it right when they take the value in. */
    readonly rows: readonly (readonly RowMend[])[];
}

/** A single value between two cases that falls to `otherwise`. */
export interface SwallowedFound extends RulePlace {
    readonly facts: Facts;
    readonly who: Description;
    readonly point: PointFound;
    /** Nobody else falls to `otherwise`, so that it may well be written for them. */
    readonly isAll: boolean;
}

export interface OverlapFound extends RulePlace {
    readonly first: Branch['node'];
    readonly second: Branch['node'];
    readonly firstText: string;
    readonly secondText: string;
    readonly facts: Facts;
    readonly who: Description;
    readonly point?: PointFound;
    readonly ofExceptions: boolean;
    /** The conditions of the two cases, when each has just one. */
    readonly conditions?: readonly [Expression, Expression];
}

/** Somebody for whom it cannot be said whether a case holds. */
export interface UnsaidFound extends RulePlace {
    readonly node: Branch['node'];
    readonly condition: string;
    readonly facts: Facts;
    readonly who: Description;
}

/** A case that never decides. */
export interface NeverFound extends RulePlace {
    readonly node: Branch['node'];
    readonly kind: 'unreachable' | 'masked';
    readonly isOtherwise: boolean;
    /** Cases that come before it. */
    readonly by: readonly Branch['node'][];
}

/** Two cases that could be one. */
export interface PairFound extends RulePlace {
    readonly kind: 'subsumed' | 'mergeable';
    readonly node: Branch['node'];
    readonly other: Branch['node'];
}

export interface ConstantFound {
    readonly condition: Expression;
    readonly holds: boolean;
}

export interface NotAnalysed extends RulePlace {
    readonly question: 'gap' | 'unsaid' | 'overlap' | 'whole';
    readonly why:
        | { readonly kind: 'worked out'; readonly values: readonly string[] }
        /** `not told`: a solver could not tell either. */
        | { readonly kind: 'too many' | 'no person' | 'not told' };
}
