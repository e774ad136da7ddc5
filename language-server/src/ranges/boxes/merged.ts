import type { Box } from './box.ts';
import { boxIncludes, onlyDifference, withSet } from './box.ts';
import { union } from './cell-set.ts';

/** The same set with fewer boxes: two that differ in one dimension become one, until none do. */
export function merged(boxes: readonly Box[]): Box[] {
    const left = [...boxes];
    for (let i = 0; i < left.length; i++) {
        for (let j = i + 1; j < left.length; j++) {
            const joined = joinedBox(left[i] as Box, left[j] as Box);
            if (joined === undefined) continue;
            left.splice(j, 1);
            left[i] = joined;
            // What was passed before may fit the larger box.
            i = -1;
            break;
        }
    }
    return left;
}

function joinedBox(a: Box, b: Box): Box | undefined {
    if (boxIncludes(a, b)) return a;
    if (boxIncludes(b, a)) return b;
    const dimension = onlyDifference(a, b);
    if (dimension === undefined) return undefined;
    const [x, y] = [a[dimension], b[dimension]];
    return x === undefined || y === undefined ? undefined : withSet(a, dimension, union(x, y));
}
