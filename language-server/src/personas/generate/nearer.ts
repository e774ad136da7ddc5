import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision } from '../../model/policy-model.ts';
import { readsOf } from '../../ranges/search/reads.ts';
import { type CoveragePoint, reachOfFacts } from '../coverage/index.ts';
import { comparedWith, movedTowards } from './moved.ts';
import { isOrdinary } from './ordinary.ts';

/** So many others are tried in place of one person. */
const MOST_TRIED = 6;

/**
 * The same person next to the limits that they are beyond: £6,000.01 says more about a limit of £6,000 than £9,000 does.
 * Whatever the person was chosen for they still come to.
 *
 * @param decisions those that are asked for, and `decide` their names; absent: all of them.
 */
export function nearer(
    person: Facts,
    points: readonly CoveragePoint[],
    policy: CompiledPolicy,
    decisions: readonly Decision[],
    decide?: ReadonlySet<string>,
): Facts {
    const { program } = policy;
    const reads = readsOf(decisions, program);
    let facts = person;
    for (const { threshold } of points) {
        if (threshold === undefined || threshold.side === 'at' || !threshold.isEdge) continue;
        let left = MOST_TRIED;
        for (const [a, b] of comparedWith(threshold.limit, facts, policy, decide).slice(0, 1)) {
            for (const moved of movedTowards(facts, { left: a, right: b, side: threshold.side }, reads, program)) {
                if (left-- <= 0) break;
                if (!isOrdinary(moved, program)) continue;
                const reached = reachOfFacts(policy, moved, decide);
                if (!points.every(({ id }) => reached.has(id))) continue;
                facts = moved;
                break;
            }
        }
    }
    return facts;
}
