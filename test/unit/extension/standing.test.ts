import { describe, expect, test } from 'vitest';
import { isKeystroke, standing } from '../../../extension/src/features/language-client/standing.ts';

describe('while somebody types', () => {
    test.each([
        { found: ['a', 'b'], shown: ['a'], stays: ['a'] },
        { found: ['b'], shown: ['a'], stays: [] },
        { found: ['a', 'a'], shown: ['a'], stays: ['a'] },
        { found: [], shown: ['a'], stays: [] },
    ])('of $found after $shown stays $stays', ({ found, shown, stays }) => {
        expect(standing(found, shown, each => each)).toEqual(stays);
    });

    test.each([
        ['a letter', [{ text: 'a', rangeLength: 0 }], true],
        ['a pair of quotes', [{ text: '""', rangeLength: 0 }], true],
        ['a line with what it is indented by', [{ text: '\r\n    ', rangeLength: 0 }], true],
        ['a deletion', [{ text: '', rangeLength: 1 }], true],
        ['a paste', [{ text: 'is £300 otherwise', rangeLength: 0 }], false],
        ['a deleted line', [{ text: '', rangeLength: 30 }], false],
        ['several cursors', Array(2).fill({ text: 'a', rangeLength: 0 }), false],
    ])('%s', (_, changes, typed) => {
        expect(isKeystroke(changes)).toBe(typed);
    });
});
