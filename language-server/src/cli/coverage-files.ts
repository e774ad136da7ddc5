import type { ReportPoint } from '../personas/coverage/index.ts';

/** The files that something is told about, in the order of the report. */
export function coveredFiles(points: readonly ReportPoint[]): string[] {
    return [...new Set(points.map(({ range }) => range.file))];
}
