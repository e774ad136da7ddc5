import { exact, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Expression } from '../../model/policy-model.ts';
import type { ValueType } from '../../types/index.ts';
import { isAmong } from './comparing.ts';
import type { Dimension, DimensionSource, DimensionValues } from './dimension.ts';
import type { Formula } from './formula.ts';
import { ALWAYS } from './formula.ts';
import { keyOf } from './key.ts';
import type { Place, World } from './place.ts';
import { unnamed } from './somebody.ts';
import type { Known, LengthFamily, Pieces } from './value.ts';
import { noteReckoning } from './worked-out.ts';

/**
 * A value that is not looked into: it may be anything of its type, the same wherever it is written alike. So nothing that
 * can happen is overlooked; what is found must be tried on a person.
 */
export function opaque(e: Expression, place: Place): Pieces {
    const type = place.world.types.typeOf(e);
    const pieces = opaqueValue(keyOf(e, place), type, place.world, e);
    for (const { value } of pieces) {
        const [term] = value.kind === 'line' ? value.terms : [];
        if (term !== undefined) noteReckoning(term.of, { expression: e, place });
    }
    return pieces;
}

export function opaqueValue(key: string, type: ValueType, world: World, expression?: Expression): Pieces {
    const source: DimensionSource = { kind: 'worked out', what: key };
    const value = ofType(key, type, world, source, expression);
    if (!type.optional) return [{ when: ALWAYS, value }];
    const applies = isAmong(whetherApplies(key, source, world, expression), ['yes']);
    return [
        { when: applies.yes, value },
        { when: applies.no, value: { kind: 'does not apply' } },
    ];
}

export function whetherApplies(key: string, source: DimensionSource, world: World, expression?: Expression): Dimension {
    return world.dimension(`applies ${key}`, () => ({
        values: { kind: 'option', options: ['yes', 'no'], open: false },
        source,
        ...(expression && { expression }),
    }));
}

function ofType(
    key: string,
    type: ValueType,
    world: World,
    source: DimensionSource,
    expression: Expression | undefined,
): Known {
    const of = (values: DimensionValues): Dimension =>
        world.dimension(key, () => ({ values, source, ...(expression && { expression }) }));
    switch (type.kind) {
        case 'number':
            return line(of(numbers(type.whole, false)));
        case 'percent':
        case 'money':
            return line(of(numbers(false, false)));
        case 'duration':
            return line(of(numbers(false, false)), type.per === undefined ? familyOf(type.unit).family : undefined);
        case 'date':
            return line(of({ kind: 'date', whole: true, limits: [], neverNegative: false }));
        case 'yes or no': {
            const condition = isAmong(of({ kind: 'option', options: ['yes', 'no'], open: false }), ['yes']);
            return { kind: 'condition', condition };
        }
        case 'option':
        case 'text': {
            const options = type.kind === 'text' ? [] : optionsOf(type.enumeration, world);
            return { kind: 'choice', of: of({ kind: 'option', options, open: options.length === 0 }) };
        }
        case 'entity':
            return {
                kind: 'somebody',
                somebody: unnamed(`<${key}>`, type.entity, { key: '', entity: world.program.root.name }),
            };
        default:
            return { kind: 'unseen', key };
    }
}

export function line(of: Dimension, length?: LengthFamily, times = 1): Known {
    return { kind: 'line', terms: [{ of, times: exact(times) }], constant: ZERO, ...(length && { length }) };
}

export function numbers(whole: boolean, neverNegative: boolean): DimensionValues {
    return { kind: 'number', whole, limits: [], neverNegative };
}

/** Which lengths of time convert into one another, and how many of the smallest one is. */
export function familyOf(unit: string): { family: LengthFamily; size: number } {
    switch (unit) {
        case 'week':
            return { family: 'days', size: 7 };
        case 'day':
            return { family: 'days', size: 1 };
        case 'year':
            return { family: 'months', size: 12 };
        case 'month':
            return { family: 'months', size: 1 };
        case 'hour':
            return { family: 'clock', size: 1 };
        default:
            return { family: 'working days', size: 1 };
    }
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** `enumeration` as in the types: `fact:<entity>.<fact>`, the id of a declaration, `weekday` or `month`. */
export function optionsOf(enumeration: string, { program }: World): readonly string[] {
    if (enumeration === 'weekday') return WEEKDAYS;
    if (enumeration === 'month') return MONTHS;
    const [, entity, fact] = /^fact:([^.]*)\.(.*)$/.exec(enumeration) ?? [];
    const type = program.entities.get(entity ?? '')?.facts.get(fact ?? '')?.type;
    if (type?.form === 'one of' || type?.form === 'any of') return type.options;
    const name = program.declarations.get(enumeration)?.name.text ?? enumeration;
    return program.options.get(name) ?? [];
}

/** Where all of several values apply. */
export function whereApplies(pieces: Pieces): Formula[] {
    return pieces.flatMap(({ when, value }) => (value.kind === 'does not apply' ? [] : [when]));
}
