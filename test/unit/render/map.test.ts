import { expect, test } from 'vitest';
import { layoutOf, type Sizes } from '../../../language-server/src/render/map/layout.ts';
import { wrap } from '../../../language-server/src/render/map/wrap.ts';
import type { MapNode, MapView } from '../../../language-server/src/render/preview-data.ts';

const sizes: Sizes = { length: 130, gap: 40, breadth: () => 60, space: 16, before: 30, after: 24, lane: 60 };

const node = (id: string, lane: string, kind: MapNode['kind'] = 'step'): MapNode => ({
    id,
    kind,
    name: id,
    lane,
    notes: [],
    waits: [],
    details: [],
});

function mapOf(nodes: MapNode[], edges: [string, string][]): MapView {
    const lanes = [...new Set(nodes.map(({ lane }) => lane))].map(id => ({ id, name: id, kind: 'person' as const }));
    return { derived: false, lanes, nodes, edges: edges.map(([from, to]) => ({ from, to, lit: false })) };
}

/** A journey of so many steps in four lanes, with a branch at every third and a way back at every tenth. */
function longJourney(steps: number): MapView {
    const nodes = Array.from({ length: steps }, (_, index) => node(`step-${index}`, `lane-${index % 4}`));
    const edges = nodes.slice(1).map((_, index): [string, string] => [`step-${index}`, `step-${index + 1}`]);
    for (let index = 0; index + 5 < steps; index += 3) edges.push([`step-${index}`, `step-${index + 5}`]);
    for (let index = 10; index < steps; index += 10) edges.push([`step-${index}`, `step-${index - 4}`]);
    return mapOf(nodes, edges);
}

test('steps stand in the order of the way, and no two on one another', () => {
    const { nodes } = layoutOf(longJourney(200), sizes);
    const boxes = [...nodes.values()];
    for (let index = 1; index < boxes.length; index++) {
        expect(nodes.get(`step-${index}`)?.along).toBeGreaterThan(nodes.get(`step-${index - 1}`)?.along ?? 0);
    }
    const overlapping = boxes.flatMap((a, index) =>
        boxes
            .slice(index + 1)
            .filter(
                b =>
                    a.along < b.along + b.length &&
                    b.along < a.along + a.length &&
                    a.across < b.across + b.breadth &&
                    b.across < a.across + a.breadth,
            ),
    );
    expect(overlapping).toEqual([]);
});

test('nodes of one lane that come at the same time stand side by side, in their lane', () => {
    const view = mapOf(
        [node('a', 'x'), node('b', 'x'), node('c', 'x'), node('d', 'y')],
        [
            ['a', 'b'],
            ['a', 'c'],
            ['a', 'd'],
        ],
    );
    const { nodes, lanes } = layoutOf(view, sizes);
    expect(nodes.get('b')?.along).toBe(nodes.get('c')?.along);
    expect((nodes.get('c')?.across ?? 0) - (nodes.get('b')?.across ?? 0)).toBe(76);
    const [x, y] = lanes;
    expect(nodes.get('d')?.across).toBeGreaterThan((x?.across ?? 0) + (x?.breadth ?? 0));
    expect(y?.across).toBe((x?.across ?? 0) + (x?.breadth ?? 0));
});

test('a circle is laid out like a way, and its edge leads back', () => {
    const view = mapOf(
        [node('a', 'x'), node('b', 'x')],
        [
            ['a', 'b'],
            ['b', 'a'],
        ],
    );
    const { nodes, edges } = layoutOf(view, sizes);
    expect(nodes.get('b')?.along).toBeGreaterThan(nodes.get('a')?.along ?? 0);
    expect(edges).toHaveLength(2);
});

test('no edge leads through a node', () => {
    const { nodes, edges } = layoutOf(longJourney(40), sizes);
    const crossed = edges.flatMap(({ edge, points }) =>
        points.slice(1).flatMap(([along, across], index) => {
            const [beforeAlong, beforeAcross] = points[index] as readonly [number, number];
            const [left, right] = [Math.min(along, beforeAlong), Math.max(along, beforeAlong)];
            const [top, bottom] = [Math.min(across, beforeAcross), Math.max(across, beforeAcross)];
            return [...nodes].filter(
                ([id, box]) =>
                    id !== edge.from &&
                    id !== edge.to &&
                    left < box.along + box.length &&
                    right > box.along &&
                    top < box.across + box.breadth &&
                    bottom > box.across,
            );
        }),
    );
    expect(crossed).toEqual([]);
});

test.each([
    ['Tell us about your children', 60, ['Tell us', 'about', 'your…']],
    ['short', 100, ['short']],
    ['n'.repeat(10_000), 40, ['nnnnn', 'nnnnn', 'nnnn…']],
    ['', 40, []],
])('%s is wrapped', (text, width, expected) => {
    expect(wrap(text, width, 13, 3)).toEqual(expected);
});
