import type { CellSet } from './cell-set.ts';
import { equalSets, includesAll, intersect, meets, without } from './cell-set.ts';

/** A product of cell sets, one for each dimension by its number; absent: the box says nothing of that dimension. */
export type Box = readonly (CellSet | undefined)[];

export const EVERYTHING: Box = [];

export function intersectBoxes(a: Box, b: Box): Box | undefined {
    const found: (CellSet | undefined)[] = [];
    const dimensions = Math.max(a.length, b.length);
    for (let i = 0; i < dimensions; i++) {
        const x = a[i];
        const y = b[i];
        const both = x === undefined ? y : y === undefined ? x : intersect(x, y);
        if (both !== undefined && both.length === 0) return undefined;
        found.push(both);
    }
    return found;
}

export function boxesMeet(a: Box, b: Box): boolean {
    const common = Math.min(a.length, b.length);
    for (let i = 0; i < common; i++) {
        const x = a[i];
        const y = b[i];
        if (x !== undefined && y !== undefined && !meets(x, y)) return false;
    }
    return true;
}

/** Whether all of `inner` is in `outer`. */
export function boxIncludes(outer: Box, inner: Box): boolean {
    for (let i = 0; i < outer.length; i++) {
        const x = outer[i];
        const y = inner[i];
        if (x !== undefined && (y === undefined || !includesAll(x, y))) return false;
    }
    return true;
}

export function withSet(box: Box, dimension: number, set: CellSet): Box {
    const found = box.slice();
    while (found.length <= dimension) found.push(undefined);
    found[dimension] = set;
    return found;
}

/** What is in `from` and not in `taken`, as boxes apart from one another. `from` must name a set wherever `taken` does. */
export function subtractBox(from: Box, taken: Box): Box[] {
    const found: Box[] = [];
    let rest = from;
    for (let i = 0; i < taken.length; i++) {
        const cut = taken[i];
        const own = rest[i];
        if (cut === undefined || own === undefined) continue;
        const outside = without(own, cut);
        if (outside.length > 0) found.push(withSet(rest, i, outside));
        const inside = intersect(own, cut);
        if (inside.length === 0) return [from];
        rest = withSet(rest, i, inside);
    }
    return found;
}

/** The dimension in which two boxes differ, when it is the only one. */
export function onlyDifference(a: Box, b: Box): number | undefined {
    let found: number | undefined;
    for (let i = 0; i < Math.max(a.length, b.length); i++) {
        const x = a[i];
        const y = b[i];
        if (x === y || (x !== undefined && y !== undefined && equalSets(x, y))) continue;
        if (found !== undefined) return undefined;
        found = i;
    }
    return found;
}
