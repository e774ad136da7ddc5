import type { TraceNode } from '../../model/facts.ts';
import { formatOutcome } from './format-value.ts';
import { plainRange } from './plain-range.ts';
import type { TraceEntry } from './trace-entry.ts';

/** The tree of an answer. What is used twice stands in full where it is first used, and later with its value only. */
export function buildTrace(entry: TraceEntry): TraceNode {
    return build(entry, new Set());
}

function build(entry: TraceEntry, seen: Set<TraceEntry>): TraceNode {
    const again = seen.has(entry);
    seen.add(entry);
    const node: TraceNode = {
        what: entry.what,
        value: formatOutcome(entry.outcome),
        children: [],
    };
    if (entry.rule !== undefined) {
        node.rule = entry.rule;
    }
    if (entry.because !== undefined) {
        node.because = entry.because;
    }
    if (entry.range !== undefined) {
        node.range = plainRange(entry.range);
    }
    if (entry.source !== undefined) {
        node.source = entry.source;
    }
    if (!again) {
        node.children = entry.children.map(child => build(child, seen));
    }
    return node;
}
