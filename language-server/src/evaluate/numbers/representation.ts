/**
 * How an exact number is held. There is one form for each value, so two equal numbers are equal field by field:
 *
 * - a whole number up to 2^53 − 1: a plain JavaScript number, as fast as the machine's own;
 * - another fraction whose two parts fit there: `Fraction`, in lowest terms, the lower part above 1;
 * - everything else: `BigFraction`, in lowest terms, its lower part above 0.
 *
 * Nothing outside this folder looks inside. Bigints alone would have been simpler and, for amounts of money, 3 to 6 times
 * slower (measured on Node 24: an addition 20 instead of 55 to 100 ns, a product 10 to 30 instead of 70 to 120 ns).
 */
import { OperatorOnExact } from './errors.ts';

declare const exactWhole: unique symbol;

/** A whole number between −(2^53 − 1) and 2^53 − 1. Branded, so that no measured or floating number slips in. */
export type Whole = number & { readonly [exactWhole]: true };

/** A rational number without rounding. See `rational.ts` for what can be done with it. */
export type Exact = Whole | Fraction | BigFraction;

class NoOperators {
    /** `<` or `+` on a fraction would silently be wrong. */
    valueOf(): never {
        throw new OperatorOnExact();
    }
}

/** Internal: made by `lowestTerms` and `fromBig` only. */
export class Fraction extends NoOperators {
    readonly n: number;
    readonly d: number;
    constructor(n: number, d: number) {
        super();
        this.n = n;
        this.d = d;
    }
    override toString(): string {
        return `${this.n}/${this.d}`;
    }
}

/** Internal: made by `fromBig` only. */
export class BigFraction extends NoOperators {
    /** Tells the two fractions apart. */
    declare readonly d: undefined;
    readonly bigN: bigint;
    readonly bigD: bigint;
    constructor(n: bigint, d: bigint) {
        super();
        this.bigN = n;
        this.bigD = d;
    }
    override toString(): string {
        return this.bigD === 1n ? `${this.bigN}` : `${this.bigN}/${this.bigD}`;
    }
}

/** Whether no digit can have been lost. A true product or sum beyond the limit never rounds back below it. */
export function isSafe(n: number): boolean {
    return n <= Number.MAX_SAFE_INTEGER && n >= -Number.MAX_SAFE_INTEGER;
}

/** Brands a safe whole number; −0 becomes 0. */
export function whole(n: number): Whole {
    return (n + 0) as Whole;
}

/** n/d that is in lowest terms already; both safe, d > 0. */
export function small(n: number, d: number): Exact {
    return d === 1 ? whole(n) : new Fraction(n, d);
}

/** n/d in lowest terms; both safe, d > 0. */
export function lowestTerms(n: number, d: number): Exact {
    const g = gcd(n, d);
    return g === 1 ? small(n, d) : small(n / g, d / g);
}

/** n/d in its one form; d not 0. */
export function fromBig(n: bigint, d: bigint): Exact {
    let a = n < 0n ? -n : n;
    let b = d < 0n ? -d : d;
    while (b !== 0n) {
        [a, b] = [b, a % b];
    }
    const g = d < 0n ? -a : a;
    const top = n / g;
    const bottom = d / g;
    const fits = bottom <= LIMIT && top <= LIMIT && top >= -LIMIT;
    return fits ? small(Number(top), Number(bottom)) : new BigFraction(top, bottom);
}

export function numerator(x: Exact): bigint {
    return typeof x === 'number' ? BigInt(x) : x.d === undefined ? x.bigN : BigInt(x.n);
}

export function denominator(x: Exact): bigint {
    return typeof x === 'number' ? 1n : x.d === undefined ? x.bigD : BigInt(x.d);
}

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);

/** Greatest common divisor of a safe whole number and a safe d > 0. Pennies and percentages take one step, by table. */
export function gcd(n: number, d: number): number {
    let b = n % d;
    if (b < 0) {
        b = -b;
    }
    if (d < TABLE_SIZE) {
        return TABLE[d * TABLE_SIZE + b] as number;
    }
    return euclid(d, b);
}

function euclid(a: number, b: number): number {
    while (b !== 0) {
        [a, b] = [b, a % b];
    }
    return a;
}

const TABLE_SIZE = 128;
const TABLE = new Uint8Array(TABLE_SIZE * TABLE_SIZE);
for (let d = 1; d < TABLE_SIZE; d++) {
    for (let n = 0; n < d; n++) {
        TABLE[d * TABLE_SIZE + n] = euclid(d, n);
    }
}
