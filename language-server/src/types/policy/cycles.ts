import { typeMessages } from '../../messages/types.ts';
import type { Finding } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { DeclarationRun, Edge } from '../declaration-run.ts';

/** Declarations that need one another: told once for each knot of them, with the smallest circle in it. */
export function findCycles(runs: Iterable<DeclarationRun>): Finding[] {
    const graph = new Map<string, DeclarationRun>();
    for (const run of runs) {
        if (run.edges.length > 0) {
            graph.set(run.declaration.id, run);
        }
    }
    return knots(graph).map(knot => tellCycle(graph, smallestCircle(graph, knot)));
}

/** Groups of declarations that all reach one another (Tarjan's algorithm, without recursion). */
function knots(graph: ReadonlyMap<string, DeclarationRun>): Set<string>[] {
    const order = new Map<string, number>();
    const low = new Map<string, number>();
    const stack: string[] = [];
    const onStack = new Set<string>();
    const found: Set<string>[] = [];
    for (const start of graph.keys()) {
        if (order.has(start)) {
            continue;
        }
        const work: { id: string; next: number }[] = [];
        const enter = (id: string): void => {
            order.set(id, order.size);
            low.set(id, order.get(id) ?? 0);
            stack.push(id);
            onStack.add(id);
            work.push({ id, next: 0 });
        };
        enter(start);
        for (let at = work.at(-1); at !== undefined; at = work.at(-1)) {
            const { id } = at;
            const edge = graph.get(id)?.edges[at.next++];
            if (edge !== undefined) {
                if (!order.has(edge.to) && graph.has(edge.to)) {
                    enter(edge.to);
                } else if (onStack.has(edge.to)) {
                    low.set(id, Math.min(low.get(id) ?? 0, order.get(edge.to) ?? 0));
                }
                continue;
            }
            work.pop();
            const above = work.at(-1);
            if (above !== undefined) {
                low.set(above.id, Math.min(low.get(above.id) ?? 0, low.get(id) ?? 0));
            }
            if (low.get(id) === order.get(id)) {
                const knot = new Set(stack.splice(stack.indexOf(id)));
                for (const member of knot) {
                    onStack.delete(member);
                }
                if (knot.size > 1 || graph.get(id)?.edges.some(({ to }) => to === id)) {
                    found.push(knot);
                }
            }
        }
    }
    return found;
}

interface Step {
    from: string;
    edge: Edge;
}

/** The shortest way from a declaration back to itself. */
function smallestCircle(graph: ReadonlyMap<string, DeclarationRun>, knot: ReadonlySet<string>): Step[] {
    let best: Step[] | undefined;
    for (const start of knot) {
        const circle = circleThrough(graph, knot, start, best?.length ?? Number.POSITIVE_INFINITY);
        best = circle ?? best;
    }
    return best ?? [];
}

function circleThrough(
    graph: ReadonlyMap<string, DeclarationRun>,
    knot: ReadonlySet<string>,
    start: string,
    shorterThan: number,
): Step[] | undefined {
    const cameBy = new Map<string, Step>();
    let front = [start];
    for (let length = 1; front.length > 0 && length < shorterThan; length++) {
        const next: string[] = [];
        for (const from of front) {
            for (const edge of graph.get(from)?.edges ?? []) {
                if (edge.to === start) {
                    return wayBack(cameBy, start, { from, edge });
                }
                if (knot.has(edge.to) && !cameBy.has(edge.to)) {
                    cameBy.set(edge.to, { from, edge });
                    next.push(edge.to);
                }
            }
        }
        front = next;
    }
    return undefined;
}

function wayBack(cameBy: ReadonlyMap<string, Step>, start: string, last: Step): Step[] {
    const steps = [last];
    for (let at = last.from; at !== start; ) {
        const step = cameBy.get(at);
        if (step === undefined) {
            break;
        }
        steps.unshift(step);
        at = step.from;
    }
    return steps;
}

function tellCycle(graph: ReadonlyMap<string, DeclarationRun>, circle: Step[]): Finding {
    const nameOf = (id: string): string => graph.get(id)?.declaration.name?.text ?? id;
    const names = circle.map(step => nameOf(step.from));
    const first = circle[0];
    return {
        code: 'PW305',
        severity: 'error',
        message: typeMessages.cycle([...names, names[0] ?? '']),
        range: first?.edge.range as SourceRange,
        related: circle.slice(1).map(({ from, edge }) => ({
            range: edge.range,
            message: typeMessages.cyclePlace(nameOf(from), nameOf(edge.to)),
        })),
        fixes: [],
    };
}
