import { abs, compare, toSafeInteger } from './comparison.ts';
import { CannotAllocate } from './errors.ts';
import { add, div, exact, mul, sub, ZERO } from './rational.ts';
import type { Exact } from './representation.ts';
import { isMultipleOf, round } from './rounding.ts';

const PENNY = exact('0.01');

/**
 * Splits an amount into `parts` that add up to it exactly. Shares differ by one `unit` at most; what does not go into
 * equal shares is given out a unit each from the first: £100 in three is £33.34, £33.33, £33.33, and £200 is £66.67,
 * £66.67, £66.66. A negative amount is shared as its size.
 *
 * @param unit the least that can be paid, above zero; a penny unless given
 * @throws {CannotAllocate} when `parts` is no whole number from 1, or the amount is no multiple of the unit
 */
export function allocate(amount: Exact, parts: number, unit: Exact = PENNY): Exact[] {
    if (!Number.isSafeInteger(parts) || parts < 1) {
        throw new CannotAllocate('a share needs at least one part, and a whole number of them');
    }
    if (!isMultipleOf(amount, unit)) {
        throw new CannotAllocate('the amount is no multiple of the unit that it is shared out in');
    }
    const share = round(div(amount, exact(parts)), 'down', unit);
    const rest = sub(amount, mul(share, exact(parts)));
    const step = compare(amount, ZERO) < 0 ? -1 : 1;
    // Fewer than there are parts, so it is a safe integer.
    const larger = toSafeInteger(abs(div(rest, unit))) as number;
    const largerShare = add(share, mul(unit, exact(step)));
    return Array.from({ length: parts }, (_, index) => (index < larger ? largerShare : share));
}
