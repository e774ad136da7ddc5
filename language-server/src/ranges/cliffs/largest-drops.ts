import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { floorOf } from '../conditions/whole.ts';
import { turningNumbers } from '../search/changes.ts';
import type { Reads } from '../search/reads.ts';
import type { Trials } from '../search/search.ts';
import type { Point } from './bends.ts';
import { pointsOf } from './bends.ts';
import type { Curve } from './curve.ts';
import { ownValue } from './curve.ts';

/** A rise of a fact after which a decision comes to less. */
export interface Drop {
    /** The value before the rise. */
    readonly at: Exact;
    readonly step: Exact;
    /** By how much less; below nothing when the rise still brings something. */
    readonly drop: Exact;
}

export interface Drops {
    /** The largest for each step, where the decision falls at all. */
    readonly drops: readonly Drop[];
    /** Whether the decision rises by just what the fact rises by where nothing is taken away: the fact is part of it. */
    readonly includes: boolean;
}

/** Parts into which the whole range is cut to begin with. */
const PARTS = 16;
/** Falls that are looked at with each step, the deepest first. */
const MOST_FALLS = 40;

/** The largest drop of a decision for each rise, as far as the trials reach. */
export function largestDrops(curve: Curve, steps: readonly Exact[], reads: Reads, trials: Trials): Drops {
    const { type } = curve.place;
    if (type.form !== 'number') return { drops: [], includes: false };
    const resolution = steps.reduce((a, b) => (compare(a, b) < 0 ? a : b), ONE);
    // What is left after looking for falls is for measuring them.
    const reserve = Math.min(4 * MOST_FALLS * steps.length, Math.floor(trials.left / 3));
    const points = pointsOf(curve, startPoints(curve, resolution, reads), resolution, () => trials.left > reserve);
    const falls = fallsIn(points);
    const drops = steps.flatMap(step => largestFor(step, falls, curve));
    const includes = points.some((to, i) => {
        const from = points[i - 1];
        return from !== undefined && compare(sub(to.y, from.y), sub(to.x, from.x)) === 0;
    });
    return { drops, includes };
}

function largestFor(step: Exact, falls: readonly [Point, Point][], curve: Curve): Drop[] {
    let best: Drop | undefined;
    for (const [from, to] of falls.slice(0, MOST_FALLS)) {
        for (const at of [from.x, sub(to.x, step)]) {
            if (sign(at) < 0) continue;
            const [before, after] = [curve.at(at), curve.at(add(at, step))];
            if (before === undefined || after === undefined) continue;
            const drop = sub(before, after);
            if (best === undefined || compare(drop, best.drop) > 0) best = { at, step, drop };
        }
    }
    return best === undefined ? [] : [best];
}

/** Neighbours of which the second comes to less, the deepest fall first. */
export function fallsIn(points: readonly Point[]): [Point, Point][] {
    const falls: [Point, Point][] = [];
    for (const [i, to] of points.entries()) {
        const from = points[i - 1];
        if (from !== undefined && compare(to.y, from.y) < 0) falls.push([from, to]);
    }
    return falls.sort(([a, b], [c, d]) => compare(sub(c.y, d.y), sub(a.y, b.y)) || compare(a.x, c.x));
}

/** Nothing, what is written in the rules, the person's own value, and points between, on multiples of the resolution. */
function startPoints(curve: Curve, resolution: Exact, reads: Reads): Exact[] {
    const { type } = curve.place;
    const turning = type.form === 'number' ? turningNumbers(type, reads) : [];
    const own = ownValue(curve) ?? ZERO;
    const highest = [...turning, own].reduce((a, b) => (compare(a, b) > 0 ? a : b), exact(PARTS));
    const last = add(highest, div(highest, exact(4)));
    const even = Array.from({ length: PARTS + 1 }, (_, i) => div(mul(last, exact(i)), exact(PARTS)));
    const near = turning.flatMap(value => [sub(value, resolution), value, add(value, resolution)]);
    const all = [...even, ...near, own].map(value => mul(floorOf(div(value, resolution)), resolution));
    const inOrder = all.filter(value => sign(value) >= 0).sort(compare);
    return inOrder.filter((value, i) => i === 0 || compare(inOrder[i - 1] as Exact, value) !== 0);
}
