import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { Safeguard } from '../../model/policy-model.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import { normaliseName } from '../../types/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { hasCondition } from '../intent/safeguard-tests.ts';
import { reachedIn } from './reach.ts';

/** PW506: an outcome whose rules no persona expects anything of. One that no rule serves is asked about elsewhere. */
export const untriedOutcome: Analysis = {
    code: 'PW506',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        const reached = reachedIn(policy);
        for (const point of reached?.points ?? []) {
            if (point.kind !== 'outcome' || !reached?.isMissed(point) || !isServed(nameOf(point.node), policy))
                continue;
            yield { message: say.outcome(nameOf(point.node)), range: point.range };
        }
    },
};

/** PW507: a safeguard with a condition that is worked out for no persona. One without is asked about elsewhere. */
export const untriedSafeguard: Analysis = {
    code: 'PW507',
    severity: 'information',
    when: 'pause',
    saysMissing: true,
    *find(policy): Iterable<Found> {
        for (const { node, range } of untriedIn(policy)) yield { message: say.safeguard(nameOf(node)), range };
    },
};

/** Whether a safeguard is told of above. */
export function isUntried(safeguard: Safeguard, policy: AnalysedPolicy): boolean {
    return untriedIn(policy).some(({ node }) => node === safeguard);
}

function untriedIn(policy: AnalysedPolicy): CoveragePoint[] {
    const reached = reachedIn(policy);
    return (reached?.points ?? []).filter(
        point => point.kind === 'safeguard' && reached?.isMissed(point) && hasCondition(point.node as Safeguard),
    );
}

function nameOf(node: object): string {
    return (node as Partial<Safeguard>).name?.text ?? '';
}

function isServed(outcome: string, { model }: AnalysedPolicy): boolean {
    return model.files.some(({ declarations }) =>
        declarations.some(
            each =>
                each.kind === 'decision' &&
                each.serves.some(({ text }) => normaliseName(text) === normaliseName(outcome)),
        ),
    );
}
