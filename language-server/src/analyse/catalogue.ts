import type { Analysis } from './analysis.ts';
import { caseAnalyses } from './cases/index.ts';
import { definitionAnalyses } from './definitions/index.ts';
import { deliveryAnalyses } from './delivery/index.ts';
import { personaAnalyses } from './personas/index.ts';
import { ruleAnalyses } from './rules/index.ts';
import { wordingAnalyses } from './wording/index.ts';

/** Every diagnostic that looks at the meaning of a policy, by family. */
export const analyses: readonly Analysis[] = [
    ...definitionAnalyses,
    ...wordingAnalyses,
    ...ruleAnalyses,
    ...deliveryAnalyses,
    ...personaAnalyses,
    ...caseAnalyses,
];
