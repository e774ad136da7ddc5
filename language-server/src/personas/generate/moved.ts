/** The same people, moved to where a rule turns. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, exact, mul, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { PERCENT } from '../../evaluate/values/unit.ts';
import type { Value } from '../../evaluate/values/value.ts';
import type { Facts } from '../../model/facts.ts';
import type { ModelNode } from '../../model/policy-model.ts';
import { decideFor } from '../../ranges/people/decide-for.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { smallestStep } from '../../ranges/search/changes.ts';
import { exactOf } from '../../ranges/search/exact-of.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead } from '../../ranges/search/reads.ts';
import type { Side } from '../coverage/index.ts';
import { lifeMoved } from './whole-life.ts';

/** What stood on both sides whenever somebody was held against a limit. */
export function comparedWith(
    limit: ModelNode,
    facts: Facts,
    policy: CompiledPolicy,
    decide: ReadonlySet<string> | undefined,
): [left: Value, right: Value][] {
    const found: [Value, Value][] = [];
    const run = policy.open(facts);
    if (run.problems.length > 0) return [];
    run.watch({
        compared: (at, left, right) => {
            if (at === limit) found.push([left, right]);
        },
        decided: () => {},
        took: () => {},
        passedOver: () => {},
        judged: () => {},
    });
    for (const decision of policy.program.decisions) {
        if (decide === undefined || decide.has(decision.name.text)) decideFor(decision, run);
    }
    return found;
}

interface Towards {
    readonly left: Value;
    readonly right: Value;
    readonly side: Side;
}

const OFFSET: Record<Side, number> = { below: -1, at: 0, above: 1 };

/** One amount, or one date, moved by what is missing, and a smallest step to the wanted side. */
export function* movedTowards(
    facts: Facts,
    { left, right, side }: Towards,
    reads: Reads,
    program: Program,
): Iterable<Facts> {
    const offset = OFFSET[side];
    if (left.kind === 'date' && right.kind === 'date') {
        const days = right.day - left.day + offset;
        yield* datesMoved(facts, days, reads, program);
        yield* datesMoved(facts, -days, reads, program);
    } else if (left.kind === 'number' && right.kind === 'number') {
        const missing = sub(right.value, left.value);
        yield* numbersMoved(facts, missing, offset, reads, program);
    }
}

/** The same life, or one of its dates, so many days later. */
export function* datesMoved(facts: Facts, days: number, reads: Reads, program: Program): Iterable<Facts> {
    const on = parseIso(facts.on ?? '');
    yield lifeMoved(facts, days);
    if (on !== undefined) yield { ...facts, on: toIso(on + days) };
    for (const place of placesIn(facts, program)) {
        if (place.type.form !== 'date' || !isRead(place, reads)) continue;
        const value = valueAt(facts, place.keys);
        const day = typeof value === 'string' ? parseIso(value) : undefined;
        if (day !== undefined) yield withValue(facts, place.keys, toIso(day + days));
    }
}

function* numbersMoved(facts: Facts, missing: Exact, offset: number, reads: Reads, program: Program): Iterable<Facts> {
    for (const place of placesIn(facts, program)) {
        const { type } = place;
        if (type.form !== 'number' || !isRead(place, reads)) continue;
        const now = exactOf(valueAt(facts, place.keys)) ?? ZERO;
        const step = mul(smallestStep(type), exact(offset));
        const inUnit = type.unit === PERCENT ? mul(missing, exact(100)) : missing;
        for (const change of [add(inUnit, step), sub(mul(inUnit, exact(-1)), step)]) {
            const value = add(now, change);
            if (sign(value) >= 0) yield withValue(facts, place.keys, numberJson(value));
        }
    }
}

/** The same with somebody, or something, that did not apply. */
export function presences(facts: Facts, program: Program): Facts[] {
    return placesIn(facts, program).flatMap(({ keys, type }) => {
        const value = valueAt(facts, keys);
        const isAbsent = typeof value === 'object' && value !== null && 'notApplicable' in value;
        if (!isAbsent) return [];
        return [withValue(facts, keys, type.form === 'entity' ? {} : undefined)];
    });
}
