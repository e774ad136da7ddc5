import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { allocate } from '../../../../language-server/src/evaluate/numbers/allocate.ts';
import { abs, compare } from '../../../../language-server/src/evaluate/numbers/comparison.ts';
import { toDecimalString } from '../../../../language-server/src/evaluate/numbers/decimal-text.ts';
import { CannotAllocate, GranularityNotPositive } from '../../../../language-server/src/evaluate/numbers/errors.ts';
import { add, exact, ratio, sub, ZERO } from '../../../../language-server/src/evaluate/numbers/rational.ts';

describe('allocate', () => {
    test.each([
        ['100', 3, ['33.34', '33.33', '33.33']],
        ['200', 3, ['66.67', '66.67', '66.66']],
        ['-100', 3, ['-33.34', '-33.33', '-33.33']],
        ['0.02', 3, ['0.01', '0.01', '0']],
        ['0', 2, ['0', '0']],
        ['9.99', 1, ['9.99']],
        ['90071992547409.93', 2, ['45035996273704.97', '45035996273704.96']],
    ])('£%s in %d', (amount, parts, expected) => {
        expect(allocate(exact(amount), parts).map(toDecimalString)).toEqual(expected);
    });

    it('takes another unit', () => {
        expect(allocate(exact(10), 3, exact(1)).map(toDecimalString)).toEqual(['4', '3', '3']);
        expect(allocate(exact(2), 3, exact('0.5')).map(toDecimalString)).toEqual(['1', '0.5', '0.5']);
    });

    it('adds up, and shares differ by a unit at most', () => {
        fc.assert(
            fc.property(fc.integer(), fc.integer({ min: 1, max: 50 }), (pennies, parts) => {
                const amount = ratio(pennies, 100);
                const shares = allocate(amount, parts);
                expect(shares).toHaveLength(parts);
                expect(shares.reduce(add, ZERO)).toStrictEqual(amount);
                const spread = abs(sub(shares[0] ?? ZERO, shares[parts - 1] ?? ZERO));
                expect(compare(spread, exact('0.01'))).toBeLessThanOrEqual(0);
            }),
        );
    });

    it('refuses what cannot be shared', () => {
        expect(() => allocate(exact('1.005'), 2)).toThrow(CannotAllocate);
        expect(() => allocate(exact(1), 0)).toThrow(CannotAllocate);
        expect(() => allocate(exact(1), 1.5)).toThrow(CannotAllocate);
        expect(() => allocate(exact(1), 2, ZERO)).toThrow(GranularityNotPositive);
    });
});
