import type { TraceNode, TraceRepeats } from '../../model/facts.ts';
import { foldDays } from './fold-days.ts';
import { formatOutcome } from './format-value.ts';
import { plainRange } from './plain-range.ts';
import type { TraceEntry } from './trace-entry.ts';

/** The tree of an answer. What is used twice stands in full where it is first used, and later with its value only. */
export function buildTrace(entry: TraceEntry): TraceNode {
    return build(entry, new Set());
}

function build(entry: TraceEntry, seen: Set<TraceEntry>, repeats?: TraceRepeats): TraceNode {
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
    if (repeats !== undefined) {
        node.repeats = repeats;
    }
    node.children = again ? [] : buildAll(children, seen);
    return node as TraceNode;
}

function buildAll(children: readonly TraceEntry[], seen: Set<TraceEntry>): TraceNode[] {
    return children.some(child => child.forDay !== undefined)
        ? foldDays(children).map(({ entry, repeats }) => build(entry, seen, repeats))
        : children.map(child => build(child, seen));
}
