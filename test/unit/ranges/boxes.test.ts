import { describe, expect, test } from 'vitest';
import type { Box } from '../../../language-server/src/ranges/boxes/box.ts';
import { Budget } from '../../../language-server/src/ranges/boxes/budget.ts';
import type { CellSet } from '../../../language-server/src/ranges/boxes/cell-set.ts';
import {
    cellSet,
    cellsOf,
    includesAll,
    intersect,
    meets,
    size,
    union,
    without,
} from '../../../language-server/src/ranges/boxes/cell-set.ts';
import { uncovered } from '../../../language-server/src/ranges/boxes/cover.ts';
import { merged } from '../../../language-server/src/ranges/boxes/merged.ts';
import { seeded } from '../../support/random.ts';

const WIDTH = 6;

function randomSet(random: ReturnType<typeof seeded>): CellSet {
    const cells = Array.from({ length: WIDTH }, (_, i) => i).filter(() => random.below(2) === 0);
    return cellSet(cells.length === 0 ? [random.below(WIDTH)] : cells);
}

const list = (set: CellSet): number[] => [...cellsOf(set)];

describe('sets of cells', () => {
    test('do what sets do', () => {
        const random = seeded(1);
        for (let round = 0; round < 500; round++) {
            const [a, b] = [randomSet(random), randomSet(random)];
            const [x, y] = [new Set(list(a)), new Set(list(b))];
            expect(list(intersect(a, b))).toEqual(list(a).filter(cell => y.has(cell)));
            expect(list(without(a, b))).toEqual(list(a).filter(cell => !y.has(cell)));
            expect(new Set(list(union(a, b)))).toEqual(new Set([...x, ...y]));
            expect(meets(a, b)).toBe(list(a).some(cell => y.has(cell)));
            expect(includesAll(a, b)).toBe(list(b).every(cell => x.has(cell)));
            expect(size(a)).toBe(x.size);
        }
    });
});

/** Every point of a box, as text. */
function points(box: Box, dimensions: number): string[] {
    let found = [''];
    for (let i = 0; i < dimensions; i++) {
        const cells = box[i] === undefined ? Array.from({ length: WIDTH }, (_, cell) => cell) : list(box[i] as CellSet);
        found = found.flatMap(point => cells.map(cell => `${point},${cell}`));
    }
    return found;
}

describe('what boxes leave uncovered', () => {
    test.each([
        ['a few boxes', 4],
        ['many boxes', 40],
    ])('of %s is what no point of theirs is in, each once', (_, most) => {
        const random = seeded(most);
        for (let round = 0; round < 150; round++) {
            const dimensions = 1 + random.below(4);
            const whole: Box = Array.from({ length: dimensions }, () => [0, WIDTH - 1]);
            const boxes = Array.from({ length: random.below(most + 1) }, () =>
                Array.from({ length: dimensions }, () => (random.below(4) === 0 ? undefined : randomSet(random))),
            );
            const covered = new Set(boxes.flatMap(box => points(box, dimensions)));
            const found = uncovered(whole, boxes, new Budget(1_000_000));
            const left = found.flatMap(box => points(box, dimensions)).sort();
            expect(left).toEqual(
                points(whole, dimensions)
                    .filter(point => !covered.has(point))
                    .sort(),
            );
            expect(new Set(merged(found).flatMap(box => points(box, dimensions)))).toEqual(new Set(left));
        }
    });
});
