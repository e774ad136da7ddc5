import type { Box } from './box.ts';
import { boxesMeet, boxIncludes, intersectBoxes, subtractBox, withSet } from './box.ts';
import type { Budget } from './budget.ts';
import type { CellSet } from './cell-set.ts';
import { intersect, run, size, without } from './cell-set.ts';
import { meetings } from './meetings.ts';
import { fills } from './volume.ts';

/**
 * What is in `space` and in none of the boxes, as boxes apart from one another; at most about `most` of them.
 *
 * Boxes that are apart fill a space exactly if their volumes add up to its own, so a gap is found by halving the space
 * towards where the sum falls short. Boxes in each other's way are first made apart; where that takes too many pieces,
 * they are taken out of the space one by one.
 * @throws {TooMany}
 */
export function uncovered(space: Box, boxes: readonly Box[], budget: Budget, most = Number.POSITIVE_INFINITY): Box[] {
    const inside: Box[] = [];
    for (const box of boxes) {
        const part = intersectBoxes(box, space);
        if (part === undefined) continue;
        if (boxIncludes(part, space)) return [];
        inside.push(part);
    }
    if (inside.length === 0) return [space];
    if (inside.length <= FEW) return leftOver(space, inside, budget, most);
    const apart = madeApart(inside, budget);
    return apart === undefined ? leftOver(space, inside, budget, most) : shortfalls(space, apart, budget, most);
}

/** For so few boxes taking them out one by one is faster. */
const FEW = 12;

function shortfalls(space: Box, apart: readonly Box[], budget: Budget, most: number): Box[] {
    const found: Box[] = [];
    const covers = [...apart];
    while (found.length < most) {
        budget.spend(covers.length);
        if (fills(covers, space)) break;
        const cell = oneCell(space, covers, budget);
        const gap = grown(cell, space, covers);
        found.push(gap);
        covers.push(gap);
    }
    return found;
}

/** A part of the space that no box has anything of. */
function oneCell(space: Box, boxes: readonly Box[], budget: Budget): Box {
    let rest = space;
    let others = boxes.filter(box => boxesMeet(box, rest));
    while (others.length > 0) {
        budget.spend(others.length);
        const [first, second] = halves(rest, others);
        const meeting = others.filter(box => boxesMeet(box, first));
        if (fills(meeting, first)) {
            rest = second;
            others = others.filter(box => boxesMeet(box, second));
        } else {
            rest = first;
            others = meeting;
        }
    }
    return rest;
}

/** Two parts of a space, apart where a box begins or ends in it. */
function halves(space: Box, boxes: readonly Box[]): [Box, Box] {
    for (const box of boxes) {
        for (const [i, set] of box.entries()) {
            const whole = space[i];
            if (set === undefined || whole === undefined) continue;
            const part = intersect(whole, set);
            if (size(part) === size(whole)) continue;
            const cut = middleOf(boxes, i, whole) ?? (part[0] as number);
            const [before, after] = [intersect(whole, run(0, cut - 1)), intersect(whole, run(cut, LAST))];
            if (before.length > 0 && after.length > 0) return [withSet(space, i, before), withSet(space, i, after)];
            return [withSet(space, i, part), withSet(space, i, without(whole, part))];
        }
    }
    // Boxes that are apart and all contain the space cannot be.
    throw new RangeError('a space that is not filled is met by no box');
}

const LAST = Number.MAX_SAFE_INTEGER;

/** The middle of the cells at which boxes begin inside a space. */
function middleOf(boxes: readonly Box[], dimension: number, whole: CellSet): number | undefined {
    const first = whole[0] as number;
    const starts = boxes.flatMap(box => {
        const start = box[dimension]?.[0];
        return start !== undefined && start > first ? [start] : [];
    });
    return starts.sort((a, b) => a - b)[starts.length >> 1];
}

/** The box as far as it can be widened without meeting a box. */
function grown(box: Box, space: Box, boxes: readonly Box[]): Box {
    let found = box;
    for (const [i, whole] of space.entries()) {
        if (whole === undefined) continue;
        const line = withSet(found, i, whole);
        let free = whole;
        for (const other of boxes) {
            if (boxesMeet(other, line)) free = without(free, other[i] ?? whole);
        }
        found = withSet(found, i, free);
    }
    return found;
}

/** The same set in boxes that are apart; undefined where that takes too many. */
function madeApart(boxes: readonly Box[], budget: Budget): Box[] | undefined {
    const inTheWay = new Map<number, number[]>();
    for (const [a, b] of meetings(boxes, budget)) {
        const [first, later] = a < b ? [a, b] : [b, a];
        inTheWay.set(later, [...(inTheWay.get(later) ?? []), first]);
    }
    if (inTheWay.size === 0) return [...boxes];
    const most = 3 * boxes.length + 200;
    const found: Box[] = [];
    for (const [i, box] of boxes.entries()) {
        let pieces: Box[] = [box];
        for (const other of inTheWay.get(i) ?? []) {
            const taken = boxes[other] as Box;
            pieces = pieces.flatMap(piece => (boxesMeet(piece, taken) ? subtractBox(piece, taken) : [piece]));
            budget.spend(pieces.length + 1);
            if (found.length + pieces.length > most) return undefined;
        }
        found.push(...pieces);
    }
    return found;
}

/** What is left of a space when boxes are taken out of it. */
function leftOver(space: Box, boxes: readonly Box[], budget: Budget, most: number): Box[] {
    const found: Box[] = [];
    const visit = (rest: Box, others: readonly Box[]): void => {
        budget.spend(others.length + 1);
        const meeting = others.filter(box => boxesMeet(box, rest));
        if (meeting.some(box => boxIncludes(box, rest))) return;
        const taken = largest(meeting, rest);
        if (taken === undefined) {
            found.push(rest);
            return;
        }
        const left = meeting.filter(box => box !== taken);
        for (const piece of subtractBox(rest, taken)) {
            visit(piece, left);
            if (found.length >= most) return;
        }
    };
    visit(space, boxes);
    return found;
}

/** The box that leaves the least of the space. */
function largest(boxes: readonly Box[], space: Box): Box | undefined {
    let best: Box | undefined;
    let share = -1;
    for (const box of boxes) {
        let own = 1;
        for (let i = 0; i < space.length; i++) {
            const whole = space[i];
            const part = box[i];
            if (whole === undefined || part === undefined) continue;
            own *= size(intersect(part, whole)) / size(whole);
        }
        if (own > share) {
            share = own;
            best = box;
        }
    }
    return best;
}
