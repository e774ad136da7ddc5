import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
    abs,
    compare,
    equal,
    isInteger,
    isZero,
    max,
    min,
    sign,
    toSafeInteger,
} from '../../../../language-server/src/evaluate/numbers/comparison.ts';
import { toFractionString } from '../../../../language-server/src/evaluate/numbers/decimal-text.ts';
import {
    DivisionByZero,
    ExactError,
    InexactNumber,
    MalformedNumber,
    OperatorOnExact,
} from '../../../../language-server/src/evaluate/numbers/errors.ts';
import { parseFraction } from '../../../../language-server/src/evaluate/numbers/parse.ts';
import {
    add,
    div,
    exact,
    mul,
    neg,
    ONE,
    ratio,
    sub,
    ZERO,
} from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { anyReference, made, reference, text } from './exact-arbitraries.ts';

const MAX = Number.MAX_SAFE_INTEGER;

describe('making exact numbers', () => {
    test.each([
        ['0', '0'],
        ['-0', '0'],
        ['1234.50', '2469/2'],
        ['-0.005', '-1/200'],
        ['0.1', '1/10'],
        ['007', '7'],
        ['123456789012345', '123456789012345'],
        ['9007199254740991', '9007199254740991'],
        ['9007199254740993', '9007199254740993'],
        ['-123456789012345678901234567890.5', '-246913578024691357802469135781/2'],
        ['0.000000000000000000000000000001', '1/1000000000000000000000000000000'],
        ['1.0000000000000000', '1'],
    ])('exact(%j) is %s', (decimal, fraction) => {
        expect(toFractionString(exact(decimal))).toBe(fraction);
    });

    test.each([
        '',
        ' ',
        '.5',
        '5.',
        '+1',
        '1,000',
        '1e3',
        '0x10',
        '--1',
        '1 ',
        '£5',
        'NaN',
        'Infinity',
        '−1',
        '1.2.3',
        '١',
    ])('exact(%j) is malformed', malformed => {
        expect(() => exact(malformed)).toThrow(MalformedNumber);
    });

    test.each([0.1, Number.NaN, Number.POSITIVE_INFINITY, MAX + 1, -MAX - 1, 1e21])('exact(%d) is refused', inexact => {
        expect(() => exact(inexact)).toThrow(InexactNumber);
    });

    it('takes whole numbers and bigints', () => {
        expect(exact(-0)).toBe(0);
        expect(exact(MAX)).toBe(MAX);
        expect(exact(12n)).toBe(12);
        expect(toFractionString(exact(2n ** 64n))).toBe('18446744073709551616');
    });

    it('makes ratios', () => {
        expect(toFractionString(ratio(52, 12))).toBe('13/3');
        expect(toFractionString(ratio(7, -28))).toBe('-1/4');
        expect(() => ratio(1, 0)).toThrow(DivisionByZero);
    });

    it('reads fractions back', () => {
        fc.assert(fc.property(anyReference, r => toFractionString(parseFraction(text(r))) === text(r)));
        expect(() => parseFraction('1/0')).toThrow(DivisionByZero);
        expect(() => parseFraction('1/-2')).toThrow(MalformedNumber);
        expect(() => parseFraction('0.5')).toThrow(MalformedNumber);
    });
});

describe('arithmetic agrees with a bigint reference, in the one form of each value', () => {
    const pair = fc.tuple(anyReference, anyReference);
    const runs = { numRuns: 3000 };

    it.each([
        ['add', add, (a, b) => reference(a.n * b.d + b.n * a.d, a.d * b.d)],
        ['sub', sub, (a, b) => reference(a.n * b.d - b.n * a.d, a.d * b.d)],
        ['mul', mul, (a, b) => reference(a.n * b.n, a.d * b.d)],
    ] satisfies [string, typeof add, (a: ReturnType<typeof reference>, b: ReturnType<typeof reference>) => object][])(
        '%s',
        (_, operation, expected) => {
            fc.assert(
                fc.property(pair, ([a, b]) => {
                    expect(operation(made(a), made(b))).toStrictEqual(made(expected(a, b)));
                }),
                runs,
            );
        },
    );

    it('div', () => {
        fc.assert(
            fc.property(pair, ([a, b]) => {
                fc.pre(b.n !== 0n);
                expect(div(made(a), made(b))).toStrictEqual(made(reference(a.n * b.d, a.d * b.n)));
            }),
            runs,
        );
    });

    it('neg and abs', () => {
        fc.assert(
            fc.property(anyReference, a => {
                expect(neg(made(a))).toStrictEqual(made({ n: -a.n, d: a.d }));
                expect(abs(made(a))).toStrictEqual(made({ n: a.n < 0n ? -a.n : a.n, d: a.d }));
                expect(add(made(a), neg(made(a)))).toBe(0);
            }),
        );
    });

    it('compare, equal, min, max, sign', () => {
        fc.assert(
            fc.property(pair, ([a, b]) => {
                const difference = a.n * b.d - b.n * a.d;
                const [x, y] = [made(a), made(b)];
                expect(compare(x, y)).toBe(difference < 0n ? -1 : difference > 0n ? 1 : 0);
                expect(equal(x, y)).toBe(difference === 0n);
                expect(equal(x, made(a))).toBe(true);
                expect(min(x, y)).toBe(difference <= 0n ? x : y);
                expect(max(x, y)).toBe(difference >= 0n ? x : y);
                expect(sign(x)).toBe(a.n < 0n ? -1 : a.n > 0n ? 1 : 0);
                expect(isInteger(x)).toBe(a.d === 1n);
                expect(isZero(x)).toBe(a.n === 0n);
            }),
            runs,
        );
    });
});

