import { toDay, toYmd } from '../../evaluate/dates/day.ts';
import { toIso } from '../../evaluate/dates/day-text.ts';
import { compare, isInteger, toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import { terminates, toDecimalString, toFractionString } from '../../evaluate/numbers/decimal-text.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { FactValue } from '../../model/facts.ts';
import type { CellSet } from '../boxes/cell-set.ts';
import type { LineValues } from '../conditions/dimension.ts';
import type { Line } from '../conditions/grid.ts';
import { firstAbove, firstBelow } from '../conditions/grid.ts';
import { floorOf } from '../conditions/whole.ts';

/** Steps that people's numbers come in, from the most usual; a finer one is used only where nothing coarser fits. */
const STEPS = [ONE, div(ONE, exact(2)), div(ONE, exact(10)), div(ONE, exact(100)), div(ONE, exact(10_000))];

/**
 * Values in a set of cells that somebody may have: at its ends first, where the rule turns, a smallest step away from
 * what is beyond.
 */
export function valuesIn(set: CellSet, line: Line): Exact[] {
    const values = line.dimension.values as LineValues;
    const found: Exact[] = [];
    const take = (value: Exact | undefined): void => {
        if (value !== undefined && !found.some(known => compare(known, value) === 0)) found.push(value);
    };
    const last = 2 * line.cuts.length;
    for (let i = 0; i < set.length; i += 2) {
        const [first, end] = [line.places[set[i] as number] as number, line.places[set[i + 1] as number] as number];
        if (first > 0 && !isStart(set[i] as number, line)) take(lowest(first, line, values));
        if (end < last) take(highest(end, line, values));
        take(lowest(first, line, values));
        take(highest(end, line, values));
    }
    return found;
}

/** Zero, or the lowest that is allowed: nothing is on the other side of it. */
function isStart(cell: number, line: Line): boolean {
    return line.realistic[0] === cell;
}

function lowest(cell: number, { cuts }: Line, { step, whole }: LineValues): Exact | undefined {
    if (cell % 2 === 1) return cuts[(cell - 1) / 2];
    const low = cuts[cell / 2 - 1];
    const high = cuts[cell / 2];
    if (low === undefined) return high === undefined ? ZERO : below(high, undefined, step, whole);
    return above(low, high, step, whole);
}

function highest(cell: number, { cuts }: Line, { step, whole }: LineValues): Exact | undefined {
    if (cell % 2 === 1) return cuts[(cell - 1) / 2];
    const low = cuts[cell / 2 - 1];
    const high = cuts[cell / 2];
    if (high === undefined) return low === undefined ? ZERO : above(low, undefined, step, whole);
    return below(high, low, step, whole);
}

function above(low: Exact, high: Exact | undefined, step: Exact | undefined, whole: boolean): Exact {
    for (const size of step !== undefined ? [step] : whole ? [ONE] : STEPS) {
        const value = firstAbove(low, size);
        if (high === undefined || compare(value, high) < 0) return value;
    }
    return high === undefined ? add(low, ONE) : middle(low, high);
}

function below(high: Exact, low: Exact | undefined, step: Exact | undefined, whole: boolean): Exact {
    for (const size of step !== undefined ? [step] : whole ? [ONE] : STEPS) {
        const value = firstBelow(high, size);
        if (low === undefined || compare(value, low) > 0) return value;
    }
    return low === undefined ? sub(high, ONE) : middle(low, high);
}

function middle(low: Exact, high: Exact): Exact {
    return div(add(low, high), exact(2));
}

/** As a number stands in JSON: a decimal, or a fraction where there is none. */
export function numberJson(value: Exact): FactValue {
    return terminates(value) ? toDecimalString(value) : toFractionString(value);
}

export function dateJson(value: Exact): FactValue | undefined {
    const day = toSafeInteger(isInteger(value) ? value : floorOf(value));
    return day === undefined ? undefined : toIso(day);
}

/** The same day so many years before; 28 February for 29 February where there is none. */
export function yearsBefore(day: number, years: number): number {
    const { year, month, day: ofMonth } = toYmd(day);
    const isMissing = month === 2 && ofMonth === 29 && toYmd(toDay(year - years, 2, 29)).month !== 2;
    return toDay(year - years, month, isMissing ? 28 : ofMonth);
}

export function times(value: Exact, by: number): Exact {
    return mul(value, exact(by));
}
