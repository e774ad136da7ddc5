import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Analysis, Found } from '../analysis.ts';
import { isOrdinary } from './ordinary.ts';
import { bySection, reachedIn } from './reach.ts';
import { isDecided, missedCases } from './unreached-cases.ts';
import { addReachingPersonas } from './who-reaches.ts';

/** So many places are named beside the first. */
const MOST_RELATED = 5;

/** PW503: nobody stands where a rule turns. Of one rule all limits are told together. */
export const untriedLimits: Analysis = {
    code: 'PW503',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        // Where nobody stands at any limit at all, that is said once.
        if (reached === undefined || isOrdinary(reached)) return;
        for (const section of bySection(reached)) {
            // Where cases are missed, those come first.
            if (!isDecided(section, reached) || missedCases(section, reached).length > 0) continue;
            const missed = section.filter(point => point.threshold?.isEdge && reached.isMissed(point));
            const [first, ...others] = missed;
            if (first === undefined) continue;
            const fix = addReachingPersonas(missed, policy);
            yield {
                message: say.limits(
                    first.name,
                    missed.map(({ description }) => description),
                ),
                range: first.range,
                related: others
                    .slice(0, MOST_RELATED)
                    .map(({ range, description }) => ({ range, message: say.limit(description) })),
                fixes: fix === undefined ? [] : [fix],
            };
        }
    },
};
