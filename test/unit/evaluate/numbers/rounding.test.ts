import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { abs, compare, isInteger } from '../../../../language-server/src/evaluate/numbers/comparison.ts';
import { toDecimalString } from '../../../../language-server/src/evaluate/numbers/decimal-text.ts';
import { GranularityNotPositive } from '../../../../language-server/src/evaluate/numbers/errors.ts';
import type { Exact } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import {
    add,
    div,
    exact,
    mul,
    neg,
    ONE,
    ratio,
    sub,
} from '../../../../language-server/src/evaluate/numbers/rational.ts';
import type { RoundingMode } from '../../../../language-server/src/evaluate/numbers/rounding.ts';
import {
    ceil,
    floor,
    inFavour,
    isMultipleOf,
    round,
} from '../../../../language-server/src/evaluate/numbers/rounding.ts';
import { amount, anyReference, made } from './exact-arbitraries.ts';

const MODES: RoundingMode[] = ['up', 'down', 'half up', 'half down', 'half even', 'to the higher', 'to the lower'];
const places = (n: number): Exact => ratio(1, 10 ** n);
const rounded = (x: string, mode: RoundingMode, to: string): string =>
    toDecimalString(round(exact(x), mode, exact(to)));

describe('every mode, to a whole number', () => {
    test.each([
        // x, up, down, half up, half down, half even, to the higher, to the lower
        ['2.5', '3', '2', '3', '2', '2', '3', '2'],
        ['-2.5', '-3', '-2', '-3', '-2', '-2', '-2', '-3'],
        ['3.5', '4', '3', '4', '3', '4', '4', '3'],
        ['-3.5', '-4', '-3', '-4', '-3', '-4', '-3', '-4'],
        ['0.5', '1', '0', '1', '0', '0', '1', '0'],
        ['-0.5', '-1', '0', '-1', '0', '0', '0', '-1'],
        ['2.4', '3', '2', '2', '2', '2', '3', '2'],
        ['-2.4', '-3', '-2', '-2', '-2', '-2', '-2', '-3'],
        ['2.6', '3', '2', '3', '3', '3', '3', '2'],
        ['-2.6', '-3', '-2', '-3', '-3', '-3', '-2', '-3'],
        ['2.500000000000000000001', '3', '2', '3', '3', '3', '3', '2'],
        ['2', '2', '2', '2', '2', '2', '2', '2'],
        ['0', '0', '0', '0', '0', '0', '0', '0'],
        [
            '9007199254740992.5',
            '9007199254740993',
            '9007199254740992',
            '9007199254740993',
            '9007199254740992',
            '9007199254740992',
            '9007199254740993',
            '9007199254740992',
        ],
    ])('%s', (x, ...expected) => {
        expect(MODES.map(mode => rounded(x, mode, '1'))).toEqual(expected);
    });
});

/** Figures of the DMN technology compatibility kit, tests 1141 to 1144 (github.com/dmn-tck/tck). */
describe('as FEEL rounds', () => {
    test.each<[RoundingMode, [string, string, string][]]>([
        [
            'up',
            [
                ['5.5', '1', '6'],
                ['-5.5', '1', '-6'],
                ['1.121', '0.01', '1.13'],
                ['-1.126', '0.01', '-1.13'],
            ],
        ],
        [
            'down',
            [
                ['5.5', '1', '5'],
                ['-5.5', '1', '-5'],
                ['1.121', '0.01', '1.12'],
                ['-1.126', '0.01', '-1.12'],
            ],
        ],
        [
            'half up',
            [
                ['5.5', '1', '6'],
                ['-5.5', '1', '-6'],
                ['1.121', '0.01', '1.12'],
                ['-1.126', '0.01', '-1.13'],
            ],
        ],
        [
            'half down',
            [
                ['5.5', '1', '5'],
                ['-5.5', '1', '-5'],
                ['1.121', '0.01', '1.12'],
                ['-1.126', '0.01', '-1.13'],
            ],
        ],
    ])('%s', (mode, vectors) => {
        expect(vectors.map(([x, to]) => rounded(x, mode, to))).toEqual(vectors.map(([, , expected]) => expected));
    });

    it('keeps 5.5 at 6176 decimal places', () => {
        expect(toDecimalString(round(exact('5.5'), 'half up', exact(`0.${'0'.repeat(6175)}1`)))).toBe('5.5');
    });
});

