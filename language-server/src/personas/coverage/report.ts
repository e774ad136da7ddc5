/** What the personas of one or more policies reach, as plain data: what reports, the editor and the page are made of. */
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { plainRange } from '../../evaluate/trace/plain-range.ts';
import type { SourceRange } from '../../model/policy-model.ts';
import type { PersonaResult } from '../results.ts';
import type { Coverage } from './coverage.ts';
import type { CoveragePoint, PointKind, Side } from './point.ts';
import { impossiblesOf } from './unreachable.ts';

export interface CoverageReport {
    /** File by file, and in each in the order of the text. */
    readonly points: readonly ReportPoint[];
    readonly personas: readonly ReportPersona[];
    /** Personas that are counted and not listed: of long tables of cases. */
    readonly leftOut: number;
}

export interface ReportPoint {
    /** Unique together with the file. */
    readonly id: string;
    readonly kind: PointKind;
    readonly section: string;
    readonly name: string;
    readonly description: string;
    readonly range: SourceRange;
    /** How many personas reach it. */
    readonly reached: number;
    /** Proved to be out of everybody's reach: it counts for nothing. */
    readonly cannotBeReached: boolean;
    readonly limit?: ReportLimit;
}

export interface ReportLimit {
    readonly comparison: string;
    readonly group: string;
    readonly side: Side;
    readonly isEdge: boolean;
    readonly isNext: boolean;
}

export interface ReportPersona {
    readonly name: string;
    readonly file: string;
    /** From 1. */
    readonly line: number;
    readonly status: PersonaResult['status'];
    /** Places in `points`. */
    readonly reached: readonly number[];
}

/** Gathers what several policies give; a file that they share is told of once, with all who reach something in it. */
export class ReportBuilder {
    readonly #points = new Map<string, { -readonly [K in keyof ReportPoint]: ReportPoint[K] }>();
    #leftOut = 0;
    readonly #personas: { result: PersonaResult; keys: string[] }[] = [];

    add({ points, counts, personas, leftOut }: Coverage, compiled: CompiledPolicy): void {
        const impossibles = impossiblesOf(compiled.program);
        const keys = points.map(keyOf);
        this.#leftOut += leftOut;
        for (const [i, point] of points.entries()) {
            const reached = counts[i] ?? 0;
            const cannotBeReached = reached === 0 && impossibles.has(point);
            const known = this.#points.get(keys[i] as string);
            if (known === undefined) {
                this.#points.set(keys[i] as string, reportPoint(point, reached, cannotBeReached));
            } else {
                known.reached += reached;
                known.cannotBeReached &&= cannotBeReached;
            }
        }
        for (const { result, reached } of personas) {
            this.#personas.push({ result, keys: reached.map(i => keys[i] as string) });
        }
    }

    build(): CoverageReport {
        const entries = [...this.#points];
        const files = new Map<string, number>();
        for (const [, { range }] of entries) if (!files.has(range.file)) files.set(range.file, files.size);
        const order = (point: ReportPoint): number => files.get(point.range.file) as number;
        entries.sort(([, a], [, b]) => order(a) - order(b) || byPlace(a, b));
        const numbers = new Map(entries.map(([key], number) => [key, number]));
        return {
            leftOut: this.#leftOut,
            points: entries.map(([, point]) => point),
            personas: this.#personas.map(({ result, keys }) => ({
                name: result.name,
                file: result.file,
                line: result.line,
                status: result.status,
                reached: keys.map(key => numbers.get(key) as number).sort((a, b) => a - b),
            })),
        };
    }
}

/** The files that something is told about, in the order of the report. */
export function coveredFiles(points: readonly ReportPoint[]): string[] {
    return [...new Set(points.map(({ range }) => range.file))];
}

const keyOf = ({ id, range }: CoveragePoint): string => `${range.file}\n${id}`;

function byPlace({ range: { start: a } }: ReportPoint, { range: { start: b } }: ReportPoint): number {
    return a.line - b.line || a.character - b.character;
}

function reportPoint(point: CoveragePoint, reached: number, cannotBeReached: boolean): ReportPoint {
    const { id, kind, section, name, description, range, threshold } = point;
    const base = { id, kind, section, name, description, range: plainRange(range), reached, cannotBeReached };
    if (threshold === undefined) return base;
    const { comparison, group, side, isEdge, isNext } = threshold;
    return { ...base, limit: { comparison, group, side, isEdge, isNext } };
}
