import { distinctNames } from '../trace/distinct.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { Outcome } from '../values/value.ts';
import type { Run } from './frame.ts';

/** Works something out and gathers what was used for it, each thing once. */
export function record(run: Run, work: () => Outcome): { outcome: Outcome; children: readonly TraceEntry[] } {
    const { collector } = run;
    if (collector === undefined) {
        return { outcome: work(), children: [] };
    }
    const used: TraceEntry[] = [];
    run.collector = used;
    const outcome = work();
    run.collector = collector;
    return { outcome, children: distinctNames(used) };
}
