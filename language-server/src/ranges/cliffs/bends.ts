import { abs, compare } from '../../evaluate/numbers/comparison.ts';
import { toNumberLossy } from '../../evaluate/numbers/decimal-text.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { floorOf } from '../conditions/whole.ts';
import type { Curve } from './curve.ts';

/** A point of a curve. */
export interface Point {
    readonly x: Exact;
    readonly y: Exact;
}

interface Cell {
    readonly from: Point;
    readonly to: Point;
    /** How far from a straight line it is thought to be. */
    readonly bend: number;
}

const TWO = exact(2);

/**
 * Points of a curve, in order: the given ones, and more wherever it is no straight line, down to a resolution. Where it
 * bends most is looked at first; a bend between two points that a line through their middle hides is not seen.
 */
export function pointsOf(curve: Curve, start: readonly Exact[], resolution: Exact, canGoOn: () => boolean): Point[] {
    const points: Point[] = [];
    const point = (x: Exact): Point | undefined => {
        const y = curve.at(x);
        return y === undefined ? undefined : { x, y };
    };
    for (const x of start) {
        const found = point(x);
        if (found !== undefined) points.push(found);
    }
    // Every part is looked at once before any is looked at more closely.
    const cells = points
        .slice(1)
        .map((to, i): Cell => ({ from: points[i] as Point, to, bend: Number.POSITIVE_INFINITY }));
    while (cells.length > 0 && canGoOn()) {
        const [cell] = cells.splice(mostBent(cells), 1) as [Cell];
        const steps = floorOf(div(sub(cell.to.x, cell.from.x), mul(resolution, TWO)));
        if (compare(steps, ZERO) <= 0) continue;
        const middle = point(add(cell.from.x, mul(steps, resolution)));
        if (middle === undefined) continue;
        points.push(middle);
        const bend = bendOf(cell, middle);
        if (bend === 0) continue;
        cells.push({ from: cell.from, to: middle, bend }, { from: middle, to: cell.to, bend });
    }
    return points.sort((a, b) => compare(a.x, b.x));
}

function mostBent(cells: readonly Cell[]): number {
    let best = 0;
    for (const [i, { bend }] of cells.entries()) if (bend > (cells[best] as Cell).bend) best = i;
    return best;
}

function bendOf({ from, to }: Cell, middle: Point): number {
    const share = div(sub(middle.x, from.x), sub(to.x, from.x));
    const straight = add(from.y, mul(share, sub(to.y, from.y)));
    return toNumberLossy(abs(sub(middle.y, straight)));
}
