/** Finding the amount for which something that is worked out from it comes to zero. */
import { abs, compare, equal, isZero, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, sub } from '../../evaluate/numbers/rational.ts';
import { floorOf } from '../conditions/whole.ts';

export interface Solving {
    /** The amount as it is, and the smallest amount by which it can be another. */
    readonly now: Exact;
    readonly step: Exact;
    /** What is to come to zero, for an amount; undefined where that cannot be said. */
    readonly measure: (amount: Exact) => Exact | undefined;
    /** The smallest amount by which the measure is another. */
    readonly unit: Exact;
}

/** How often a straight line is drawn. */
const MOST_LINES = 10;

interface Point {
    readonly amount: Exact;
    readonly value: Exact;
}

/**
 * Amounts at which the measure comes to zero or nearly so, the nearest first, and those at which it is one unit to either
 * side: along a straight line, again where it was bent. Empty where the amount does not bear on it.
 */
export function amountsNearZero({ now, step, measure, unit }: Solving): Exact[] {
    const first = measure(now);
    if (first === undefined) return [];
    let here: Point = { amount: now, value: first };
    /** The last on the other side of zero: between the two it lies. */
    let beyond: Point | undefined;
    let other = add(now, compare(abs(first), step) > 0 ? abs(first) : step);
    let slope: Exact | undefined;
    for (let line = 0; line < MOST_LINES; line++) {
        const value = measure(other);
        if (value === undefined || equal(value, here.value)) break;
        const there = { amount: other, value };
        if (sign(value) !== sign(here.value)) beyond = here;
        const from = beyond ?? here;
        slope = div(sub(value, from.value), sub(other, from.amount));
        here = there;
        if (isZero(value) || isZero(slope)) break;
        const next = inSteps(sub(other, div(value, slope)), step);
        if (equal(next, other) || sign(next) < 0) break;
        other = next;
    }
    if (slope === undefined || isZero(slope)) return [];
    const zero = inSteps(sub(here.amount, div(here.value, slope)), step);
    const byUnit = inSteps(add(abs(div(unit, slope)), sub(step, tiny(step))), step);
    const found = [zero, add(zero, step), sub(zero, step), add(zero, byUnit), sub(zero, byUnit)];
    return found.filter((each, i) => sign(each) >= 0 && found.findIndex(one => compare(one, each) === 0) === i);
}

/** The whole steps in an amount. */
function inSteps(amount: Exact, step: Exact): Exact {
    return mul(floorOf(div(amount, step)), step);
}

/** What is too small to count, so that an amount that is whole already stays so when it is rounded up. */
function tiny(step: Exact): Exact {
    return div(step, exact(1_000_000));
}
