/** Exact numbers to plain texts, without separators: for files, comparisons and traces. For people see `format.ts`. */
import { EndlessDecimal } from './errors.ts';
import type { Exact } from './representation.ts';
import { denominator, numerator } from './representation.ts';

/** What stands at the end of a decimal whose further digits are left out. */
export const ELLIPSIS = '…';

/** How many decimals the number has (1/8 has 3); undefined when it has no end, as 1/3. */
export function decimalPlaces(x: Exact): number | undefined {
    let rest = denominator(x);
    let twos = 0;
    let fives = 0;
    while (rest % 2n === 0n) {
        rest /= 2n;
        twos++;
    }
    while (rest % 5n === 0n) {
        rest /= 5n;
        fives++;
    }
    return rest === 1n ? Math.max(twos, fives) : undefined;
}

/** Whether the number can be written as a decimal. */
export function terminates(x: Exact): boolean {
    return decimalPlaces(x) !== undefined;
}

/**
 * All digits and none to spare: `1234.5`, `-0.005`, `3`. `exact` reads it back.
 * @throws {EndlessDecimal} for 1/3: round first, or use `toApproximateString` or `toFractionString`.
 */
export function toDecimalString(x: Exact): string {
    const places = decimalPlaces(x);
    if (places === undefined) {
        throw new EndlessDecimal(toFractionString(x));
    }
    return cutAt(x, places);
}

/**
 * At most `places` decimals, for display. Nothing is rounded: what is left out is marked, `540540.540540…`, and what
 * ends before is written whole, `0.5`.
 */
export function toApproximateString(x: Exact, places: number): string {
    const needed = decimalPlaces(x);
    return needed !== undefined && needed <= places ? cutAt(x, needed) : cutAt(x, places) + ELLIPSIS;
}

/** `2/37`, `-1/2`, `3`. Always exact; `parseFraction` reads it back. */
export function toFractionString(x: Exact): string {
    const d = denominator(x);
    return d === 1n ? `${numerator(x)}` : `${numerator(x)}/${d}`;
}

/**
 * The nearest floating number (within one unit in its last place when the parts exceed 2^53). It may be wrong by a
 * penny: for charts, sorting by size on a screen and speed estimates only, never for a result.
 */
export function toNumberLossy(x: Exact): number {
    if (typeof x === 'number') {
        return x;
    }
    if (x.d !== undefined) {
        return x.n / x.d;
    }
    const surplus = bits(x.bigD) - bits(x.bigN) + 64;
    const shift = BigInt(Math.max(surplus, 0));
    const quotient = Number((x.bigN << shift) / x.bigD);
    return quotient * 2 ** -Number(shift / 2n) * 2 ** -Number(shift - shift / 2n);
}

/** Digits up to `places` decimals, the rest dropped. */
function cutAt(x: Exact, places: number): string {
    const n = numerator(x);
    const scaled = ((n < 0n ? -n : n) * 10n ** BigInt(places)) / denominator(x);
    const digits = `${scaled}`.padStart(places + 1, '0');
    const point = digits.length - places;
    const text = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
    return n < 0n ? `-${text}` : text;
}

function bits(n: bigint): number {
    return (n < 0n ? -n : n).toString(16).length * 4;
}
