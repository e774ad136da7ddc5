/** Texts to exact numbers. */
import { DivisionByZero, MalformedNumber } from './errors.ts';
import type { Exact } from './representation.ts';
import { fromBig, lowestTerms, whole } from './representation.ts';

const DECIMAL = /^(-?)(\d+)(?:\.(\d+))?$/;
const FRACTION = /^(-?\d+)(?:\/(\d+))?$/;

/** As many digits as always fit a safe integer. */
const SAFE_DIGITS = 15;

/**
 * A plain decimal: digits, perhaps a minus before them and a point with digits after them.
 * @throws {MalformedNumber}
 */
export function parseDecimal(text: string): Exact {
    const match = DECIMAL.exec(text);
    if (match === null) {
        throw new MalformedNumber(text);
    }
    const minus = match[1] === '-';
    const places = match[3]?.length ?? 0;
    const digits = `${match[2]}${match[3] ?? ''}`;
    if (digits.length <= SAFE_DIGITS) {
        const n = minus ? -Number(digits) : Number(digits);
        return places === 0 ? whole(n) : lowestTerms(n, 10 ** places);
    }
    const n = BigInt(digits);
    return fromBig(minus ? -n : n, 10n ** BigInt(places));
}

/**
 * Reads back what `toFractionString` wrote: `2/37`, `-1`.
 * @throws {MalformedNumber} {@link DivisionByZero}
 */
export function parseFraction(text: string): Exact {
    const match = FRACTION.exec(text);
    if (match === null) {
        throw new MalformedNumber(text);
    }
    const d = BigInt(match[2] ?? '1');
    if (d === 0n) {
        throw new DivisionByZero();
    }
    return fromBig(BigInt(match[1] as string), d);
}
