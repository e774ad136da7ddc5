import {
    type CoverageReport,
    coveredFiles,
    fileCoverage,
    hitsByLine,
    type Statement,
} from '../personas/coverage/index.ts';
import type { Place } from './place.ts';

/**
 * Coverage as lcov's tracefile, `geninfo(1)`: a function for each decision and definition, a line for each rule, and branches
 * for exceptions, definitions and the sides of limits.
 */
export function lcovReport({ points }: CoverageReport, place: Place): string {
    return coveredFiles(points)
        .map(file => record(place.ofUri(file), fileCoverage(points, file)))
        .join('');
}

function record(path: string, coverage: ReturnType<typeof fileCoverage>): string {
    const lines = ['TN:', `SF:${oneLine(path)}`];
    const names = new Map<string, number>();
    const functions = coverage.declarations.map(({ name, range, count }) => {
        const times = (names.get(name) ?? 0) + 1;
        names.set(name, times);
        return { name: oneLine(times === 1 ? name : `${name} #${times}`), line: range.start.line + 1, count };
    });
    for (const { name, line } of functions) lines.push(`FN:${line},${name}`);
    for (const { name, count } of functions) lines.push(`FNDA:${count},${name}`);
    lines.push(`FNF:${functions.length}`, `FNH:${functions.filter(({ count }) => count > 0).length}`);
    const branches = branchLines(coverage.statements);
    lines.push(...branches.lines, `BRF:${branches.found}`, `BRH:${branches.hit}`);
    const hits = [...hitsByLine(coverage)];
    for (const [line, count] of hits) lines.push(`DA:${line + 1},${count}`);
    lines.push(`LF:${hits.length}`, `LH:${hits.filter(([, count]) => count > 0).length}`, 'end_of_record');
    return `${lines.join('\n')}\n`;
}

function branchLines(statements: readonly Statement[]): { lines: string[]; found: number; hit: number } {
    const lines: string[] = [];
    let hit = 0;
    for (const [block, { range, branches, count }] of statements.entries()) {
        const isSeen = count > 0 || branches.some(each => each.count > 0);
        for (const [number, branch] of branches.entries()) {
            if (branch.count > 0) hit++;
            lines.push(`BRDA:${range.start.line + 1},${block},${number},${isSeen ? branch.count : '-'}`);
        }
    }
    return { lines, found: lines.length, hit };
}

/** A line of its own is what ends a record of the format. */
function oneLine(text: string): string {
    return text.replace(/\s+/g, ' ');
}
