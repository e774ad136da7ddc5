import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import type { Analysis, Found } from '../analysis.ts';
import { isOrdinary } from './ordinary.ts';
import { bySection, reachedIn } from './reach.ts';
import { toldTogether } from './told-together.ts';
import { isDecided, missedCases } from './unreached-cases.ts';

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
            yield* toldTogether(
                missed,
                points => say.limits(points[0]?.name ?? '', sidesByLimit(points)),
                policy,
                ({ threshold }) => say.limit(threshold?.comparison ?? '', threshold?.words ?? ''),
            );
        }
    },
};

function sidesByLimit(points: readonly CoveragePoint[]): Map<string, string[]> {
    const sides = new Map<string, string[]>();
    for (const { threshold } of points) {
        if (threshold === undefined) continue;
        sides.set(threshold.comparison, [...(sides.get(threshold.comparison) ?? []), threshold.words]);
    }
    return sides;
}
