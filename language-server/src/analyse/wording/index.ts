import type { Analysis } from '../analysis.ts';

export const wordingAnalyses: readonly Analysis[] = [];
