import type { Analysis } from '../analysis.ts';
import { columns } from './columns.ts';
import { days } from './days.ts';

/** Whether tables of cases fit the policy, and whether the days of a persona do. */
export const caseAnalyses: readonly Analysis[] = [days, columns];
