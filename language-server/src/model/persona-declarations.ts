import type { Deadline, DeclarationBase, InForce } from './declaration-base.ts';
import type { DurationPart, Expression, MemberExpression, NameExpression } from './expressions.ts';
import type { Facts } from './facts.ts';
import type { ModelNode, Name, Prose, SourceRange } from './source-range.ts';

/** A person (or family, firm, claim) for whom the policy is tried. */
export interface Persona extends DeclarationBase {
    kind: 'persona';
    story?: Prose;
    /** The date of decision, ISO. */
    on?: { date: string } & ModelNode;
    given: GivenItem[];
    /** What is different from a day on, in the order of the text. */
    changes: GivenChange[];
    expect: Expectation[];
    evidence: Evidence[];
    /** Of a case from a file: its facts, which take the place of what is given. */
    facts?: Facts;
    /** Of a case from a file: how it stands there. */
    cells?: CaseCells;
    /** Of a case from a file: what of it could not be read. */
    unread?: string[];
}

/** A case as it stands in its file. */
export interface CaseCells {
    headings: readonly string[];
    /** More than one where several rows are one case. */
    rows: readonly (readonly string[])[];
    /** The headings of all columns of which something may be expected. */
    columns: readonly string[];
    /** For each expectation the heading of its column. */
    expected: readonly string[];
    /** What stands between cells; absent: a comma, and in files of another form. */
    delimiter?: string;
    /** Whether numbers have a decimal comma. */
    hasDecimalComma?: boolean;
}

/** `given from 14 May 2025`: what changes in somebody's life on a day; with `until`, only up to the end of that day. */
export interface GivenChange extends ModelNode {
    /** ISO; empty when there is no such date, which the reader has been told. */
    from: string;
    to?: string;
    items: GivenItem[];
}

/** Where an expected figure comes from. */
export interface Evidence extends Prose {
    /** Absent when the author does not say. */
    kind?: EvidenceKind;
    /** When it was signed off, read or taken; ISO. */
    on?: string;
}

export type EvidenceKind = 'statute example' | 'published figure' | 'signed off by' | 'another engine' | 'snapshot';

/** The days on which expectations must hold, instead of the persona's own date of decision. Dates are ISO. */
export type ExpectationDates =
    /** `expect on 1 May 2025, 1 June 2025`. */
    | ({ kind: 'on'; dates: string[] } & Said)
    /** `expect each month from … through …`: from the first day on, for as long as the last is not passed. */
    | ({
          kind: 'each';
          every: DurationPart;
          from: string;
          to: string;
          /** What stands on the left is added up over the days, and the sum is compared. */
          total: boolean;
      } & Said);

/** Where days are said: above the expectations that hold on them, so outside of each. */
interface Said {
    place: SourceRange;
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

export type Expectation = ExpectationBody & {
    evidence: Evidence[];
    /** Absent: on the persona's date of decision. */
    at?: ExpectationDates;
} & ModelNode;

export type ExpectationBody =
    /** `weekly award is £43.30`, `charge is at most £100`, `each conviction's relief is dismissal`; any condition. */
    | { kind: 'condition'; condition: Expression; because?: Prose }
    /** `entitled needs usual residence, settled status`: cannot be decided before these are known. */
    | { kind: 'needs'; path: FactPath; needs: FactPath[] }
    | { kind: 'asked'; limit: 'at most' | 'at least'; count: string; of: string }
    | { kind: 'asked for'; negated: boolean; path: FactPath }
    | { kind: 'reaches'; place: Name }
    | { kind: 'within'; deadline: Deadline };
