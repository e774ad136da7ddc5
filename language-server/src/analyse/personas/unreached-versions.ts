import { printDate } from '../../evaluate/trace/print-literal.ts';
import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { InForce } from '../../model/policy-model.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import type { Analysis, Found } from '../analysis.ts';
import { bySection, reachedIn } from './reach.ts';
import { toldTogether } from './told-together.ts';
import { isDecided } from './unreached-cases.ts';

/** PW505: nobody is decided for by a rule or a rate as it stood between two dates. */
export const unreachedVersions: Analysis = {
    code: 'PW505',
    severity: 'hint',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        if (reached === undefined) return;
        for (const section of bySection(reached)) {
            const versions = section.filter(({ kind }) => kind === 'version');
            // What no persona uses at all is not about dates.
            if (!versions.some(reached.has) || !isDecided(section, reached)) continue;
            yield* toldTogether(
                versions.filter(reached.isMissed),
                points => say.versions(points[0]?.name ?? '', points.map(datesOf)),
                policy,
            );
        }
    },
};

function datesOf({ node }: CoveragePoint): string {
    const { from, to } = node as CoveragePoint['node'] & InForce;
    return say.version(from && printDate(from), to && printDate(to));
}
