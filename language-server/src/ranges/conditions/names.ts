import type { Expression, MemberExpression, NameExpression, RelativeMember, Target } from '../../model/policy-model.ts';
import { ageOf, whoWasBorn } from './births.ts';
import { constantValue } from './constants.ts';
import { factValue } from './facts.ts';
import { opaque } from './opaque.ts';
import type { Place } from './place.ts';
import { memberFor, rootOf, subjectAt } from './place.ts';
import type { Somebody } from './somebody.ts';
import type { Pieces } from './value.ts';
import { each, only } from './value.ts';

export function nameValue(e: NameExpression | RelativeMember, place: Place): Pieces {
    return e.target === undefined ? [] : targetValue(e.target, undefined, e, place);
}

/** `claimant's age`: the value on the left is the subject. */
export function memberValue(e: MemberExpression, place: Place): Pieces {
    const { target } = e;
    if (target === undefined) return [];
    return each(place.world.value(e.subject, place), subject => {
        if (subject.kind === 'does not apply') return only(subject);
        if (subject.kind === 'somebody') return targetValue(target, subject.somebody, e, place);
        if (target.kind === 'built-in' && subject.kind === 'period') {
            if (target.name === 'first day') return subject.first;
            if (target.name === 'last day') return subject.last;
        }
        if (target.kind === 'built-in' && subject.kind === 'line' && /^(?:first|last) day$/.test(target.name)) {
            return only(subject);
        }
        return opaque(e, place);
    });
}

function targetValue(target: Target, explicit: Somebody | undefined, e: Expression, place: Place): Pieces {
    const { world } = place;
    switch (target.kind) {
        case 'fact':
            return factValue(explicit ?? memberFor(place, target.subject, target.entity), target.fact, place, e);
        case 'role':
            return factValue(explicit ?? memberFor(place, target.subject, target.entity), target.role, place, e);
        case 'declaration':
            return world.decide(target.id, explicit ?? subjectAt(place, target.subject) ?? rootOf(place), place);
        case 'constant':
            return constantValue(target.id, explicit ?? subjectAt(place, target.subject), e, place, undefined);
        case 'option':
            return only({ kind: 'name', name: target.option });
        case 'local':
            return localValue(target.name, place) ?? opaque(e, place);
        case 'subject': {
            const subject = subjectAt(place, target.subject) ?? rootOf(place);
            if (subject.option !== undefined) return only({ kind: 'name', name: subject.option });
            return subject.entity === '' ? opaque(e, place) : only({ kind: 'somebody', somebody: subject });
        }
        case 'neighbour':
            return opaque(e, place);
        case 'built-in':
            return builtIn(target, explicit, e, place);
    }
}

function localValue(name: string, place: Place): Pieces | undefined {
    for (let locals = place.locals; locals !== undefined; locals = locals.outer) {
        const local = locals.names.get(name);
        if (local !== undefined) return place.world.value(local.value, locals.place);
    }
    return undefined;
}

function builtIn(
    target: Extract<Target, { kind: 'built-in' }>,
    explicit: Somebody | undefined,
    e: Expression,
    place: Place,
): Pieces {
    if (target.name === 'date of decision') return place.date.pieces;
    if (target.name === 'age') {
        const who = explicit ?? subjectAt(place, target.subject) ?? whoWasBorn(undefined, place);
        return who === undefined ? opaque(e, place) : ageOf(who, e, place);
    }
    return opaque(e, place);
}
