import { printDate } from '../../evaluate/trace/print-literal.ts';
import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { InForce } from '../../model/policy-model.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import type { Analysis, Found } from '../analysis.ts';
import { bySection, type Reached, reachedIn } from './reach.ts';
import { toldTogether } from './told-together.ts';
import { isDecided } from './unreached-cases.ts';

/** PW505: nobody is decided for by rules or rates as they stood between two dates. Those of the same dates are told together. */
export const unreachedVersions: Analysis = {
    code: 'PW505',
    severity: 'hint',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        if (reached === undefined) return;
        const missed = bySection(reached).map(section => missedVersions(section, reached));
        for (const alike of Map.groupBy(missed, datesOf).values()) {
            const names = alike.flatMap(([first]) => first?.name ?? []);
            const dates = (alike[0] ?? []).map(dateOf);
            yield* toldTogether(alike.flat(), () => say.versions(names, dates), policy);
        }
    },
};

/** Nothing of what no persona uses at all: that is not about dates. */
function missedVersions(section: readonly CoveragePoint[], reached: Reached): CoveragePoint[] {
    const versions = section.filter(({ kind }) => kind === 'version');
    return versions.some(reached.has) && isDecided(section, reached) ? versions.filter(reached.isMissed) : [];
}

function datesOf(points: readonly CoveragePoint[]): string {
    return points.map(dateOf).join('\n');
}

function dateOf({ node }: CoveragePoint): string {
    const { from, to } = node as CoveragePoint['node'] & InForce;
    return say.version(from && printDate(from), to && printDate(to));
}
