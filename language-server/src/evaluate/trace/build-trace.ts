import type { TraceNode } from '../../model/facts.ts';
import { foldDays } from './fold-days.ts';
import { formatOutcome } from './format-value.ts';
import { plainRange } from './plain-range.ts';
import type { TraceEntry } from './trace-entry.ts';

/** The tree of an answer. What is used twice stands in full where it is first used, and later with its value only. */
export function buildTrace(entry: TraceEntry): TraceNode {
    return build(entry, new Set(), 0);
}

/** Nobody reads deeper, and no stack holds a tree without end. */
export const DEEPEST = 400;

function build(entry: TraceEntry, seen: Set<TraceEntry>, depth: number): TraceNode {
    const { children } = entry;
    if (children.length === 0) {
        entry.leaf ??= written(entry, []);
        return entry.leaf;
    }
    if (depth >= DEEPEST || seen.has(entry)) {
        return written(entry, []);
    }
    seen.add(entry);
    return written(entry, buildAll(children, seen, depth + 1));
}

function buildAll(children: readonly TraceEntry[], seen: Set<TraceEntry>, depth: number): TraceNode[] {
    if (!children.some(child => child.forDay !== undefined)) {
        return children.map(child => build(child, seen, depth));
    }
    return foldDays(children).map(({ entry, repeats }) => {
        const { children: inner, ...node } = build(entry, seen, depth);
        return { ...node, ...(repeats && { repeats }), children: inner };
    });
}

function written(entry: TraceEntry, children: TraceNode[]): TraceNode {
    const { what, outcome, rule, because, range, source } = entry;
    const node: Partial<TraceNode> = { what, value: formatOutcome(outcome) };
    if (rule !== undefined) {
        node.rule = rule;
    }
    if (because !== undefined) {
        node.because = because;
    }
    if (range !== undefined) {
        node.range = plainRange(range);
    }
    if (source !== undefined) {
        node.source = source;
    }
    node.children = children;
    return node as TraceNode;
}
