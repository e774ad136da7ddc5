/** The same people moved to where the rules around a change turn: a straight line is drawn to each limit. */

import type { CompiledPolicy } from '../../evaluate/index.ts';
import { equal } from '../../evaluate/numbers/comparison.ts';
import { type exact, ONE, ratio, sub } from '../../evaluate/numbers/rational.ts';
import { isMoney } from '../../evaluate/values/unit.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, ModelNode } from '../../model/policy-model.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { smallestStep } from '../../ranges/search/changes.ts';
import { exactOf } from '../../ranges/search/exact-of.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead } from '../../ranges/search/reads.ts';
import { amountsNearZero } from '../../ranges/search/solve.ts';
import { datesMoved } from '../generate/moved.ts';
import { type CameThrough, type Compared, cameThrough } from './compared.ts';

export interface Towards {
    readonly decisions: readonly Decision[];
    /** Limits count only here. */
    readonly parts: ReadonlySet<object>;
    readonly reads: Reads;
    readonly policy: CompiledPolicy;
}

const MOST_LIMITS = 6;
/** Days on either side of a limit, as a date of theirs comes to it. */
const BESIDE = [0, -1, 1];

export function* towardsLimits(facts: Facts, { compared }: CameThrough, towards: Towards): Iterable<Facts> {
    const { reads, policy } = towards;
    for (const [limit, { left, right }] of [...compared].slice(0, MOST_LIMITS)) {
        if (left.kind === 'date' && right.kind === 'date') {
            for (const beside of BESIDE) {
                yield* datesMoved(facts, right.day - left.day + beside, reads, policy.program);
                yield* datesMoved(facts, left.day - right.day + beside, reads, policy.program);
            }
        } else if (left.kind === 'number' && right.kind === 'number') {
            yield* numbersMoved(facts, limit, left, towards);
        }
    }
}

function* numbersMoved(facts: Facts, limit: ModelNode, left: Value, towards: Towards): Iterable<Facts> {
    const { decisions, parts, reads, policy } = towards;
    for (const { keys, type, ...place } of placesIn(facts, policy.program)) {
        const now = exactOf(valueAt(facts, keys));
        if (type.form !== 'number' || type.overTime || now === undefined || !isRead(place, reads)) continue;
        const measure = (amount: typeof now): typeof now | undefined => {
            const moved = withValue(facts, keys, numberJson(amount));
            return apart(cameThrough(moved, decisions, parts, policy)?.compared.get(limit));
        };
        const unit = left.kind === 'number' && isMoney(left.unit) ? ratio(1, 100) : ONE;
        for (const amount of amountsNearZero({ now, step: smallestStep(type), measure, unit })) {
            if (!equal(amount, now)) yield withValue(facts, keys, numberJson(amount));
        }
    }
}

function apart(compared: Compared | undefined): ReturnType<typeof exact> | undefined {
    if (compared?.left.kind !== 'number' || compared.right.kind !== 'number') return undefined;
    return sub(compared.left.value, compared.right.value);
}
