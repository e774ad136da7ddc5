import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { currencyPlaces } from '../../evaluate/numbers/format.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { div, exact, ONE } from '../../evaluate/numbers/rational.ts';
import type { FactInfo } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import { isMoney, lengthOf, PERCENT } from '../../evaluate/values/unit.ts';
import type { Expression, Judgement } from '../../model/policy-model.ts';
import { isAmong } from './comparing.ts';
import type { Dimension, DimensionSource, DimensionValues, LineLimit } from './dimension.ts';
import { knownDay } from './known-day.ts';
import { familyOf, line, whetherApplies } from './opaque.ts';
import type { Place } from './place.ts';
import { rootOf } from './place.ts';
import type { Somebody } from './somebody.ts';
import { named } from './somebody.ts';
import type { Known, Line, Pieces } from './value.ts';
import { only } from './value.ts';

/** A fact, a judgement or a named place of somebody. */
export function factValue(of: Somebody, name: string, place: Place, expression?: Expression): Pieces {
    const { program, read } = place.world;
    const info = program.entities.get(of.entity);
    if (info?.entity !== undefined) read.add(info.entity);
    const role = info?.roles.get(name);
    if (role !== undefined && role.list.type.form === 'list') {
        const entity = role.list.type.entity;
        return perhaps(of, name, role.optional, { kind: 'somebody', somebody: named(of, name, entity) }, place);
    }
    const fact = info?.facts.get(name);
    if (fact !== undefined) {
        return perhaps(of, name, fact.type.optional, known(of, name, fact.type, fact, place, expression), place);
    }
    const judgement = info?.judgements.get(name);
    return judgement === undefined ? [] : judged(of, judgement, place, expression);
}

function judged(of: Somebody, judgement: Judgement, place: Place, expression: Expression | undefined): Pieces {
    const { world } = place;
    world.read.add(judgement);
    const type = typeIn(world.program, judgement.type);
    return perhaps(
        of,
        judgement.name.text,
        type.optional,
        known(of, judgement.name.text, type, undefined, place, expression),
        place,
    );
}

function perhaps(of: Somebody, name: string, optional: boolean, value: Known, place: Place): Pieces {
    if (!optional) return only(value);
    const source: DimensionSource = { kind: 'applies', of, fact: name };
    const applies = isAmong(whetherApplies(`${of.key}.${name}`, source, place.world), ['yes']);
    return [
        { when: applies.yes, value },
        { when: applies.no, value: { kind: 'does not apply' } },
    ];
}

function known(
    of: Somebody,
    name: string,
    type: FactType,
    info: FactInfo | undefined,
    place: Place,
    expression: Expression | undefined,
): Known {
    const key = `${of.key}.${name}${type.overTime ? `@${place.date.key}` : ''}`;
    const at = type.overTime ? knownDay(place.date) : undefined;
    const source: DimensionSource = { kind: 'fact', of, fact: name, ...(at && { at }) };
    const dimension = (values: () => DimensionValues): Dimension =>
        place.world.dimension(key, () => ({ values: values(), source, ...(expression && { expression }) }));
    switch (type.form) {
        case 'yes or no': {
            const of = dimension(() => ({ kind: 'option', options: ['yes', 'no'], open: false }));
            return { kind: 'condition', condition: isAmong(of, ['yes']) };
        }
        case 'one of':
            return {
                kind: 'choice',
                of: dimension(() => ({ kind: 'option', options: type.options, open: type.options.length === 0 })),
            };
        case 'text':
            return { kind: 'choice', of: dimension(() => ({ kind: 'option', options: [], open: true })) };
        case 'date':
            return line(
                dimension(() => ({
                    kind: 'date',
                    whole: true,
                    step: ONE,
                    limits: limitsOf(info, place),
                    neverNegative: false,
                })),
            );
        case 'number': {
            const unit = lengthOf(type.unit);
            const length = unit === undefined ? undefined : familyOf(unit);
            const of = dimension(() => ({
                kind: 'number',
                whole: type.whole,
                limits: limitsOf(info, place),
                neverNegative: true,
                ...stepOf(type),
            }));
            return line(of, length?.family, length?.size ?? 1);
        }
        case 'period':
        case 'year':
            return { kind: 'period', first: end(of, name, 'first', place), last: end(of, name, 'last', place) };
        case 'entity':
            return { kind: 'somebody', somebody: named(of, name, type.entity) };
        default:
            return { kind: 'unseen', key };
    }
}

function end(of: Somebody, fact: string, which: 'first' | 'last', { world }: Place): Pieces {
    const values: DimensionValues = { kind: 'date', whole: true, step: ONE, limits: [], neverNegative: false };
    const source: DimensionSource = { kind: 'end of period', of, fact, end: which };
    return only(line(world.dimension(`${of.key}.${fact}'s ${which} day`, () => ({ values, source }))));
}

/** What people have: whole numbers, and amounts to the penny. */
function stepOf(type: FactType & { form: 'number' }): { step?: Exact } {
    if (type.whole) return { step: ONE };
    return isMoney(type.unit) ? { step: div(ONE, exact(10 ** currencyPlaces(type.unit.currency))) } : {};
}

/** Limits that are constants; the others are conditions, and looked at as such. */
function limitsOf(info: FactInfo | undefined, place: Place): LineLimit[] {
    const outside: Place = { ...place, subjects: [rootOf(place)], locals: undefined };
    return (info?.fact.type.limits ?? []).flatMap(({ op, value }) => {
        const [piece, other] = place.world.value(value, outside);
        if (piece?.value.kind !== 'line' || other !== undefined || piece.value.terms.length > 0) return [];
        return [{ op, value: inUnitOf(piece.value, info as FactInfo) }];
    });
}

/** `1 to 15` of a fact in years is written in years; a length is reckoned in months. */
function inUnitOf({ constant, length }: Line, { type }: FactInfo): Exact {
    const unit = type.form === 'number' ? lengthOf(type.unit) : undefined;
    if (type.form === 'number' && type.unit === PERCENT) return constant;
    return unit === undefined || length === undefined ? constant : div(constant, exact(familyOf(unit).size));
}
