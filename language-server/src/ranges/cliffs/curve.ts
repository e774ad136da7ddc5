import type { CompiledPolicy } from '../../evaluate/index.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { neg } from '../../evaluate/numbers/rational.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { numberJson } from '../people/numbers.ts';
import { exactOf } from '../search/exact-of.ts';
import type { Place } from '../search/places.ts';
import { valueAt, withValue } from '../search/places.ts';
import type { Trials } from '../search/search.ts';

/** What a decision comes to for a person, as one of their facts changes; undefined: it has no value there. */
export interface Curve {
    readonly facts: Facts;
    readonly place: Place;
    at(x: Exact): Exact | undefined;
    /** The person whose fact it is, with that value. */
    factsAt(x: Exact): Facts;
}

export function curveOf(decision: string, facts: Facts, place: Place, policy: CompiledPolicy, trials: Trials): Curve {
    const known = new Map<FactValue, Exact | undefined>();
    const factsAt = (x: Exact): Facts => withValue(facts, place.keys, numberJson(x));
    return {
        facts,
        place,
        factsAt,
        at(x) {
            const key = numberJson(x);
            if (!known.has(key)) known.set(key, trials.take() ? amountOf(decision, factsAt(x), policy) : undefined);
            return known.get(key);
        },
    };
}

/** The same curve upside down: its rises are falls. */
export function mirrored(curve: Curve): Curve {
    return {
        ...curve,
        at(x) {
            const y = curve.at(x);
            return y === undefined ? undefined : neg(y);
        },
    };
}

/** What a decision comes to; undefined where it has no value, or the facts are not allowed. */
export function amountOf(decision: string, facts: Facts, policy: CompiledPolicy): Exact | undefined {
    const result = policy.run(facts, { decide: [decision] });
    if ((result.problems?.length ?? 0) > 0 || (result.invalid?.length ?? 0) > 0) return undefined;
    const answer = result.decisions[decision];
    if (answer === undefined || 'values' in answer || answer.status !== 'known') return undefined;
    return exactOf(answer.value);
}

const amounts = new WeakMap<CompiledPolicy, WeakMap<Facts, Map<string, Exact | undefined>>>();

/** The same for somebody whom the policy knows: the same people are asked about one fact after the other. */
export function knownAmountOf(decision: string, facts: Facts, policy: CompiledPolicy): Exact | undefined {
    const ofPolicy = amounts.get(policy) ?? new WeakMap<Facts, Map<string, Exact | undefined>>();
    amounts.set(policy, ofPolicy);
    const known = ofPolicy.get(facts) ?? new Map<string, Exact | undefined>();
    ofPolicy.set(facts, known);
    if (!known.has(decision)) known.set(decision, amountOf(decision, facts, policy));
    return known.get(decision);
}

/** The person's own value of the fact. */
export function ownValue({ facts, place }: Curve): Exact | undefined {
    return exactOf(valueAt(facts, place.keys));
}
