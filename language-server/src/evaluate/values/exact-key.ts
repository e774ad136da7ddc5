/** Texts that tell values apart exactly, for keys in memory; never shown. */
import { toFractionString } from '../numbers/decimal-text.ts';
import type { Member, Outcome } from './value.ts';

const places = new WeakMap<Member, number>();
let counted = 0;

/** Two members have the same key only if they are the same object. */
export function memberKey(member: Member): string {
    let place = places.get(member);
    if (place === undefined) {
        place = ++counted;
        places.set(member, place);
    }
    return `#${place}`;
}

export function exactKey(outcome: Outcome): string {
    switch (outcome.kind) {
        case 'number':
            return `${toFractionString(outcome.value)} ${outcome.unit.key}`;
        case 'duration':
            return Object.values(outcome.value).map(toFractionString).join(' ');
        case 'date':
            return `day ${outcome.day}`;
        case 'period':
            return `${outcome.from} to ${outcome.to}`;
        case 'text':
            return JSON.stringify(outcome.value);
        case 'options':
            return JSON.stringify(outcome.values);
        case 'member':
            return memberKey(outcome.member);
        case 'list':
            return outcome.members.map(memberKey).join(' ');
        case 'yes or no':
            return `${outcome.value}`;
        default:
            return outcome.kind;
    }
}
