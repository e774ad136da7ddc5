import type { FileCoverage } from '../../personas/coverage/index.ts';

/** What is told beside a line. */
export interface LineMark {
    readonly state: 'hit' | 'miss' | 'part';
    /** How many personas come by. */
    readonly count: number;
    /** Points on the line: how many are reached, of how many. */
    readonly reached: number;
    readonly total: number;
    /** What nobody reaches, in plain words. */
    readonly missing: readonly string[];
}

/** Lines from 0. */
export function lineMarks({ statements, declarations }: FileCoverage): Map<number, LineMark> {
    const marks = new Map<number, LineMark>();
    const heads = declarations.map(({ name, ...each }) => ({ ...each, label: name, branches: [] }));
    const own = new Set(statements.map(({ range }) => range.start.line));
    const shown = [...statements, ...heads.filter(({ range }) => !own.has(range.start.line))];
    for (const { range, count, label, branches } of shown) {
        const { line } = range.start;
        const parts = branches.length > 0 ? branches : [{ label, count }];
        const known = marks.get(line) ?? { state: 'hit', count: 0, reached: 0, total: 0, missing: [] };
        const reached = known.reached + parts.filter(part => part.count > 0).length;
        const total = known.total + parts.length;
        marks.set(line, {
            state: reached === total ? 'hit' : reached === 0 ? 'miss' : 'part',
            count: Math.max(known.count, count),
            reached,
            total,
            missing: [...known.missing, ...parts.filter(part => part.count === 0).map(part => part.label)],
        });
    }
    return marks;
}
