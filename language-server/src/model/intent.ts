import type { Acceptance, DeclarationBase } from './declaration-base.ts';
import type { Expression } from './expressions.ts';
import type { LegalSource, ModelNode, Name, Prose } from './source-range.ts';

/** What the policy is for. */
export interface Intent extends DeclarationBase {
    kind: 'intent';
    problem?: Prose;
    outcomes: Outcome[];
    safeguards: Safeguard[];
    notAbout: Prose[];
    budget?: Budget;
}

export interface Outcome extends ModelNode {
    name: Name;
    text?: Prose;
    measures: Measure[];
    data: Prose[];
    accepts: Acceptance[];
    sources: LegalSource[];
}

/** `take-up, at least 95%, by 5 April 2027`. */
export interface Measure extends ModelNode {
    name: Name;
    op?: 'at least' | 'at most';
    value?: Expression;
    /** ISO date. */
    by?: string;
}

export interface Safeguard extends ModelNode {
    name: Name;
    text?: Prose;
    /** `always charge is at most benefit for the year`. */
    always: Expression[];
    /** `never falls income after the charge` as something rises. */
    neverFalls?: MonotonicPromise;
    accepts: Acceptance[];
    sources: LegalSource[];
}

export interface MonotonicPromise extends ModelNode {
    direction: 'never falls' | 'never rises';
    what: Expression;
    asThisRises?: Expression;
    by?: Expression;
}

/** `at most 12 questions, 1 document, 10 working days`. */
export interface Budget extends ModelNode {
    items: BudgetItem[];
}

export interface BudgetItem extends ModelNode {
    most: string;
    of: string;
}
