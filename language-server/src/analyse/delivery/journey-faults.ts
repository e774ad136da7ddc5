import type { CompiledPolicy } from '../../evaluate/index.ts';
import { type JourneyProblem, journeyProblems } from '../../journey/index.ts';
import { journeyFindings as say } from '../../messages/journey.ts';
import type { Fix } from '../../model/finding.ts';
import type { Journey } from '../../model/journey-declarations.ts';
import { normaliseName } from '../../types/index.ts';
import type { AnalysedPolicy, Found } from '../analysis.ts';
import { overviewOf } from '../intent/overview.ts';
import { addEnding, breakCircle, leaveOut } from './journey-fixes.ts';

const known = new WeakMap<CompiledPolicy, JourneyProblem[]>();

/** What is wrong with the journeys of the policy as such, of these kinds. */
export function* faultsOf(policy: AnalysedPolicy, kinds: readonly JourneyProblem['kind'][]): Iterable<Found> {
    if (!hasReadableJourneys(policy)) return;
    for (const problem of problemsOf(policy.compiled())) {
        const { kind, message, range, related } = problem;
        if (!kinds.includes(kind) || range?.file !== policy.file.uri) continue;
        yield {
            message,
            range,
            related: related.map(each => ({ range: each.range, message: say.sameCircle(each.what) })),
            fixes: fixesOf(problem, policy),
        };
    }
}

function fixesOf({ kind, journey: name, what, related }: JourneyProblem, policy: AnalysedPolicy): Fix[] {
    const { declarations } = policy.file;
    const journey = declarations.find(each => each.kind === 'journey' && each.name.text === name);
    if (journey?.kind !== 'journey') return [];
    const step = journey.steps.find(each => each.name.text === what);
    const ending = journey.endings.find(each => each.name.text === what);
    switch (kind) {
        case 'dead end':
            return step === undefined ? [] : [addEnding(journey, step)];
        case 'unreachable step':
            return step === undefined ? [] : leaveOut(step, journey, declarations);
        case 'unreachable ending':
            return ending === undefined ? [] : leaveOut(ending, journey, declarations);
        case 'endless': {
            const names = new Set([what, ...related.map(each => each.what)]);
            return breakCircle(
                journey.steps.filter(each => names.has(each.name.text)),
                journey,
            );
        }
        default:
            return [];
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
