import type { TraceNode } from '../../model/facts.ts';
import type { SourceRange } from '../../model/policy-model.ts';
import type { Outcome } from '../values/value.ts';

/** What a trace is made of. Shared results are shared entries: a graph, which `build-trace.ts` writes out as a tree. */
export interface TraceEntry {
    readonly what: string;
    readonly outcome: Outcome;
    readonly rule?: string | undefined;
    readonly because?: string | undefined;
    readonly range?: SourceRange | undefined;
    readonly source?: string | undefined;
    /** What was worked out for a day: which declaration, and the day. */
    readonly forDay?: { readonly id: string; readonly day: number } | undefined;
    readonly children: readonly TraceEntry[];
    /** As it is written out, when nothing is below it: the same node wherever it stands. */
    leaf?: TraceNode;
}
