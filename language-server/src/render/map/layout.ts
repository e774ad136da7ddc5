/**
 * Where the parts of the map stand. Steps go from rank to rank along the way, lanes lie across it. The ranks follow from
 * what leads where and not from how wide a text is, so a step that is reworded keeps its place. Linear in steps and edges.
 */
import type { MapEdge, MapNode, MapView } from '../preview-data.ts';

/** Along the way and across it; turned into x and y when it is drawn. */
export interface Box {
    along: number;
    across: number;
    length: number;
    breadth: number;
}

export interface Sizes {
    /** Of a node along the way, and between two ranks. */
    length: number;
    gap: number;
    /** Of a node across the way. */
    breadth(node: MapNode): number;
    /** Between two nodes of a lane that stand side by side. */
    space: number;
    /** Free room in a lane before and after its nodes; the name of the lane stands in the first. */
    before: number;
    after: number;
    /** Smallest breadth of a lane. */
    lane: number;
}

export interface Layout {
    nodes: ReadonlyMap<string, Box>;
    lanes: { id: string; across: number; breadth: number }[];
    edges: { edge: MapEdge; points: readonly (readonly [along: number, across: number])[] }[];
    length: number;
    breadth: number;
}

export function layoutOf({ nodes, edges, lanes }: MapView, sizes: Sizes): Layout {
    const ranks = ranksOf(nodes, edges);
    const laneOf = new Map(nodes.map(({ id, lane }) => [id, lane]));
    const cells = new Map<string, MapNode[]>();
    for (const node of nodes) {
        const key = `${node.lane}\n${ranks.get(node.id)}`;
        const others = cells.get(key);
        if (others) others.push(node);
        else cells.set(key, [node]);
    }
    const rows = laneRows(cells.values(), sizes);
    const placedLanes: Layout['lanes'] = [];
    const boxes = new Map<string, Box>();
    let across = 0;
    for (const { id } of lanes) {
        const { first, rest } = rows.get(id) ?? { first: 0, rest: 0 };
        const breadth = Math.max(sizes.lane, sizes.before + first + rest + sizes.after);
        placedLanes.push({ id, across, breadth });
        for (const cell of cells.values()) {
            if (cell[0]?.lane !== id) continue;
            let at = across + sizes.before;
            cell.forEach((node, index) => {
                const along = (ranks.get(node.id) ?? 0) * (sizes.length + sizes.gap);
                const own = sizes.breadth(node);
                // In the middle of the first row, so that a straight way is drawn straight.
                const free = index === 0 ? first - own : 0;
                boxes.set(node.id, { along, across: at + free / 2, length: sizes.length, breadth: own });
                at += own + free + sizes.space;
            });
        }
        across += breadth;
    }
    const laneEnds = new Map(placedLanes.map(lane => [lane.id, lane.across + lane.breadth]));
    const highest = Math.max(0, ...ranks.values());
    return {
        nodes: boxes,
        lanes: placedLanes,
        edges: routes(edges, boxes, ranks, id => laneEnds.get(laneOf.get(id) ?? '') ?? across, sizes),
        length: (highest + 1) * sizes.length + highest * sizes.gap,
        breadth: across,
    };
}

/** Of each lane: how broad the first nodes of its cells are, and what stands below them, at most. */
function laneRows(cells: Iterable<readonly MapNode[]>, sizes: Sizes): Map<string, { first: number; rest: number }> {
    const rows = new Map<string, { first: number; rest: number }>();
    for (const [head, ...others] of cells) {
        if (head === undefined) continue;
        const row = rows.get(head.lane) ?? { first: 0, rest: 0 };
        const rest = others.reduce((sum, node) => sum + sizes.space + sizes.breadth(node), 0);
        rows.set(head.lane, { first: Math.max(row.first, sizes.breadth(head)), rest: Math.max(row.rest, rest) });
    }
    return rows;
}

