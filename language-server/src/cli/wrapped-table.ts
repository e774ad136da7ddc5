import { printable } from './printable.ts';

const gap = '  ';
const narrowest = 8;

/** A table whose cells are wrapped at words, so that it fits a terminal; columns that are short keep their width. */
export function wrappedTable(
    headings: readonly string[],
    rows: readonly (readonly string[])[],
    width: number,
): string[] {
    const all = [headings, ...rows].map(row => row.map(printable));
    const wanted = headings.map((_, column) => Math.max(...all.map(row => (row[column] ?? '').length)));
    const widths = fitted(wanted, width - gap.length * (headings.length - 1));
    const lines = all.map(row => wrapRow(row, widths));
    const rule = widths.map(each => '-'.repeat(each)).join(gap);
    return [...(lines[0] ?? []), rule, ...lines.slice(1).flat()];
}

/** Takes from the widest columns until all fit. */
function fitted(wanted: readonly number[], room: number): number[] {
    const widths = [...wanted];
    for (let over = widths.reduce((sum, each) => sum + each, 0) - room; over > 0; over--) {
        const widest = widths.indexOf(Math.max(...widths));
        if ((widths[widest] ?? 0) <= narrowest) break;
        widths[widest] = (widths[widest] ?? 0) - 1;
    }
    return widths;
}

function wrapRow(cells: readonly string[], widths: readonly number[]): string[] {
    const wrapped = cells.map((text, column) => wrap(text, widths[column] ?? narrowest));
    const height = Math.max(...wrapped.map(({ length }) => length));
    return Array.from({ length: height }, (_, line) =>
        wrapped
            .map((parts, column) => (parts[line] ?? '').padEnd(widths[column] ?? 0))
            .join(gap)
            .trimEnd(),
    );
}

function wrap(text: string, width: number): string[] {
    const lines = [''];
    for (const word of text.split(' ')) {
        for (let rest = word; ; rest = rest.slice(width)) {
            const line = lines.at(-1) ?? '';
            const part = rest.slice(0, width);
            if (line === '') lines[lines.length - 1] = part;
            else if (line.length + 1 + part.length <= width) lines[lines.length - 1] = `${line} ${part}`;
            else lines.push(part);
            if (rest.length <= width) break;
        }
    }
    return lines;
}
