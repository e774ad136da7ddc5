import { toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import type { AsAt, Conversion, Expression, IfNone } from '../../model/policy-model.ts';
import { birthdayValue } from './births.ts';
import { arithmeticValue, boundValue, negativeOf, totalValue } from './calculating.ts';
import { comparisonCondition } from './comparisons.ts';
import { constantValue } from './constants.ts';
import { countValue, everyCondition, thereIsCondition } from './counting.ts';
import { keyOf } from './key.ts';
import { literalValue } from './literals.ts';
import { memberValue, nameValue } from './names.ts';
import { opaque } from './opaque.ts';
import type { DateOf, Place } from './place.ts';
import type { Condition, Pieces } from './value.ts';
import { allOf, anyOf, asCondition, asValue, each, not, only, scaled } from './value.ts';

/** What can be told of a value without knowing anybody's facts. */
export function valueAt(e: Expression, place: Place): Pieces {
    const found = read(e, place);
    return found.length > place.world.mostPieces ? opaque(e, place) : found;
}

function read(e: Expression, place: Place): Pieces {
    switch (e.kind) {
        case 'literal':
            return literalValue(e.value);
        case 'name':
        case 'relative member':
            return nameValue(e, place);
        case 'member':
            return memberValue(e, place);
        case 'arithmetic':
            return arithmeticValue(e, place);
        case 'negative':
            return negativeOf(place.world.value(e.operand, place), e, place);
        case 'comparison':
        case 'all':
        case 'any':
        case 'none':
        case 'not':
        case 'there is':
        case 'every':
            return asValue(conditionOf(e, place));
        case 'count':
            return countValue(e, place);
        case 'bound':
            return boundValue(e, place);
        case 'if none':
            return ifNoneValue(e, place);
        case 'combine':
            return e.op === 'total' ? totalValue(e, place) : opaque(e, place);
        case 'conversion':
            return conversionValue(e, place);
        case 'as at':
            return asAtValue(e, place);
        case 'birthday':
            return birthdayValue(e, place);
        case 'through':
            return only({
                kind: 'period',
                first: place.world.value(e.from, place),
                last: place.world.value(e.to, place),
            });
        case 'missing':
            return [];
        default:
            return opaque(e, place);
    }
}

/** When a condition holds and when not. */
export function conditionOf(e: Expression, place: Place): Condition {
    const { world } = place;
    switch (e.kind) {
        case 'comparison':
            return comparisonCondition(e, place);
        case 'all':
            return allOf(e.items.map(item => world.condition(item, place)));
        case 'any':
            return anyOf(e.items.map(item => world.condition(item, place)));
        case 'none':
            return not(anyOf(e.items.map(item => world.condition(item, place))));
        case 'not':
            return not(world.condition(e.operand, place));
        case 'there is':
            return thereIsCondition(e, place);
        case 'every':
            return everyCondition(e, place);
        default:
            return asCondition(world.value(e, place));
    }
}

function ifNoneValue(e: IfNone, place: Place): Pieces {
    const fallback = place.world.value(e.fallback, place);
    return each(place.world.value(e.operand, place), value =>
        value.kind === 'does not apply' ? fallback : only(value),
    );
}

function conversionValue(e: Conversion, place: Place): Pieces {
    const { program } = place.world;
    const rule = program.conventions.conversions?.find(({ from, to }) => from === e.from && to === e.to);
    const [factor, other] = rule === undefined ? [] : place.world.value(rule.factor, place);
    if (factor?.value.kind !== 'line' || other !== undefined || factor.value.terms.length > 0) return opaque(e, place);
    const by = factor.value.constant;
    return each(place.world.value(e.operand, place), value =>
        value.kind === 'line' && value.length === undefined
            ? only(scaled(value, by))
            : value.kind === 'does not apply'
              ? only(value)
              : opaque(e, place),
    );
}

function asAtValue(e: AsAt, place: Place): Pieces {
    const { world } = place;
    const date: DateOf = { key: dateKey(e.date, place), pieces: world.value(e.date, place) };
    const there: Place = { ...place, date, isAsAt: true };
    if (e.operand.kind === 'name' && e.operand.target?.kind === 'constant') {
        return constantValue(e.operand.target.id, undefined, e.operand, there, date);
    }
    return world.value(e.operand, { ...there, dating: undefined });
}

function dateKey(e: Expression, place: Place): string {
    const [piece, other] = place.world.value(e, place);
    const day =
        piece?.value.kind === 'line' && other === undefined && piece.value.terms.length === 0
            ? toSafeInteger(piece.value.constant)
            : undefined;
    return day === undefined ? keyOf(e, place) : `${day}`;
}
