import type { Box } from './box.ts';
import { intersectBoxes } from './box.ts';
import { size } from './cell-set.ts';

/** How many cells a box has inside a space that names all dimensions. Exact: beyond 2^53 as a bigint. */
export function volume(box: Box, space: Box): number | bigint {
    let product = 1;
    for (let i = 0; i < space.length; i++) {
        const set = box[i] ?? space[i];
        if (set === undefined) continue;
        product *= size(set);
        if (product > Number.MAX_SAFE_INTEGER) return bigVolume(box, space);
    }
    return product;
}

function bigVolume(box: Box, space: Box): bigint {
    let product = 1n;
    for (let i = 0; i < space.length; i++) {
        const set = box[i] ?? space[i];
        if (set !== undefined) product *= BigInt(size(set));
    }
    return product;
}

/** Whether boxes that are apart from one another fill a space; those that reach beyond it count with what is inside. */
export function fills(boxes: readonly Box[], space: Box): boolean {
    let left = BigInt(volume(space, space));
    let small = 0;
    for (const box of boxes) {
        const inside = intersectBoxes(box, space);
        if (inside === undefined) continue;
        const own = volume(inside, space);
        if (typeof own === 'number' && small + own <= Number.MAX_SAFE_INTEGER) {
            small += own;
        } else {
            left -= BigInt(own);
        }
    }
    return left === BigInt(small);
}
