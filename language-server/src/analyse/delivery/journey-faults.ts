import type { CompiledPolicy } from '../../evaluate/index.ts';
import { type JourneyProblem, journeyProblems } from '../../journey/index.ts';
import { journeyFindings as say } from '../../messages/journey.ts';
import type { Journey } from '../../model/journey-declarations.ts';
import { normaliseName } from '../../types/index.ts';
import type { AnalysedPolicy, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';

const known = new WeakMap<CompiledPolicy, JourneyProblem[]>();

/** What is wrong with the journeys of the policy as such, of these kinds. */
export function* faultsOf(policy: AnalysedPolicy, kinds: readonly JourneyProblem['kind'][]): Iterable<Found> {
    if (!hasReadableJourneys(policy)) return;
    for (const { kind, message, range, related } of problemsOf(policy.compiled())) {
        if (!kinds.includes(kind) || range?.file !== policy.file.uri) continue;
        yield {
            message,
            range,
            related: related.map(each => ({ range: each.range, message: say.sameCircle(each.what) })),
        };
    }
}

/** A name that leads to no place is an error of its own; what it hides nobody can say. */
export function hasReadableJourneys(policy: AnalysedPolicy): boolean {
    const journeys = policy.isLibrary ? undefined : overviewOf(policy.checked)?.journeys;
    return journeys !== undefined && journeys.length > 0 && !journeys.some(leadsNowhere);
}

function problemsOf(compiled: CompiledPolicy): JourneyProblem[] {
    const before = known.get(compiled);
    if (before !== undefined) return before;
    const problems = journeyProblems(compiled);
    known.set(compiled, problems);
    return problems;
}

function leadsNowhere({ steps, endings }: Journey): boolean {
    const places = new Set([...(steps ?? []), ...(endings ?? [])].map(({ name }) => normaliseName(name?.text ?? '')));
    const targets = (steps ?? []).flatMap(({ goesTo }) => goesTo ?? []);
    return targets.some(({ target }) => !places.has(normaliseName(target?.text ?? '')));
}