describe('granularities', () => {
    test.each<[string, RoundingMode, string, string]>([
        ['10.075', 'half up', '0.01', '10.08'],
        ['10.075', 'half even', '0.01', '10.08'],
        ['10.065', 'half even', '0.01', '10.06'],
        ['1.005', 'half up', '0.01', '1.01'],
        ['0.615', 'half up', '0.01', '0.62'],
        ['-10.075', 'half up', '0.01', '-10.08'],
        ['12.26', 'up', '0.5', '12.5'],
        ['12.5', 'up', '0.5', '12.5'],
        ['12.51', 'up', '0.5', '13'],
        ['1249', 'half up', '500', '1000'],
        ['1250', 'half up', '500', '1500'],
        ['1250', 'half even', '500', '1000'],
        ['339.99', 'down', '1', '339'],
        ['16.96428571', 'down', '0.0001', '16.9642'],
    ])('%s, rounded %s to a multiple of %s, is %s', (x, mode, to, expected) => {
        expect(rounded(x, mode, to)).toBe(expected);
    });

    it('rounds 10,000,000 × 2/37', () => {
        const share = mul(exact(10_000_000), ratio(2, 37));
        expect(MODES.map(mode => toDecimalString(round(share, mode, places(2))))).toEqual([
            '540540.55',
            '540540.54',
            '540540.54',
            '540540.54',
            '540540.54',
            '540540.55',
            '540540.54',
        ]);
    });

    it('need not be decimal', () => {
        expect(round(ratio(4, 9), 'half up', ratio(1, 3))).toStrictEqual(ratio(1, 3));
        expect(round(ratio(5, 9), 'half up', ratio(1, 3))).toStrictEqual(ratio(2, 3));
        expect(round(ONE, 'down', ratio(2, 3))).toStrictEqual(ratio(2, 3));
    });

    it('must be above zero', () => {
        expect(() => round(ONE, 'up', exact(0))).toThrow(GranularityNotPositive);
        expect(() => isMultipleOf(ONE, exact('-0.01'))).toThrow(GranularityNotPositive);
    });

    it('tell whether rounding is needed', () => {
        expect(isMultipleOf(exact('26.05'), places(2))).toBe(true);
        expect(isMultipleOf(exact('26.055'), places(2))).toBe(false);
        expect(isMultipleOf(ratio(100, 3), places(2))).toBe(false);
        expect(isMultipleOf(exact('12.5'), exact('0.5'))).toBe(true);
    });
});

describe("in the person's favour", () => {
    test.each([
        ['higher', '10.001', '10.01'],
        ['higher', '-10.009', '-10'],
        ['lower', '10.009', '10'],
        ['lower', '-10.001', '-10.01'],
    ] as const)('the %s is better: %s becomes %s', (favour, x, expected) => {
        expect(rounded(x, inFavour(favour), '0.01')).toBe(expected);
    });
});

describe('laws', () => {
    const granularity = fc.constantFrom(...['0.01', '1', '0.5', '0.0001', '500'].map(exact), ratio(1, 3), ratio(7, 37));

    it('gives the nearest multiple, or the next on the side asked for', () => {
        fc.assert(
            fc.property(fc.oneof(amount, anyReference), granularity, fc.constantFrom(...MODES), (r, to, mode) => {
                const x = made(r);
                const result = round(x, mode, to);
                expect(isInteger(div(result, to))).toBe(true);
                const away = abs(sub(result, x));
                expect(compare(away, to)).toBe(-1);
                if (mode.startsWith('half')) {
                    expect(compare(add(away, away), to)).toBeLessThanOrEqual(0);
                }
                expect(round(result, mode, to)).toStrictEqual(result);
            }),
            { numRuns: 2000 },
        );
    });

    it('up, down and the halves treat a negative number by its size', () => {
        fc.assert(
            fc.property(amount, granularity, (r, to) => {
                for (const mode of ['up', 'down', 'half up', 'half down', 'half even'] as const) {
                    expect(round(neg(made(r)), mode, to)).toStrictEqual(neg(round(made(r), mode, to)));
                }
            }),
        );
    });

    it('agrees with toFixed where doubles are exact', () => {
        fc.assert(
            fc.property(fc.integer({ min: -1_000_000, max: 1_000_000 }), eighths => {
                const size = Math.floor(Math.abs(eighths) / 8 + 0.5);
                const expected = eighths < 0 ? -size : size;
                expect(round(ratio(eighths, 8), 'half up', ONE)).toBe(expected + 0);
            }),
        );
    });

    it('floor and ceil', () => {
        fc.assert(
            fc.property(anyReference, r => {
                const below = r.n / r.d - (r.n < 0n && r.n % r.d !== 0n ? 1n : 0n);
                expect(floor(made(r))).toStrictEqual(exact(below));
                expect(ceil(made(r))).toStrictEqual(exact(r.n % r.d === 0n ? below : below + 1n));
            }),
        );
    });
});
