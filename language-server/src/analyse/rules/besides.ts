import { type Box, withSet } from '../../ranges/boxes/box.ts';
import { includesAll, size, without } from '../../ranges/boxes/cell-set.ts';

/** A set of people without those who stand at points that are told apart: they would show the same again. */
export function besides(box: Box, points: readonly Box[]): Box {
    let rest = box;
    for (const point of points) {
        for (const [dimension, set] of point.entries()) {
            const own = rest[dimension];
            if (set === undefined || own === undefined || size(set) !== 1 || !includesAll(own, set)) continue;
            const left = without(own, set);
            if (size(left) > 0) rest = withSet(rest, dimension, left);
        }
    }
    return rest;
}
