/** What trying a persona gives. */
import type { Facts } from '../model/facts.ts';
import type { Expectation } from '../model/policy-model.ts';

export type ExpectationStatus = 'passed' | 'failed' | 'error' | 'not checked';

export interface ExpectationResult {
    /** What the expectation is about: `weekly award`. */
    what: string;
    expected: string;
    actual: string;
    status: ExpectationStatus;
    /** From 1. */
    line: number;
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

/** An expectation about the journey. */
export type JourneyExpectation = Exclude<Expectation, { kind: 'condition' | 'needs' }>;

export type JourneyCheck = (
    expectation: JourneyExpectation,
    facts: Facts,
) => Pick<ExpectationResult, 'actual' | 'status'>;
