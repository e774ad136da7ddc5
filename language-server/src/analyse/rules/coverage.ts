import type { CheckedPolicy } from '../../types/index.ts';
import { reportsSoFar } from './reports.ts';

/** Of how many decisions of a file it is known whether exactly one case holds for everybody. */
export interface AnalysisCoverage {
    readonly analysed: number;
    /** Each with a finding that says why, or with an error in it. */
    readonly not: number;
}

/** Of a policy that was analysed; nothing of one that only holds what others use. */
export function analysisCoverage(checked: CheckedPolicy): AnalysisCoverage {
    const declarations = checked.model.files[0]?.declarations ?? [];
    const decisions = declarations.filter(({ kind }) => kind === 'decision').length;
    const analysed = reportsSoFar(checked).filter(report => report.analysed).length;
    const isLibrary = !declarations.some(({ kind }) => kind === 'policy');
    return { analysed, not: isLibrary ? 0 : decisions - analysed };
}
