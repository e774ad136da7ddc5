import type { TraceNode } from '../../model/facts.ts';
import { formatOutcome } from './format-value.ts';
import { plainRange } from './plain-range.ts';
import type { TraceEntry } from './trace-entry.ts';

/** The tree of an answer. What is used twice stands in full where it is first used, and later with its value only. */
export function buildTrace(entry: TraceEntry): TraceNode {
    return build(entry, new Set());
}

function build(entry: TraceEntry, seen: Set<TraceEntry>): TraceNode {
    const { what, outcome, rule, because, range, source, children } = entry;
    const again = children.length > 0 && seen.has(entry);
    seen.add(entry);
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
    node.children = again ? [] : children.map(child => build(child, seen));
    return node as TraceNode;
}
