import type { AnalysisCoverage } from '../analyse/rules/coverage.ts';
import { ruleMessages } from '../messages/rules.ts';

/** `14 decisions analysed, 1 not`, over all policies that were checked. */
export function analysedText(policies: readonly AnalysisCoverage[]): string {
    const total = (count: (coverage: AnalysisCoverage) => number): number =>
        policies.reduce((sum, each) => sum + count(each), 0);
    return ruleMessages.coverage(
        total(({ analysed }) => analysed),
        total(({ not }) => not),
    );
}
