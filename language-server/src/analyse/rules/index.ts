import type { Analysis } from '../analysis.ts';
import { constantCondition } from './constant-condition.ts';
import { gap } from './gap.ts';
import { masked } from './masked.ts';
import { mergeable } from './mergeable.ts';
import { notAnalysed } from './not-analysed.ts';
import { offByOne } from './off-by-one.ts';
import { overlap } from './overlap.ts';
import { subsumed } from './subsumed.ts';
import { unreachable } from './unreachable.ts';

export const ruleAnalyses: readonly Analysis[] = [
    gap,
    overlap,
    unreachable,
    masked,
    subsumed,
    mergeable,
    constantCondition,
    offByOne,
    notAnalysed,
];
