import type { Deadline, DeclarationBase, InForce } from './declaration-base.ts';
import type { Expression, MemberExpression, NameExpression } from './expressions.ts';
import type { ModelNode, Name, Prose } from './source-range.ts';

/** A person (or family, firm, claim) for whom the policy is tried. */
export interface Persona extends DeclarationBase {
    kind: 'persona';
    story?: Prose;
    /** The date of decision, ISO. */
    on?: { date: string } & ModelNode;
    given: GivenItem[];
    expect: Expectation[];
    evidence: Prose[];
}

export type FactPath = NameExpression | MemberExpression;

export type GivenItem =
    /** `claimant's date of birth is 3 May 1994`; a literal `not known` says that the person cannot know it. */
    | ({ kind: 'value'; path: FactPath; values: Expression[] } & ModelNode)
    /** `there is no partner`. */
    | ({ kind: 'there is'; path: FactPath; negated: boolean } & ModelNode)
    /** `children` with a row for each. */
    | ({ kind: 'members'; path: FactPath; members: GivenMember[] } & ModelNode)
    /** A fact over time. */
    | ({ kind: 'timeline'; path: FactPath; values: ({ value: Expression } & InForce & ModelNode)[] } & ModelNode)
    /** `assume weekly award is £20`: fixes a decision, which then overrides its own rule. */
    | ({ kind: 'assume'; path: FactPath; value: Expression } & ModelNode);

/** A named member of a list, from a line or a table row. */
export interface GivenMember extends ModelNode {
    name: Name;
    items: GivenItem[];
}

export type Expectation = ExpectationBody & { evidence: Prose[] } & ModelNode;

export type ExpectationBody =
    /** `weekly award is £43.30`, `charge is at most £100`, `each conviction's relief is dismissal`; any condition. */
    | { kind: 'condition'; condition: Expression; because?: Prose }
    /** `entitled needs usual residence, settled status`: cannot be decided before these are known. */
    | { kind: 'needs'; path: FactPath; needs: FactPath[] }
    | { kind: 'asked'; limit: 'at most' | 'at least'; count: string; of: string }
    | { kind: 'asked for'; negated: boolean; path: FactPath }
    | { kind: 'reaches'; place: Name }
    | { kind: 'within'; deadline: Deadline };
