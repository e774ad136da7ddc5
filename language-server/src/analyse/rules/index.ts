import type { Analysis } from '../analysis.ts';
import { beyondLimits } from './beyond-limits.ts';
import { cliffEdge } from './cliff-edge.ts';
import { constantCondition } from './constant-condition.ts';
import { divisionByZero } from './division-by-zero.ts';
import { gap } from './gap.ts';
import { masked } from './masked.ts';
import { mergeable } from './mergeable.ts';
import { notAnalysed } from './not-analysed.ts';
import { offByOne } from './off-by-one.ts';
import { overlap } from './overlap.ts';
import { brokenSafeguard } from './safeguards.ts';
import { subsumed } from './subsumed.ts';
import { runsOut, uncoveredTime } from './time-coverage.ts';
import { unclearWhere } from './unclear-where.ts';
import { unreachable } from './unreachable.ts';
import { unusedResult } from './unused-result.ts';

export const ruleAnalyses: readonly Analysis[] = [
    gap,
    overlap,
    unreachable,
    masked,
    subsumed,
    mergeable,
    constantCondition,
    offByOne,
    uncoveredTime,
    runsOut,
    divisionByZero,
    beyondLimits,
    cliffEdge,
    brokenSafeguard,
    unusedResult,
    unclearWhere,
    notAnalysed,
];
