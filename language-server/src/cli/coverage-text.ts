import { analysisCoverage } from '../analyse/rules/coverage.ts';
import { ruleMessages } from '../messages/rules.ts';
import type { CheckedPolicy } from '../types/index.ts';

/** `14 decisions analysed, 1 not`, over all policies that were checked. */
export function coverageText(policies: readonly CheckedPolicy[]): string {
    let analysed = 0;
    let not = 0;
    for (const policy of policies) {
        const coverage = analysisCoverage(policy);
        analysed += coverage.analysed;
        not += coverage.not;
    }
    return ruleMessages.coverage(analysed, not);
}
