import { toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import { exact, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Arithmetic, Bound, Combine, Expression } from '../../model/policy-model.ts';
import { comparePieces } from './comparing.ts';
import { asMissingDayRuleOf } from './conventions.ts';
import { movedByMonths } from './moved-date.ts';
import { opaque } from './opaque.ts';
import type { Place } from './place.ts';
import type { Known, Line, Pieces } from './value.ts';
import { constant, dividedBy, each, only, scaled, sum } from './value.ts';

/** Sums and multiples are seen into; other calculations are taken as they come. */
export function arithmeticValue(e: Arithmetic, place: Place): Pieces {
    const left = place.world.value(e.left, place);
    const right = place.world.value(e.right, place);
    if (left.length * right.length > place.world.mostPieces) return opaque(e, place);
    return each(left, a => each(right, b => calculate(e, a, b, place)));
}

function calculate(e: Arithmetic, a: Known, b: Known, place: Place): Pieces {
    if (a.kind === 'does not apply') return only(a);
    if (b.kind === 'does not apply') return only(b);
    if (a.kind !== 'line' || b.kind !== 'line') return opaque(e, place);
    const found = e.op === '+' || e.op === '-' ? added(e, a, b, place) : multiplied(e.op, a, b);
    return found === undefined ? opaque(e, place) : only(found);
}

function added(e: Arithmetic, a: Line, b: Line, place: Place): Line | undefined {
    const sign = e.op === '+' ? 1 : -1;
    const [left, right] = [isDate(e.left, place), isDate(e.right, place)];
    if (left !== right) {
        const length = left ? b : a;
        if (length.length === 'days') return sum(a, b, sign);
        if (!left || length.length !== 'months' || b.terms.length > 0) return undefined;
        const months = toSafeInteger(b.constant);
        const missing = asMissingDayRuleOf(place.world.program.conventions);
        return months === undefined ? undefined : movedByMonths(a, sign * months, missing, e.right, place.world);
    }
    if (left && right) return { ...sum(a, b, sign), length: 'days' };
    return a.length === b.length ? sum(a, b, sign) : undefined;
}

function isDate(e: Expression, { world }: Place): boolean {
    return world.types.typeOf(e).kind === 'date';
}

/** Lengths of time only multiply with plain numbers here: per week and per day, the units would have to be reckoned. */
function multiplied(op: '*' | '/', a: Line, b: Line): Line | undefined {
    if (a.length !== undefined || b.length !== undefined) return undefined;
    if (b.terms.length === 0) {
        if (op === '*') return scaled(a, b.constant);
        return b.constant === 0 ? undefined : dividedBy(a, b.constant);
    }
    return op === '*' && a.terms.length === 0 ? scaled(b, a.constant) : undefined;
}

export function negativeOf(pieces: Pieces, e: Expression, place: Place): Pieces {
    return each(pieces, value =>
        value.kind === 'line'
            ? only(scaled(value, exact(-1)))
            : value.kind === 'does not apply'
              ? only(value)
              : opaque(e, place),
    );
}

/** `, but not less than X`: one or the other. */
export function boundValue(e: Bound, place: Place): Pieces {
    const { world } = place;
    const values = world.value(e.operand, place);
    const limits = world.value(e.limit, place);
    if (2 * values.length * limits.length > world.mostPieces) return opaque(e, place);
    const op = e.bound === 'not less than' ? '>=' : '<=';
    return each(values, value =>
        each(limits, limit => {
            if (value.kind === 'does not apply') return only(value);
            if (limit.kind === 'does not apply') return only(limit);
            const { yes, no } = comparePieces(only(value), op, only(limit), undefined, world);
            return [
                { when: yes, value },
                { when: no, value: limit },
            ].filter(({ when }) => when.kind !== 'never');
        }),
    );
}

/** `total of (a, b if any)`. The highest of several is taken as it comes. */
export function totalValue(e: Combine, place: Place): Pieces {
    const { world } = place;
    let total: Pieces = only(constant(ZERO));
    for (const { value, ifAny } of e.items) {
        const pieces = world.value(value, place);
        if (total.length * pieces.length > world.mostPieces) return opaque(e, place);
        total = each(total, so => each(pieces, more => plus(so, more, ifAny) ?? opaque(e, place)));
    }
    return total;
}

function plus(so: Known, more: Known, ifAny: boolean): Pieces | undefined {
    if (so.kind === 'does not apply') return only(so);
    if (more.kind === 'does not apply') return only(ifAny ? so : more);
    if (so.kind !== 'line' || more.kind !== 'line') return undefined;
    const isFirst = so.terms.length === 0 && so.constant === 0;
    return isFirst || so.length === more.length ? only(sum(so, more, 1)) : undefined;
}
