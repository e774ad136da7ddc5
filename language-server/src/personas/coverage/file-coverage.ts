/** The points of a file in the form that editors and coverage formats know: statements with branches, and declarations. */
import type { SourceRange } from '../../model/policy-model.ts';
import type { ReportPoint } from './report.ts';

export interface FileCoverage {
    readonly statements: readonly Statement[];
    readonly declarations: readonly CoveredDeclaration[];
}

/** A case, a row, a band, a version, an exception, a definition, a limit, a step, an ending or a promise. */
export interface Statement {
    readonly range: SourceRange;
    readonly what: 'rule' | 'limit';
    /** In plain words. */
    readonly label: string;
    /** How many personas come by it. */
    readonly count: number;
    /** Whoever reaches one of these comes by it; places in the list of points. */
    readonly points: readonly number[];
    readonly branches: readonly Branch[];
}

/** An exception that applies, or does not; a side of a limit; a definition that holds, or does not. */
export interface Branch {
    readonly label: string;
    readonly count: number;
    readonly point: number;
}

/** A decision or a definition. */
export interface CoveredDeclaration {
    readonly name: string;
    readonly range: SourceRange;
    readonly count: number;
    readonly points: readonly number[];
}

/** What stands in one file; what cannot be reached is left out. */
export function fileCoverage(points: readonly ReportPoint[], file: string): FileCoverage {
    const statements = new Map<string, { first: ReportPoint; numbers: number[] }>();
    const declarations = new Map<string, { first: ReportPoint; numbers: number[] }>();
    const put = (into: typeof statements, key: string, first: ReportPoint, number: number): void => {
        const known = into.get(key);
        if (known === undefined) into.set(key, { first, numbers: [number] });
        else known.numbers.push(number);
    };
    for (const [number, point] of points.entries()) {
        if (point.range.file !== file || point.cannotBeReached) continue;
        const { kind, section, id, limit } = point;
        if (kind === 'decision' || isDefinition(point)) put(declarations, section, point, number);
        if (kind !== 'decision') put(statements, limit?.group ?? pairOf(point) ?? id, point, number);
    }
    return {
        statements: [...statements.values()].map(({ first, numbers }) => statement(first, numbers, points)),
        declarations: [...declarations.values()].map(({ first: { name, range }, numbers }) => ({
            name,
            range,
            count: Math.max(...numbers.map(number => points[number]?.reached ?? 0)),
            points: numbers,
        })),
    };
}

function isDefinition({ kind }: ReportPoint): boolean {
    return kind === 'definition holds' || kind === 'definition does not hold';
}

/** What the two ways of an exception or a definition have in common. */
function pairOf(point: ReportPoint): string | undefined {
    const { kind, section, id } = point;
    if (isDefinition(point)) return `${section}/`;
    return kind === 'exception taken' || kind === 'exception not taken'
        ? id.replace(/: (?:not )?taken$/, '')
        : undefined;
}

function statement(first: ReportPoint, numbers: readonly number[], points: readonly ReportPoint[]): Statement {
    const isPair = first.limit !== undefined || pairOf(first) !== undefined;
    const counts = numbers.map(number => points[number]?.reached ?? 0);
    const own = numbers.find(number => points[number]?.kind === 'exception taken');
    return {
        range: first.range,
        what: first.limit === undefined ? 'rule' : 'limit',
        label: first.limit?.comparison ?? first.description,
        // An exception is come by when it applies; of a limit and a definition, whoever is on any side.
        count: own === undefined ? Math.max(...counts) : (points[own]?.reached ?? 0),
        points: own === undefined ? numbers : [own],
        branches: isPair
            ? numbers.map(point => ({
                  label: points[point]?.description ?? '',
                  count: points[point]?.reached ?? 0,
                  point,
              }))
            : [],
    };
}

/** How often each line is come by: by its rules; by its limits where it has nothing else. Lines from 0. */
export function hitsByLine({ statements }: FileCoverage): Map<number, number> {
    const rules = new Map<number, number>();
    const limits = new Map<number, number>();
    for (const { range, what, count } of statements) {
        const { line } = range.start;
        const into = what === 'rule' ? rules : limits;
        into.set(line, Math.min(into.get(line) ?? count, count));
    }
    return new Map([...limits, ...rules].sort(([a], [b]) => a - b));
}
