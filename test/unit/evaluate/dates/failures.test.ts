import { describe, expect, it } from 'vitest';
import { isFailure, OUTSIDE_YEARS } from '../../../../language-server/src/evaluate/dates/failures.ts';

describe('failures', () => {
    it('are told from answers', () => {
        const results = [0, -1, true, undefined, null, { from: 0, to: 1 }, [], OUTSIDE_YEARS, { failure: 'no-days' }];
        expect(results.map(isFailure)).toEqual([false, false, false, false, false, false, false, true, true]);
    });
});
