/** One line of the benchmark's table. */
export interface Row {
    what: string;
    figure: string;
    bar?: string;
    met?: boolean;
    /** Why the bar does not hold, when it does not. */
    reason?: string;
    /** What it was measured against in the same run. */
    peer?: string;
    /** Ours to theirs; above 1 is better. */
    ratio?: number;
}

export const count = (n: number): string =>
    n >= 1e6
        ? `${(n / 1e6).toFixed(2)}M`
        : n >= 1e4
          ? `${Math.round(n / 1e3)}k`
          : n >= 1e3
            ? `${(n / 1e3).toFixed(1)}k`
            : n.toFixed(1);

export function table(rows: readonly Row[]): string {
    const cells = rows.map(row => [
        row.what,
        row.figure,
        row.bar ?? '',
        row.met === undefined ? '' : row.met ? 'met' : 'NOT MET',
        row.peer ?? '',
        row.ratio === undefined ? '' : `${row.ratio >= 10 ? Math.round(row.ratio) : row.ratio.toFixed(1)}×`,
    ]);
    const head = ['what', 'figure', 'bar', '', 'peer, same run', 'ours / peer'];
    const widths = head.map((title, column) =>
        Math.max(title.length, ...cells.map(row => (row[column] as string).length)),
    );
    const line = (row: readonly string[]): string =>
        `| ${row.map((cell, column) => cell.padEnd(widths[column] as number)).join(' | ')} |`;
    const reasons = rows
        .filter(row => row.met === false)
        .map(row => `- ${row.what}: ${row.reason ?? 'the reason is not known yet.'}`);
    return [
        line(head),
        `|${widths.map(width => '-'.repeat(width + 2)).join('|')}|`,
        ...cells.map(line),
        ...(reasons.length > 0 ? ['', 'Bars not met:', ...reasons] : []),
    ].join('\n');
}
