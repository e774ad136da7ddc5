/** What changing the rules has shown, as plain data. */
import type { SourceRange } from '../../model/policy-model.ts';
import type { MutationOperator } from './mutant.ts';

export type MutantStatus =
    | 'killed'
    /** The persona that noticed did not come to an end. */
    | 'timed out'
    /** Proven never to differ. */
    | 'equivalent'
    | 'survived';

export interface JudgedMutant {
    readonly id: string;
    readonly operator: MutationOperator;
    /** The name of the section: `weekly award`. */
    readonly section: string;
    readonly range: SourceRange;
    /** What stands there, and what stood there instead; empty: it was left out. */
    readonly before: string;
    readonly after: string;
    readonly status: MutantStatus;
    /** The first persona that noticed. */
    readonly killedBy?: string;
    /** With status `survived`: somebody who would notice, tried on both; absent: nobody was found. */
    readonly killer?: KillerPersona;
}

/** A persona section; what it expects is what the rule says now, and is to be judged. */
export interface KillerPersona {
    readonly name: string;
    readonly text: string;
    /** The expected value, as offsets in the text. */
    readonly select: { readonly start: number; readonly end: number };
    readonly what: string;
    readonly value: string;
    /** What the changed rule gives instead; absent: no answer. */
    readonly instead?: string;
}

/** A change that nobody notices, and why somebody said that nobody has to. */
export interface AcceptedMutant {
    readonly mutant: JudgedMutant;
    readonly because: string;
    /** What the acceptance stands under: `decision weekly award`; empty for the whole file. */
    readonly under: string;
}

export interface MutationReport {
    readonly mutants: number;
    /** Fewer than `mutants` when it was stopped. */
    readonly judged: number;
    readonly killed: number;
    readonly equivalent: number;
    readonly survived: number;
    /** In hundredths: of the changes that could be noticed and were not accepted, how many were. Absent where nothing could. */
    readonly score?: number;
    /** Personas that hold as the rules stand, so that they can notice. */
    readonly personas: number;
    readonly survivors: readonly JudgedMutant[];
    readonly equivalents: readonly JudgedMutant[];
    /** No longer among the survivors. */
    readonly accepted: readonly AcceptedMutant[];
}

/** Those that were judged, in the order of the text. */
export function reportOf(all: number, personas: number, judged: readonly JudgedMutant[]): MutationReport {
    const of = (...statuses: MutantStatus[]): JudgedMutant[] =>
        judged.filter(({ status }) => statuses.includes(status));
    const [killed, equivalents, survivors] = [of('killed', 'timed out'), of('equivalent'), of('survived')];
    const noticeable = judged.length - equivalents.length;
    return {
        mutants: all,
        judged: judged.length,
        killed: killed.length,
        equivalent: equivalents.length,
        survived: survivors.length,
        ...(noticeable > 0 && { score: scoreOf(killed.length, noticeable) }),
        personas,
        survivors,
        equivalents,
        accepted: [],
    };
}

/** The same, with some survivors accepted. */
export function withAccepted(report: MutationReport, accepted: readonly AcceptedMutant[]): MutationReport {
    if (accepted.length === 0) return report;
    const gone = new Set(accepted.map(({ mutant }) => mutant));
    const survivors = report.survivors.filter(mutant => !gone.has(mutant));
    const { score: _, ...figures } = report;
    const noticeable = report.killed + survivors.length;
    return {
        ...figures,
        survived: survivors.length,
        ...(noticeable > 0 && { score: scoreOf(report.killed, noticeable) }),
        survivors,
        accepted,
    };
}

/** Never 100 while one survives. */
function scoreOf(killed: number, of: number): number {
    return Math.floor((killed * 1000) / of) / 10;
}

/** Several policies as one. */
export function joinedReports(reports: readonly MutationReport[]): MutationReport {
    const sum = (of: (report: MutationReport) => number): number =>
        reports.reduce((total, report) => total + of(report), 0);
    const [judged, killed, equivalent] = [sum(r => r.judged), sum(r => r.killed), sum(r => r.equivalent)];
    const noticeable = killed + sum(r => r.survived);
    return {
        mutants: sum(r => r.mutants),
        judged,
        killed,
        equivalent,
        survived: sum(r => r.survived),
        ...(noticeable > 0 && { score: scoreOf(killed, noticeable) }),
        personas: sum(r => r.personas),
        survivors: reports.flatMap(r => r.survivors),
        equivalents: reports.flatMap(r => r.equivalents),
        accepted: reports.flatMap(r => r.accepted),
    };
}
