/**
 * Exact rational arithmetic. No operation rounds, overflows or loses a digit; what a policy rounds, it rounds with
 * `rounding.ts`. Sums and products divide out common factors first (Knuth, The Art of Computer Programming 2, 4.5.1),
 * so that intermediate results stay small.
 */
import { DivisionByZero, InexactNumber } from './errors.ts';
import { parseDecimal } from './parse.ts';
import type { Exact, Whole } from './representation.ts';
import {
    BigFraction,
    denominator,
    Fraction,
    fromBig,
    gcd,
    isSafe,
    lowestTerms,
    numerator,
    small,
    whole,
} from './representation.ts';

export type { Exact } from './representation.ts';

/**
 * An exact number from a whole number, a bigint or a decimal text: `exact('1234.50')`, `exact('-0.005')`.
 * @throws {InexactNumber} for 0.1 and other numbers that are not safe integers: write `exact('0.1')`.
 * @throws {MalformedNumber} for a text that is no plain decimal; `1,000`, `1e3`, `.5` and `+1` are none.
 */
export function exact(value: number | bigint | string): Exact {
    if (typeof value === 'string') {
        return parseDecimal(value);
    }
    if (typeof value === 'bigint') {
        return fromBig(value, 1n);
    }
    if (!Number.isSafeInteger(value)) {
        throw new InexactNumber(value);
    }
    return whole(value);
}

/**
 * The quotient of two whole numbers: `ratio(52, 12)`.
 * @throws {DivisionByZero} {@link InexactNumber} as `exact`.
 */
export function ratio(n: number | bigint, d: number | bigint): Exact {
    return div(exact(n), exact(d));
}

export const ZERO = whole(0);
export const ONE = whole(1);

export function add(a: Exact, b: Exact): Exact {
    return sum(a, b, 1);
}

export function sub(a: Exact, b: Exact): Exact {
    return sum(a, b, -1);
}

/** a + sign × b. */
function sum(a: Exact, b: Exact, sign: 1 | -1): Exact {
    if (typeof a === 'number') {
        if (typeof b === 'number') {
            const total = a + sign * b;
            return isSafe(total) ? whole(total) : sumBig(a, b, sign);
        }
        return sumWithWhole(a, 1, b, sign);
    }
    if (typeof b === 'number') {
        return sumWithWhole(b, sign, a, 1);
    }
    if (a.d !== undefined && b.d !== undefined) {
        const g = gcd(a.d, b.d);
        const rest = b.d / g;
        const left = a.n * rest;
        const right = sign * b.n * (a.d / g);
        const n = left + right;
        const d = a.d * rest;
        if (isSafe(left) && isSafe(right) && isSafe(n) && isSafe(d)) {
            const common = gcd(n, g);
            return common === 1 ? small(n, d) : small(n / common, d / common);
        }
    }
    return sumBig(a, b, sign);
}

/** ±w ± x: a fraction and a whole number add up to lowest terms again. */
function sumWithWhole(w: Whole, signOfWhole: 1 | -1, x: Fraction | BigFraction, sign: 1 | -1): Exact {
    if (x.d !== undefined) {
        const product = signOfWhole * w * x.d;
        const n = product + sign * x.n;
        if (isSafe(product) && isSafe(n)) {
            return small(n, x.d);
        }
    }
    const big = sumBig(w, x, signOfWhole === sign ? 1 : -1);
    return signOfWhole === 1 ? big : neg(big);
}

function sumBig(a: Exact, b: Exact, sign: 1 | -1): Exact {
    const ad = denominator(a);
    const bd = denominator(b);
    const bn = BigInt(sign) * numerator(b);
    return ad === bd ? fromBig(numerator(a) + bn, ad) : fromBig(numerator(a) * bd + bn * ad, ad * bd);
}

export function mul(a: Exact, b: Exact): Exact {
    if (typeof a === 'number') {
        if (typeof b === 'number') {
            const product = a * b;
            return isSafe(product) ? whole(product) : fromBig(BigInt(a) * BigInt(b), 1n);
        }
        return mulWhole(b, a);
    }
    if (typeof b === 'number') {
        return mulWhole(a, b);
    }
    if (a.d !== undefined && b.d !== undefined) {
        const g = gcd(a.n, b.d);
        const h = gcd(b.n, a.d);
        const n = (a.n / g) * (b.n / h);
        const d = (a.d / h) * (b.d / g);
        if (isSafe(n) && isSafe(d)) {
            return small(n, d);
        }
    }
    return mulBig(a, b);
}

function mulWhole(x: Fraction | BigFraction, w: number): Exact {
    if (x.d !== undefined) {
        const g = gcd(w, x.d);
        const n = x.n * (w / g);
        if (isSafe(n)) {
            return small(n, x.d / g);
        }
    }
    return mulBig(x, whole(w));
}

function mulBig(a: Exact, b: Exact): Exact {
    return fromBig(numerator(a) * numerator(b), denominator(a) * denominator(b));
}

/** @throws {DivisionByZero} when `b` is zero. */
export function div(a: Exact, b: Exact): Exact {
    if (b === 0) {
        throw new DivisionByZero();
    }
    if (typeof a === 'number' && typeof b === 'number') {
        return b > 0 ? lowestTerms(a, b) : lowestTerms(0 - a, 0 - b);
    }
    return mul(a, reciprocal(b));
}

function reciprocal(x: Exact): Exact {
    if (typeof x === 'number') {
        return x > 0 ? small(1, x) : small(-1, 0 - x);
    }
    if (x.d === undefined) {
        return fromBig(x.bigD, x.bigN);
    }
    return x.n > 0 ? small(x.d, x.n) : small(-x.d, -x.n);
}

export function neg(x: Exact): Exact {
    if (typeof x === 'number') {
        return whole(0 - x);
    }
    return x.d === undefined ? new BigFraction(-x.bigN, x.bigD) : new Fraction(-x.n, x.d);
}
