import type { Analysis } from '../analysis.ts';

export const definitionAnalyses: readonly Analysis[] = [];
