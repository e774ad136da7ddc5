/**
 * Explicit rounding, the only way to lose precision. Direction and granularity are always stated.
 *
 * What the words mean when a number is negative is that of DMN's FEEL functions `round up`, `round down`,
 * `round half up`, `round half down` (DMN TCK 1141–1144), which is how statutes treat an amount: by its size.
 *
 * | mode | 2.5 | 2.4 | −2.4 | −2.5 | rule |
 * |---|---|---|---|---|---|
 * | up | 3 | 3 | −3 | −3 | away from zero |
 * | down | 2 | 2 | −2 | −2 | towards zero |
 * | half up | 3 | 2 | −2 | −3 | to the nearest; halves away from zero |
 * | half down | 2 | 2 | −2 | −2 | to the nearest; halves towards zero |
 * | half even | 2 | 2 | −2 | −2 | to the nearest; halves to the even multiple |
 * | to the higher | 3 | 3 | −2 | −2 | towards +∞ |
 * | to the lower | 2 | 2 | −3 | −3 | towards −∞ |
 */
import { isInteger, sign } from './comparison.ts';
import { GranularityNotPositive } from './errors.ts';
import { add, mul, ONE } from './rational.ts';
import type { Exact } from './representation.ts';
import { denominator, fromBig, isSafe, numerator, whole } from './representation.ts';

export type RoundingMode = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'to the higher' | 'to the lower';

/**
 * Which side of an amount is better for the person: `higher` for what they are paid, `lower` for what they owe.
 * By value and not by size, so that a negative award (a recovery) is not made larger.
 */
export type Favour = 'higher' | 'lower';

/** The mode that *in the person's favour* stands for, once the caller knows which side that is. */
export function inFavour(favour: Favour): RoundingMode {
    return favour === 'higher' ? 'to the higher' : 'to the lower';
}

/**
 * The multiple of `granularity` next to `x`: 0.01 rounds to the penny, 1 to a whole number, 0.5 to a half.
 * @throws {GranularityNotPositive}
 */
export function round(x: Exact, mode: RoundingMode, granularity: Exact): Exact {
    requirePositive(granularity);
    const steps = roundedSteps(x, mode, granularity);
    return steps === undefined ? x : mul(steps, granularity);
}

/**
 * Whether `x` needs no rounding: it is a multiple of `granularity`.
 * @throws {GranularityNotPositive}
 */
export function isMultipleOf(x: Exact, granularity: Exact): boolean {
    requirePositive(granularity);
    return roundedSteps(x, 'down', granularity) === undefined;
}

/** The greatest whole number that is not above `x`. */
export function floor(x: Exact): Exact {
    return roundedSteps(x, 'to the lower', ONE) ?? x;
}

/** The least whole number that is not below `x`. */
export function ceil(x: Exact): Exact {
    return roundedSteps(x, 'to the higher', ONE) ?? x;
}

function requirePositive(granularity: Exact): void {
    if (sign(granularity) <= 0) {
        throw new GranularityNotPositive();
    }
}

/** How many times the granularity goes into `x`, as a whole number by the mode; undefined when it does so exactly. */
function roundedSteps(x: Exact, mode: RoundingMode, granularity: Exact): Exact | undefined {
    if (isInteger(x) && granularity === 1) {
        return undefined;
    }
    const top = smallTop(x) * smallBottom(granularity);
    const bottom = smallBottom(x) * smallTop(granularity);
    if (!isSafe(top) || !isSafe(bottom)) {
        return roundedStepsBig(x, mode, granularity);
    }
    const rest = top % bottom;
    if (rest === 0) {
        return undefined;
    }
    const towardsZero = (top - rest) / bottom;
    const size = Math.abs(rest);
    const away = goesAway(mode, top < 0, order(size, bottom - size), towardsZero % 2 !== 0);
    return whole(away ? towardsZero + Math.sign(top) : towardsZero);
}

function roundedStepsBig(x: Exact, mode: RoundingMode, granularity: Exact): Exact | undefined {
    const top = numerator(x) * denominator(granularity);
    const bottom = denominator(x) * numerator(granularity);
    const rest = top % bottom;
    if (rest === 0n) {
        return undefined;
    }
    const towardsZero = (top - rest) / bottom;
    const size = rest < 0n ? -rest : rest;
    const away = goesAway(mode, top < 0n, order(size, bottom - size), towardsZero % 2n !== 0n);
    const steps = fromBig(towardsZero, 1n);
    return away ? add(steps, whole(top < 0n ? -1 : 1)) : steps;
}

/**
 * Whether a number between two multiples goes to the one farther from zero.
 * @param half whether it lies before (−1), in (0) or beyond (1) the middle, seen from zero
 * @param odd whether the multiple nearer to zero is an odd one
 */
function goesAway(mode: RoundingMode, negative: boolean, half: -1 | 0 | 1, odd: boolean): boolean {
    switch (mode) {
        case 'up':
            return true;
        case 'down':
            return false;
        case 'to the higher':
            return !negative;
        case 'to the lower':
            return negative;
        case 'half up':
            return half >= 0;
        case 'half down':
            return half > 0;
        case 'half even':
            return half > 0 || (half === 0 && odd);
    }
}

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
    return a < b ? -1 : a > b ? 1 : 0;
}

/** The upper part of a fraction; not a number when it is a big one, which no limit then calls safe. */
function smallTop(x: Exact): number {
    return typeof x === 'number' ? x : x.d === undefined ? Number.NaN : x.n;
}

function smallBottom(x: Exact): number {
    return typeof x === 'number' ? 1 : (x.d ?? Number.NaN);
}
