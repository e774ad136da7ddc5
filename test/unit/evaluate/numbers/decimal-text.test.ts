import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
    decimalPlaces,
    terminates,
    toApproximateString,
    toDecimalString,
    toFractionString,
    toNumberLossy,
} from '../../../../language-server/src/evaluate/numbers/decimal-text.ts';
import { EndlessDecimal } from '../../../../language-server/src/evaluate/numbers/errors.ts';
import { exact, mul, ratio } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { amount, anyReference, made } from './exact-arbitraries.ts';

describe('decimals', () => {
    test.each([
        ['0', '0'],
        ['-0.00', '0'],
        ['1234.50', '1234.5'],
        ['-0.005', '-0.005'],
        ['100', '100'],
        ['0.000000000000000000001', '0.000000000000000000001'],
        ['-123456789012345678901234567890.12', '-123456789012345678901234567890.12'],
    ])('%s is written %s', (written, expected) => {
        expect(toDecimalString(exact(written))).toBe(expected);
    });

    it('are read back', () => {
        fc.assert(
            fc.property(amount, r => {
                expect(exact(toDecimalString(made(r)))).toStrictEqual(made(r));
            }),
        );
    });

    test.each([
        [ratio(1, 8), 3],
        [ratio(7, 1), 0],
        [ratio(1, 1_000_000), 6],
        [ratio(3, 2n ** 70n), 70],
        [ratio(1, 3), undefined],
        [ratio(1, 37), undefined],
    ])('%s has %s decimals', (x, places) => {
        expect(decimalPlaces(x)).toBe(places);
        expect(terminates(x)).toBe(places !== undefined);
    });

    it('refuse a number without end', () => {
        expect(() => toDecimalString(ratio(2, 37))).toThrow(EndlessDecimal);
        expect(() => toDecimalString(ratio(2, 37))).toThrow('2/37');
    });
});

describe('approximate texts cut and say so', () => {
    const share = mul(exact(10_000_000), ratio(2, 37));

    test.each([
        [share, 6, '540540.540540…'],
        [share, 0, '540540…'],
        [ratio(2, 3), 2, '0.66…'],
        [ratio(-2, 3), 2, '-0.66…'],
        [ratio(-1, 3000), 2, '-0.00…'],
        [exact('0.5'), 6, '0.5'],
        [exact('0.5'), 0, '0…'],
        [exact(12), 2, '12'],
        [exact('0.125'), 3, '0.125'],
        [exact('0.125'), 2, '0.12…'],
    ])('%s to %d places is %s', (x, places, expected) => {
        expect(toApproximateString(x, places)).toBe(expected);
    });
});

describe('fractions', () => {
    it.each([
        [exact(3), '3'],
        [ratio(-1, 2), '-1/2'],
        [ratio(4, 74), '2/37'],
    ])('%s is %s', (x, expected) => {
        expect(toFractionString(x)).toBe(expected);
    });
});

describe('lossy numbers', () => {
    it.each([
        [exact(3), 3],
        [exact('0.1'), 0.1],
        [ratio(1, 3), 1 / 3],
        [ratio(10n ** 40n, 10n ** 39n + 1n), 10],
        [exact(10n ** 400n), Number.POSITIVE_INFINITY],
        [ratio(1, 10n ** 400n), 0],
    ])('%s is about %d', (x, expected) => {
        expect(toNumberLossy(x)).toBe(expected);
    });

    it('are within a unit in the last place', () => {
        fc.assert(
            fc.property(anyReference, r => {
                const lossy = toNumberLossy(made(r));
                const scaled = Number((r.n * 10n ** 60n) / r.d) / 1e60;
                expect(Math.abs(lossy - scaled)).toBeLessThanOrEqual(Math.abs(scaled) * 1e-15 + 1e-60);
            }),
        );
    });
});
