/** Order and kinds of exact numbers. JavaScript's own `<` and `===` do not work on fractions. */
import { neg } from './rational.ts';
import type { Exact } from './representation.ts';
import { denominator, isSafe, numerator } from './representation.ts';

/** −1 when a < b, 0 when they are equal, 1 when a > b. */
export function compare(a: Exact, b: Exact): -1 | 0 | 1 {
    if (typeof a === 'number' && typeof b === 'number') {
        return a < b ? -1 : a > b ? 1 : 0;
    }
    const an = typeof a === 'number' ? a : a.d === undefined ? undefined : a.n;
    const bn = typeof b === 'number' ? b : b.d === undefined ? undefined : b.n;
    if (an !== undefined && bn !== undefined) {
        const left = an * (typeof b === 'number' ? 1 : (b.d as number));
        const right = bn * (typeof a === 'number' ? 1 : (a.d as number));
        if (isSafe(left) && isSafe(right)) {
            return left < right ? -1 : left > right ? 1 : 0;
        }
    }
    const left = numerator(a) * denominator(b);
    const right = numerator(b) * denominator(a);
    return left < right ? -1 : left > right ? 1 : 0;
}

/** Every value has one form, so no arithmetic is needed. */
export function equal(a: Exact, b: Exact): boolean {
    if (typeof a === 'number' || typeof b === 'number') {
        return a === b;
    }
    if (a.d === undefined || b.d === undefined) {
        return a.d === b.d && numerator(a) === numerator(b) && denominator(a) === denominator(b);
    }
    return a.n === b.n && a.d === b.d;
}

export function isZero(x: Exact): boolean {
    return x === 0;
}

export function isInteger(x: Exact): boolean {
    return typeof x === 'number' || (x.d === undefined && x.bigD === 1n);
}

/** −1, 0 or 1. */
export function sign(x: Exact): -1 | 0 | 1 {
    const n = typeof x === 'number' ? x : x.d === undefined ? x.bigN : x.n;
    return n < 0 ? -1 : n > 0 ? 1 : 0;
}

export function abs(x: Exact): Exact {
    return sign(x) < 0 ? neg(x) : x;
}

export function min(a: Exact, b: Exact): Exact {
    return compare(a, b) <= 0 ? a : b;
}

export function max(a: Exact, b: Exact): Exact {
    return compare(a, b) >= 0 ? a : b;
}

/** The number as a JavaScript integer, for counts of days or members; undefined when it is not whole or beyond 2^53 − 1. */
export function toSafeInteger(x: Exact): number | undefined {
    return typeof x === 'number' ? x : undefined;
}
