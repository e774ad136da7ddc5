import { personaFindingMessages as say } from '../../messages/persona-findings.ts';
import type { CoveragePoint } from '../../personas/coverage/index.ts';
import type { AnalysedPolicy, Found } from '../analysis.ts';
import { addReachingPersonas } from './who-reaches.ts';

/** So many places are named beside the first. */
const MOST_RELATED = 5;

/** One finding about points of one section that nobody reaches, with personas who do; nothing where there are none. */
export function* toldTogether(
    missed: readonly CoveragePoint[],
    message: (missed: readonly CoveragePoint[]) => string,
    policy: AnalysedPolicy,
    beside: (point: CoveragePoint) => string = () => say.alsoMissed,
): Iterable<Found> {
    const [first, ...others] = missed;
    if (first === undefined) return;
    const fix = addReachingPersonas(missed, policy);
    yield {
        message: message(missed),
        range: first.range,
        related: others.slice(0, MOST_RELATED).map(point => ({ range: point.range, message: beside(point) })),
        fixes: fix === undefined ? [] : [fix],
    };
}
