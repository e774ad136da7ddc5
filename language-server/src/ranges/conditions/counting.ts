import { ONE, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Count, Every, Expression, Iteration, ThereIs } from '../../model/policy-model.ts';
import { comparePieces } from './comparing.ts';
import { whetherApplies } from './comparisons.ts';
import type { Dimension } from './dimension.ts';
import type { Formula } from './formula.ts';
import { ALWAYS, NEVER, textOf } from './formula.ts';
import { bound, keyOf } from './key.ts';
import { line } from './opaque.ts';
import type { Place } from './place.ts';
import { inside, memberFor } from './place.ts';
import type { Condition, Pieces } from './value.ts';
import { constant, not, only } from './value.ts';

/** What a dimension counts: the members of a list for whom a condition holds. */
export interface Counted {
    readonly list: string;
    /** Over the dimensions of any one member. */
    readonly where: Formula;
}

const counted = new WeakMap<Dimension, Counted>();

/** Undefined for what is no count of members. */
export function countedBy(count: Dimension): Counted | undefined {
    return counted.get(count);
}

/** How many members there are for whom a condition holds: one dimension for each list and condition. */
export function countValue(e: Count, place: Place): Pieces {
    return only(line(countOf(e.over, e.where, false, place, e)));
}

/** `each child's age is at least 5`: of none is it otherwise. */
export function everyCondition(e: Every, place: Place): Condition {
    return isNothing(countOf(e.over, e.condition, true, place, e), e, place);
}

export function thereIsCondition(e: ThereIs, place: Place): Condition {
    const found = presence(e, place);
    return e.negated ? not(found) : found;
}

function presence(e: ThereIs, place: Place): Condition {
    if (e.over !== undefined) return not(isNothing(countOf(e.over, e.where, false, place, e), e, place));
    return whetherApplies(place.world.value(e.of, place));
}

function isNothing(count: Dimension, e: Expression, place: Place): Condition {
    return comparePieces(only(line(count)), '=', only(constant(ZERO)), e, place.world);
}

function countOf(
    over: Iteration,
    where: Expression | undefined,
    negated: boolean,
    place: Place,
    e: Expression,
): Dimension {
    const { world } = place;
    const member = bound(over, place);
    const condition = where === undefined ? undefined : world.condition(where, inside(place, member));
    const formula = condition === undefined ? (negated ? NEVER : ALWAYS) : negated ? condition.no : condition.yes;
    const list = listKey(over, place);
    const key = `how many ${list} where ${textOf(formula)}`;
    const count = world.dimension(key, () => ({
        values: { kind: 'number', whole: true, step: ONE, limits: [{ op: '>=', value: ZERO }], neverNegative: true },
        source: { kind: 'worked out', what: key },
        expression: e,
    }));
    counted.set(count, { list, where: formula });
    return count;
}

function listKey(over: Iteration, place: Place): string {
    const { target } = over;
    const list = over.list === undefined ? '' : keyOf(over.list, place);
    const period = over.period === undefined ? '' : keyOf(over.period, place);
    if (target?.kind === 'list') return `${memberFor(place, target.subject, target.owner).key}.${target.fact}`;
    return `${JSON.stringify(target ?? over.element.text)} ${list} ${period}`;
}
