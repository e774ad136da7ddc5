import type { Facts } from './facts.ts';
import type { SourceRange } from './source-range.ts';

export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** Something that Policywright has to say about one place in a policy. What every stage returns; no stage throws. */
export interface Finding {
    /** `PW` and three digits; stable, never reused; explained in `docs/diagnostics/`. */
    code: string;
    severity: Severity;
    /** A question or a statement in plain words. */
    message: string;
    range: SourceRange;
    /** Every other place involved. */
    related: RelatedPlace[];
    /** Mends that can be written mechanically; the result of each is clean. */
    fixes: Fix[];
    /** The person for whom it goes wrong, with the facts that matter; was replayed through the evaluator. */
    counterexample?: Counterexample;
}

export interface Counterexample {
    facts: Facts;
}

export interface RelatedPlace {
    range: SourceRange;
    message: string;
}

export interface Fix {
    title: string;
    edits: TextEdit[];
}

export interface TextEdit {
    range: SourceRange;
    newText: string;
    /** The part of `newText` in which the drafter must decide; an editor selects it. Offsets in UTF-16 units. */
    select?: { start: number; end: number };
}
