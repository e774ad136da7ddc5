/** What trying a persona gives. */
import type { OpenRun } from '../evaluate/open-run.ts';
import type { PersonsJourney } from '../journey/index.ts';
import type { Facts } from '../model/facts.ts';
import type { Expectation } from '../model/policy-model.ts';
import type { Difference } from './difference.ts';
import type { ProvenanceKind } from './provenance/provenance-of.ts';

export type ExpectationStatus = 'passed' | 'failed' | 'error' | 'not checked';

export interface ExpectationResult {
    /** What the expectation is about: `weekly award`. */
    what: string;
    expected: string;
    actual: string;
    status: ExpectationStatus;
    /** From 1. */
    line: number;
    /** The day on which it was expected, or of several the first on which it does not hold; ISO. Absent: the persona's own. */
    on?: string;
    /** The days on which it was expected, in words: `on 1 May 2025`. Absent: the persona's own. */
    when?: string;
    /** Where what is expected of several, and does not hold, differs from what came out. */
    difference?: Difference;
    /** Where the expected figure comes from. */
    provenance: ProvenanceKind;
}

export interface PersonaResult {
    name: string;
    /** URI of the file. */
    file: string;
    /** From 1. */
    line: number;
    /**
     * `passed` only when everything was checked and holds. `nothing expected` tests nothing; `not checked`: what could
     * be checked holds, but something could not be. Neither counts as passed.
     */
    status: 'passed' | 'failed' | 'error' | 'nothing expected' | 'not checked';
    expectations: ExpectationResult[];
    /** Facts that could not be read, and facts outside their limits. */
    problems?: string[];
    durationMs?: number;
}

/** Is told what a persona's expectations are looked up in, before they are. */
export interface PersonaWatch {
    /** A run, one for each day on which something is expected. */
    opened(run: OpenRun): void;
    /** The journey that was walked. */
    walked(journey: PersonsJourney): void;
}

/** An expectation about the journey. */
export type JourneyExpectation = Exclude<Expectation, { kind: 'condition' | 'needs' }>;

export type JourneyCheck = (
    expectation: JourneyExpectation,
    facts: Facts,
) => Pick<ExpectationResult, 'actual' | 'status'>;
