/**
 * A set of cells of one dimension: runs of cell numbers, first and last, in order and apart from one another. A
 * dimension is cut into cells at every value that a rule compares it with, so that a rule cannot tell two values of one
 * cell apart.
 */
export type CellSet = readonly number[];

export const NO_CELLS: CellSet = [];

export function run(first: number, last: number): CellSet {
    return first > last ? NO_CELLS : [first, last];
}

export function cellSet(cells: Iterable<number>): CellSet {
    const found: number[] = [];
    for (const cell of [...cells].sort((a, b) => a - b)) {
        if (found.length > 0 && cell <= (found[found.length - 1] as number) + 1) found[found.length - 1] = cell;
        else found.push(cell, cell);
    }
    return found;
}

export function intersect(a: CellSet, b: CellSet): CellSet {
    if (a.length === 2 && b.length === 2) {
        const first = Math.max(a[0] as number, b[0] as number);
        const last = Math.min(a[1] as number, b[1] as number);
        return first === a[0] && last === a[1] ? a : first === b[0] && last === b[1] ? b : run(first, last);
    }
    const found: number[] = [];
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
        const first = Math.max(a[i] as number, b[j] as number);
        const last = Math.min(a[i + 1] as number, b[j + 1] as number);
        if (first <= last) found.push(first, last);
        if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
        else j += 2;
    }
    return found;
}

/** All of `whole` that is not in `a`. */
export function without(whole: CellSet, a: CellSet): CellSet {
    const found: number[] = [];
    let j = 0;
    for (let i = 0; i < whole.length; i += 2) {
        let first = whole[i] as number;
        const last = whole[i + 1] as number;
        while (j < a.length && (a[j + 1] as number) < first) j += 2;
        for (let k = j; k < a.length && (a[k] as number) <= last; k += 2) {
            if ((a[k] as number) > first) found.push(first, (a[k] as number) - 1);
            first = (a[k + 1] as number) + 1;
        }
        if (first <= last) found.push(first, last);
    }
    return found;
}

export function union(a: CellSet, b: CellSet): CellSet {
    if (a.length === 0) return b;
    if (b.length === 0) return a;
    const found: number[] = [];
    for (let i = 0, j = 0; i < a.length || j < b.length; ) {
        const takesA = j >= b.length || (i < a.length && (a[i] as number) <= (b[j] as number));
        const from = takesA ? a : b;
        const at = takesA ? i : j;
        const [first, last] = [from[at] as number, from[at + 1] as number];
        const end = found.length - 1;
        if (found.length > 0 && first <= (found[end] as number) + 1) {
            found[end] = Math.max(found[end] as number, last);
        } else {
            found.push(first, last);
        }
        if (takesA) i += 2;
        else j += 2;
    }
    return found;
}

export function meets(a: CellSet, b: CellSet): boolean {
    for (let i = 0, j = 0; i < a.length && j < b.length; ) {
        if ((a[i] as number) <= (b[j + 1] as number) && (b[j] as number) <= (a[i + 1] as number)) return true;
        if ((a[i + 1] as number) < (b[j + 1] as number)) i += 2;
        else j += 2;
    }
    return false;
}

/** Whether all of `inner` is in `outer`. */
export function includesAll(outer: CellSet, inner: CellSet): boolean {
    let i = 0;
    for (let j = 0; j < inner.length; j += 2) {
        while (i < outer.length && (outer[i + 1] as number) < (inner[j] as number)) i += 2;
        if (i >= outer.length || (outer[i] as number) > (inner[j] as number)) return false;
        if ((outer[i + 1] as number) < (inner[j + 1] as number)) return false;
    }
    return true;
}

export function has(set: CellSet, cell: number): boolean {
    return includesAll(set, [cell, cell]);
}

export function equalSets(a: CellSet, b: CellSet): boolean {
    return a.length === b.length && a.every((cell, i) => cell === b[i]);
}

/** How many cells. */
export function size(set: CellSet): number {
    let total = 0;
    for (let i = 0; i < set.length; i += 2) total += (set[i + 1] as number) - (set[i] as number) + 1;
    return total;
}

export function* cellsOf(set: CellSet): Iterable<number> {
    for (let i = 0; i < set.length; i += 2) {
        for (let cell = set[i] as number; cell <= (set[i + 1] as number); cell++) yield cell;
    }
}
