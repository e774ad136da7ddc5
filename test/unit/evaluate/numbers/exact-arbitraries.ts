/** Exact numbers of every form for property tests, and a plain bigint reference to compare with. */
import fc from 'fast-check';
import { parseFraction } from '../../../../language-server/src/evaluate/numbers/parse.ts';
import type { Exact } from '../../../../language-server/src/evaluate/numbers/rational.ts';

/** n/d, d > 0, in lowest terms. */
export interface Reference {
    n: bigint;
    d: bigint;
}

export function reference(n: bigint, d: bigint): Reference {
    let [a, b] = [n < 0n ? -n : n, d < 0n ? -d : d];
    while (b !== 0n) {
        [a, b] = [b, a % b];
    }
    const g = d < 0n ? -a : a;
    return { n: n / g, d: d / g };
}

export const text = ({ n, d }: Reference): string => (d === 1n ? `${n}` : `${n}/${d}`);
export const made = (r: Reference): Exact => parseFraction(text(r));

const LIMIT = BigInt(Number.MAX_SAFE_INTEGER);
const wholePart = fc.oneof(
    fc.bigInt({ min: -1000n, max: 1000n }),
    fc.bigInt({ min: -LIMIT, max: LIMIT }),
    fc.bigInt({ min: LIMIT - 3n, max: LIMIT + 3n }),
    fc.bigInt({ min: -LIMIT - 3n, max: -LIMIT + 3n }),
    fc.bigInt({ min: -(10n ** 40n), max: 10n ** 40n }),
);
const lowerPart = fc.oneof(
    fc.constantFrom(1n, 1n, 2n, 3n, 7n, 12n, 20n, 37n, 100n, 127n, 128n, 365n, 10_000n),
    fc.bigInt({ min: 1n, max: 2n ** 31n }),
    fc.bigInt({ min: LIMIT - 3n, max: LIMIT + 3n }),
    fc.bigInt({ min: 1n, max: 10n ** 30n }),
);

export const anyReference: fc.Arbitrary<Reference> = fc.tuple(wholePart, lowerPart).map(([n, d]) => reference(n, d));

/** Amounts of money and rates, as policies have them. */
export const amount: fc.Arbitrary<Reference> = fc
    .tuple(fc.integer({ min: -10_000_000, max: 10_000_000 }), fc.constantFrom(1, 2, 10, 100, 1000, 10_000))
    .map(([n, d]) => reference(BigInt(n), BigInt(d)));