describe('the limits of fast arithmetic', () => {
    test.each([
        [add(exact(MAX), ONE), '9007199254740992'],
        [add(exact(MAX), exact(2)), '9007199254740993'],
        [sub(exact(-MAX), exact(2)), '-9007199254740993'],
        [sub(add(exact(MAX), ONE), ONE), '9007199254740991'],
        [mul(exact(94906267), exact(94906267)), '9007199515875289'],
        [add(ratio(1, MAX), ratio(1, MAX - 1)), '18014398509481981/81129638414606654674191240921090'],
        [mul(ratio(MAX, 2), exact(3)), '27021597764222973/2'],
        [div(ratio(1, MAX), exact(MAX)), `1/${BigInt(MAX) ** 2n}`],
        [mul(exact(0), exact(-5)), '0'],
        [mul(ratio(1, 3), ZERO), '0'],
    ])('%# gives %s', (result, expected) => {
        expect(toFractionString(result)).toBe(expected);
    });

    it('never yields a negative zero', () => {
        const zeros = [neg(ZERO), mul(ZERO, exact(-5)), mul(ratio(-1, 3), ZERO), div(ZERO, exact(-7)), sub(ZERO, ZERO)];
        expect(zeros.map(zero => Object.is(zero, 0))).toEqual(zeros.map(() => true));
    });

    it('is a plain number again when it fits', () => {
        expect(sub(exact(2n ** 60n), exact(2n ** 60n - 5n))).toBe(5);
        expect(mul(ratio(1, 3), exact(3))).toBe(1);
        expect(toSafeInteger(exact('12.00'))).toBe(12);
        expect(toSafeInteger(exact('12.5'))).toBeUndefined();
        expect(toSafeInteger(exact(2n ** 60n))).toBeUndefined();
    });
});

describe('what doubles get wrong', () => {
    test.each([
        [add(exact('0.1'), exact('0.2')), exact('0.3')],
        [mul(exact('1.1'), exact('3')), exact('3.3')],
        [mul(exact('131072.01'), exact(3)), exact('393216.03')],
        [sub(exact('16777217'), exact('16777216')), ONE],
        [mul(mul(exact(10_000_000), ratio(2, 37)), ratio(37, 2)), exact(10_000_000)],
        [mul(exact(18), ratio(7, 28)), exact('4.50')],
        [mul(exact(365), ratio(38, 365)), exact(38)],
    ])('%#', (result, expected) => {
        expect(result).toStrictEqual(expected);
    });
});

describe('misuse', () => {
    it('refuses to divide by zero', () => {
        expect(() => div(ONE, ZERO)).toThrow(DivisionByZero);
        expect(() => div(ratio(1, 3), sub(ONE, ONE))).toThrow(DivisionByZero);
    });

    it('refuses the operators of JavaScript on fractions', () => {
        const [third, half] = [ratio(1, 3), ratio(1, 2)];
        expect(() => third < half).toThrow(OperatorOnExact);
        expect(() => Number(third)).toThrow(OperatorOnExact);
        expect(() => Number(exact(2n ** 60n))).toThrow(OperatorOnExact);
        expect(third.toString()).toBe('1/3');
    });

    it('has one family of errors', () => {
        for (const error of [
            new DivisionByZero(),
            new MalformedNumber('x'),
            new InexactNumber(0.1),
            new OperatorOnExact(),
        ]) {
            expect(error).toBeInstanceOf(ExactError);
            expect(error.name).toBe(error.constructor.name);
        }
    });
});
