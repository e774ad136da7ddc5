import type { CompiledPolicy } from '../evaluate/index.ts';
import { compareCli as say } from '../messages/compare.ts';
import type { Answer } from '../model/facts.ts';
import type { Comparison } from '../personas/compare.ts';
import { comparedRows } from '../personas/compared-rows.ts';
import { printable } from './printable.ts';
import type { Terminal } from './terminal.ts';
import { wrappedTable } from './wrapped-table.ts';

/** As `schemas/compare.v1.schema.json` describes it. */
export function comparisonJson(comparisons: readonly Comparison[]): object {
    return {
        people: comparisons.map(({ name, on, changes, problems }) => ({
            name,
            ...(on !== undefined && { on }),
            changes: changes.map(({ decision, member, before, now, change }) => ({
                decision,
                ...(member !== undefined && { member }),
                before: plain(before),
                now: plain(now),
                ...(change !== undefined && { change }),
            })),
            problems,
        })),
    };
}

/** An answer without how it came about. */
function plain(answer: Answer): object {
    const inner = new Set(['trace', 'places']);
    return Object.fromEntries(Object.entries(answer).filter(([key]) => !inner.has(key)));
}

export function printComparisons(comparisons: readonly Comparison[], policy: CompiledPolicy, terminal: Terminal): void {
    if (comparisons.length === 0) {
        terminal.say(say.noPeople);
        return;
    }
    const rows = comparedRows(comparisons, policy);
    if (rows.length > 0) {
        for (const line of wrappedTable(say.headings, rows, terminal.width)) terminal.say(line);
        terminal.say();
    }
    for (const { name, problems } of comparisons) {
        for (const problem of problems) terminal.complain(printable(say.cannot(name, problem)));
    }
    const compared = comparisons.filter(({ problems }) => problems.length === 0);
    terminal.say(say.summaryLine(compared.filter(({ changes }) => changes.length > 0).length, compared.length));
}
