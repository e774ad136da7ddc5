/** Values as they stand in answers. */
import type { FactValue } from '../../model/facts.ts';
import { toIso } from '../dates/day-text.ts';
import { formatDuration } from '../dates/duration-text.ts';
import { decimalPlaces, toDecimalString, toFractionString } from '../numbers/decimal-text.ts';
import { currencyPlaces } from '../numbers/format.ts';
import type { Exact } from '../numbers/rational.ts';
import { exact, mul } from '../numbers/rational.ts';
import { memberPath } from './member.ts';
import type { Unit } from './unit.ts';
import { isMoney, PERCENT } from './unit.ts';
import type { Member, Value } from './value.ts';

/** Numbers as exact decimals, money with the decimals of its currency; without an end as a fraction, `5/12`. */
export function toJson(value: Value): FactValue {
    switch (value.kind) {
        case 'yes or no':
            return value.value;
        case 'number':
            return numberText(value.value, value.unit);
        case 'date':
            return toIso(value.day);
        case 'period':
            return { from: toIso(value.from), to: toIso(value.to) };
        case 'duration':
            return formatDuration(value.value);
        case 'text':
            return value.value;
        case 'options':
            return [...value.values];
        case 'no limit':
            return value.kind;
        case 'member':
            return memberName(value.member);
        case 'list':
            return value.members.map(memberName);
    }
}

function memberName(member: Member): string {
    return member.name === '' ? member.entity : memberPath(member);
}

export function numberText(value: Exact, unit: Unit): string {
    const shown = unit === PERCENT ? mul(value, exact(100)) : value;
    const places = decimalPlaces(shown);
    if (places === undefined) {
        return toFractionString(shown);
    }
    const text = toDecimalString(shown);
    return isMoney(unit) ? padded(text, currencyPlaces(unit.currency)) : text;
}

function padded(text: string, places: number): string {
    const [whole = '', decimals = ''] = text.split('.');
    return places === 0 && decimals === '' ? whole : `${whole}.${decimals.padEnd(places, '0')}`;
}
