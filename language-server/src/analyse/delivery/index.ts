import type { Analysis } from '../analysis.ts';

export const deliveryAnalyses: readonly Analysis[] = [];
