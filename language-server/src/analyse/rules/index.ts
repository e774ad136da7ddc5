import type { Analysis } from '../analysis.ts';

export const ruleAnalyses: readonly Analysis[] = [];
