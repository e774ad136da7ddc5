/** What a trace shows of a table: what the row that holds asks about, not what only ruled out other rows. */
import type { TableRow } from '../../model/policy-model.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { Run } from './frame.ts';

export class TableTrace {
    readonly #run: Run;
    readonly #outer: TraceEntry[] | undefined;
    readonly #start: number;
    /** By column and by row, in the order in which they were first looked at. */
    readonly #used = new Map<number | TableRow, TraceEntry[]>();

    constructor(run: Run) {
        this.#run = run;
        this.#outer = run.collector;
        this.#start = run.collector?.length ?? 0;
    }

    /** What was used to work out a heading, or the cells of a row. */
    gather<T>(place: number | TableRow, work: () => T): T {
        const { collector } = this.#run;
        if (collector === undefined) {
            return work();
        }
        const used: TraceEntry[] = [];
        this.#run.collector = used;
        const found = work();
        this.#run.collector = collector;
        this.#used.set(place, used);
        return found;
    }

    /** Without a row that holds, everything that was looked at stands in the trace. */
    keep(row: TableRow | undefined): void {
        if (this.#outer === undefined) {
            return;
        }
        const isAsked = (place: number | TableRow) =>
            row === undefined || place === row || (typeof place === 'number' && row.cells[place]?.kind === 'tests');
        const kept: TraceEntry[] = [];
        for (const [place, entries] of this.#used) {
            if (isAsked(place)) {
                kept.push(...entries);
            }
        }
        // Before what the result used.
        this.#outer.splice(this.#start, 0, ...kept);
    }
}
