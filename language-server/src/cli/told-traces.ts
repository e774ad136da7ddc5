import type { TraceNode } from '../model/facts.ts';

/** Traces that have been told, so that what is used in several places is told in full once. */
export class ToldTraces {
    /** A number for each trace with all that lies below it; equal ones have the same. */
    private readonly numbers = new Map<string, number>();
    private readonly told = new Set<number>();

    /** The nodes of a trace, each with whether it has been told, with all that lies below it. What is there, counts as told from now on. */
    *nodesOf(root: TraceNode): Iterable<{ node: TraceNode; depth: number; isTold: boolean }> {
        const numbers = this.numbered(root);
        // Not by calling itself: a trace may be deeper than the stack.
        const waiting = [{ node: root, depth: 0 }];
        for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
            const { node, depth } = next;
            const number = numbers.get(node) as number;
            const isTold = depth > 0 && node.children.length > 0 && this.told.has(number);
            this.told.add(number);
            yield { node, depth, isTold };
            if (isTold) continue;
            for (const child of node.children.toReversed()) waiting.push({ node: child, depth: depth + 1 });
        }
    }

    private numbered(root: TraceNode): ReadonlyMap<TraceNode, number> {
        const nodes = [root];
        for (const { children } of nodes) nodes.push(...children);
        const found = new Map<TraceNode, number>();
        // What lies deeper first.
        for (const node of nodes.toReversed()) {
            const { what, value, rule, because, source, range, repeats } = node;
            const below = node.children.map(child => found.get(child));
            const key = JSON.stringify([what, value, rule, because, source, range, repeats, below]);
            const number = this.numbers.get(key) ?? this.numbers.size;
            this.numbers.set(key, number);
            found.set(node, number);
        }
        return found;
    }
}
