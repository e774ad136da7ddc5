import type { Box } from './box.ts';
import { boxesMeet } from './box.ts';
import type { Budget } from './budget.ts';

/** Every pair of boxes that have something in common, by their numbers. */
export function* meetings(boxes: readonly Box[], budget: Budget): Iterable<readonly [number, number]> {
    const hulls = hullsOf(boxes);
    const { dimensions, low, high } = hulls;
    const by = mostCut(hulls, boxes.length);
    const start = (box: number): number => low[box * dimensions + by] as number;
    const order = boxes.map((_, i) => i).sort((a, b) => start(a) - start(b));
    const rowEnds = Float64Array.from(order, box => high[box * dimensions + by] as number);
    const rowStarts = Float64Array.from(order, start);
    for (let i = 0; i < order.length; i++) {
        const box = order[i] as number;
        const last = rowEnds[i] as number;
        let j = i + 1;
        for (; j < order.length && (rowStarts[j] as number) <= last; j++) {
            const other = order[j] as number;
            if (hullsMeet(hulls, box, other) && boxesMeet(boxes[box] as Box, boxes[other] as Box)) yield [box, other];
        }
        budget.spend(j - i);
    }
}

/** The first and last cell of each box in each dimension. */
interface Hulls {
    readonly dimensions: number;
    readonly low: Float64Array;
    readonly high: Float64Array;
}

function hullsOf(boxes: readonly Box[]): Hulls {
    const dimensions = Math.max(1, ...boxes.map(box => box.length));
    const low = new Float64Array(boxes.length * dimensions).fill(Number.NEGATIVE_INFINITY);
    const high = new Float64Array(boxes.length * dimensions).fill(Number.POSITIVE_INFINITY);
    for (const [i, box] of boxes.entries()) {
        for (const [d, set] of box.entries()) {
            if (set === undefined) continue;
            low[i * dimensions + d] = set[0] as number;
            high[i * dimensions + d] = set[set.length - 1] as number;
        }
    }
    return { dimensions, low, high };
}

function hullsMeet({ dimensions, low, high }: Hulls, a: number, b: number): boolean {
    const [from, other] = [a * dimensions, b * dimensions];
    for (let d = 0; d < dimensions; d++) {
        if ((low[from + d] as number) > (high[other + d] as number)) return false;
        if ((low[other + d] as number) > (high[from + d] as number)) return false;
    }
    return true;
}

/** The dimension in which the boxes begin at the most different cells. */
function mostCut({ dimensions, low }: Hulls, count: number): number {
    let best = 0;
    let most = 0;
    for (let d = 0; d < dimensions; d++) {
        const starts = new Set<number>();
        for (let i = 0; i < count; i++) starts.add(low[i * dimensions + d] as number);
        if (starts.size > most) {
            most = starts.size;
            best = d;
        }
    }
    return best;
}