/** How many steps lie before each node at most. An edge that leads back does not count; a register stands at its step. */
function ranksOf(nodes: readonly MapNode[], edges: readonly MapEdge[]): Map<string, number> {
    const order = new Map(nodes.map(({ id }, index) => [id, index]));
    const ranks = new Map(nodes.map(({ id }) => [id, 0]));
    // Steps stand in the order of the text and endings after them: an edge to an earlier one leads back.
    const forward = edges.filter(({ from, to, reads }) => !reads && (order.get(from) ?? 0) < (order.get(to) ?? 0));
    const leaving = Map.groupBy(forward, ({ from }) => from);
    for (const { id } of nodes) {
        for (const { to } of leaving.get(id) ?? []) {
            ranks.set(to, Math.max(ranks.get(to) ?? 0, (ranks.get(id) ?? 0) + 1));
        }
    }
    for (const { from, to, reads } of edges) if (reads) ranks.set(from, ranks.get(to) ?? 0);
    return ranks;
}

/** Edges run in the gaps between ranks and along the ends of lanes, where no node stands. */
function routes(
    edges: readonly MapEdge[],
    boxes: ReadonlyMap<string, Box>,
    ranks: ReadonlyMap<string, number>,
    laneEnd: (id: string) => number,
    sizes: Sizes,
): Layout['edges'] {
    const leaving = new Map<string, number>();
    const arriving = new Map<string, number>();
    const tracks = new Map<number, number>();
    const turn = (counts: Map<string, number>, id: string): number => {
        const count = counts.get(id) ?? 0;
        counts.set(id, count + 1);
        return count;
    };
    const totals = { out: countBy(edges, ({ from }) => from), in: countBy(edges, ({ to }) => to) };
    return edges.flatMap(edge => {
        const [from, to] = [boxes.get(edge.from), boxes.get(edge.to)];
        if (from === undefined || to === undefined) return [];
        const start = spread(from, turn(leaving, edge.from), totals.out.get(edge.from) ?? 1);
        const end = spread(to, turn(arriving, edge.to), totals.in.get(edge.to) ?? 1);
        if (edge.reads) {
            const isAfter = from.across > to.across;
            const along = from.along + from.length / 2 + 14 * (turn(arriving, `${edge.to} reads`) % 3);
            const points: [number, number][] = [
                [along, isAfter ? from.across : from.across + from.breadth],
                [along, isAfter ? to.across + to.breadth : to.across],
            ];
            return [{ edge, points }];
        }
        const span = (ranks.get(edge.to) ?? 0) - (ranks.get(edge.from) ?? 0);
        const exit = from.along + from.length;
        const lead = 10 + ((turn(leaving, `${edge.from} turns`) * 6) % Math.max(12, sizes.gap - 20));
        if (span === 1) {
            const points: [number, number][] =
                Math.abs(start - end) < 1
                    ? [
                          [exit, start],
                          [to.along, end],
                      ]
                    : [
                          [exit, start],
                          [exit + lead, start],
                          [exit + lead, end],
                          [to.along, end],
                      ];
            return [{ edge, points }];
        }
        const floor = laneEnd(edge.from);
        const used = tracks.get(floor) ?? 0;
        tracks.set(floor, used + 1);
        const track = floor - 5 - ((used * 4) % Math.max(8, sizes.after - 8));
        const entry = to.along - 10 - ((used * 4) % Math.max(8, sizes.gap - 24));
        return [
            {
                edge,
                points: [
                    [exit, start],
                    [exit + lead, start],
                    [exit + lead, track],
                    [entry, track],
                    [entry, end],
                    [to.along, end],
                ],
            },
        ];
    });
}

/** Where the edge of that number meets the side of a box. */
const spread = ({ across, breadth }: Box, number: number, of: number): number =>
    of === 1 ? across + breadth / 2 : across + (breadth * (number + 1)) / (of + 1);

function countBy<T>(all: readonly T[], key: (each: T) => string): Map<string, number> {
    const counts = new Map<string, number>();
    for (const each of all) counts.set(key(each), (counts.get(key(each)) ?? 0) + 1);
    return counts;
}
