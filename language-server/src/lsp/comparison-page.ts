import { compareCli, compareView as say } from '../messages/compare.ts';
import type { Comparison } from '../personas/compare.ts';

export interface ComparisonPage {
    policy: string;
    /** What the versions are called. */
    before: string;
    now: string;
    comparisons: readonly Comparison[];
    /** A row for each decision that changes, under the headings of the command line. */
    rows: readonly (readonly string[])[];
}

/** What a comparison found, as Markdown. */
export function comparisonPage({ policy, before, now, comparisons, rows }: ComparisonPage): string {
    const compared = comparisons.filter(({ problems }) => problems.length === 0);
    const changed = compared.filter(({ changes }) => changes.length > 0).length;
    const problems = comparisons.flatMap(({ name, problems: all }) =>
        all.map(problem => escaped(say.cannot(name, problem))),
    );
    const blocks = [
        say.title(escaped(policy)),
        say.versions(escaped(before), escaped(now)),
        comparisons.length === 0 ? compareCli.noPeople : compareCli.summaryLine(changed, compared.length),
        ...(rows.length > 0 ? [table([compareCli.headings, ...rows]), say.explained] : []),
        ...(problems.length > 0 ? [problems.join('\n')] : []),
    ];
    return `${blocks.join('\n\n')}\n`;
}

/** Amounts stand to the right. */
function table([headings = [], ...rows]: readonly (readonly string[])[]): string {
    const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    const firstAmount = 3;
    const marks = headings.map((_, index) => (index < firstAmount ? '---' : '---:'));
    return [line(headings), line(marks), ...rows.map(row => line(row.map(escaped)))].join('\n');
}

/** What the text of a policy must not mean in Markdown. */
function escaped(text: string): string {
    const inOneLine = text.replace(/[\\`*_{}[\]<>#|~]/g, '\\$&').replace(/\s*\n\s*/g, ' ');
    // A sign stays with its amount.
    return inOneLine.replace(/^([+−])/, '$1\u2060');
}
