import type { Analysis } from '../analysis.ts';
import { noEvidence } from './no-evidence.ts';
import { allOrdinary } from './ordinary.ts';
import { unreachedCases } from './unreached-cases.ts';
import { unreachedVersions } from './unreached-versions.ts';
import { untriedLimits } from './untried-limits.ts';
import { untriedOutcome, untriedSafeguard } from './untried-promises.ts';

/** Whether the personas of a policy would notice a mistake in it. PW501 and PW502 are found where personas are checked. */
export const personaAnalyses: readonly Analysis[] = [
    untriedLimits,
    unreachedCases,
    unreachedVersions,
    untriedOutcome,
    untriedSafeguard,
    noEvidence,
    allOrdinary,
];
