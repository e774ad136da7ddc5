import { isInteger } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact } from '../../evaluate/numbers/rational.ts';
import { denominator, numerator } from '../../evaluate/numbers/representation.ts';

/** The greatest whole number that is not above it. */
export function floorOf(x: Exact): Exact {
    if (typeof x === 'number' || isInteger(x)) return x;
    const [n, d] = [numerator(x), denominator(x)];
    const quotient = n / d;
    return exact(n < 0n ? quotient - 1n : quotient);
}
