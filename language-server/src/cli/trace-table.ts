import type { TraceMatrix, TraceRow } from '../analyse/intent/matrix.ts';
import { traceMessages as messages } from '../messages/trace.ts';
import type { Place } from './place.ts';
import { printable, shortened } from './printable.ts';
import type { Terminal } from './terminal.ts';

/** Shows the matrix as a table under each promise, and what is missing. */
export function printMatrix({ rows, missing }: TraceMatrix, terminal: Terminal, place: Place): void {
    const { colors } = terminal;
    for (const group of groups(rows)) {
        const [first] = group;
        if (first === undefined) continue;
        terminal.say(colors.bold(printable(titleOf(first))));
        if (first.intent?.text) terminal.say(colors.dim(`  ${printable(first.intent.text)}`));
        const table = [messages.columns, ...group.map(cellsOf)].map(cells => cells.map(printable));
        const widths = columnWidths(table, terminal.width - 2);
        for (const [index, cells] of table.entries()) {
            const line = cells.map((cell, at) => shortened(cell, widths[at] ?? 0).padEnd(widths[at] ?? 0)).join('  ');
            terminal.say(`  ${index === 0 ? colors.dim(line.trimEnd()) : line.trimEnd()}`);
        }
        terminal.say();
    }
    terminal.say(colors.bold(messages.missing(missing.length)));
    for (const { message, range, accepted } of missing) {
        terminal.say(`  ${printable(message)}  ${colors.dim(place.ofRange(range))}`);
        if (accepted !== undefined) terminal.say(colors.dim(`    ${printable(messages.accepted(accepted))}`));
    }
}

/** Rows of one promise stand one behind the other. */
function groups(rows: readonly TraceRow[]): TraceRow[][] {
    const byTitle = new Map<string, TraceRow[]>();
    for (const row of rows) {
        const title = titleOf(row);
        byTitle.set(title, [...(byTitle.get(title) ?? []), row]);
    }
    return [...byTitle.values()];
}

function titleOf({ intent }: TraceRow): string {
    if (intent === undefined) return messages.noPromise;
    return intent.kind === 'outcome' ? messages.outcome(intent.name) : messages.safeguard(intent.name);
}

/** What only helps with a promise is moved in a little. */
function cellsOf({ rule, through, steps, personas, sources }: TraceRow): string[] {
    const name = rule === undefined ? messages.noRule : rule.name;
    return [
        through === undefined ? name : `  ${name}`,
        severalOf(steps.map(({ step }) => step)),
        severalOf(personas),
        severalOf(sources.map(({ text }) => text)),
    ];
}

function severalOf(texts: readonly string[]): string {
    const [first = messages.nothing] = texts;
    return texts.length < 2 ? first : messages.several(texts.length, first);
}

/** Each column as wide as its longest cell, the widest ones cut until all fit. */
function columnWidths(table: readonly (readonly string[])[], room: number): number[] {
    const widths = messages.columns.map((_, at) => Math.max(...table.map(cells => cells[at]?.length ?? 0)));
    const gaps = 2 * (widths.length - 1);
    while (widths.reduce((sum, width) => sum + width, gaps) > room && Math.max(...widths) > 12)
        widths[widths.indexOf(Math.max(...widths))] = Math.max(...widths) - 1;
    return widths;
}
