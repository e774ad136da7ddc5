import type { ExpectationResult } from './results.ts';

/** What an expectation is about, with the days on which it was expected: `weekly award, on 1 June 2025`. */
export function expectationLabel({ what, when }: Pick<ExpectationResult, 'what' | 'when'>): string {
    return when === undefined ? what : `${what}, ${when}`;
}
