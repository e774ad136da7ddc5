import { ONE, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Expression, MemberExpression, NameExpression, RelativeMember, Target } from '../../model/policy-model.ts';
import { constantValue } from './constants.ts';
import type { DimensionSource } from './dimension.ts';
import { factValue } from './facts.ts';
import { keyOf } from './key.ts';
import { line, numbers, opaque } from './opaque.ts';
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
        const who = explicit ?? subjectAt(place, target.subject) ?? place.subjects.find(s => hasBirth(s, place));
        return who === undefined ? opaque(e, place) : ageOf(who, e, place);
    }
    return opaque(e, place);
}

function hasBirth(who: Somebody, { world }: Place): boolean {
    return world.program.entities.get(who.entity)?.facts.has('date of birth') ?? false;
}

/** In whole years, from birth. At another date than that of the decision it is worked out. */
function ageOf(who: Somebody, e: Expression, place: Place): Pieces {
    const atDecision = place.date.key === DECISION;
    const key = `age of ${who.key}@${place.date.key}`;
    const source: DimensionSource = atDecision
        ? { kind: 'age', of: who }
        : { kind: 'worked out', what: keyOf(e, place) };
    const values = { ...numbers(true, true), step: ONE, limits: [{ op: '>=', value: ZERO }] } as const;
    return only(
        line(
            place.world.dimension(key, () => ({
                values: { ...values, kind: 'number', whole: true, neverNegative: true },
                source,
                expression: e,
            })),
        ),
    );
}

/** Key of the date of decision itself. */
export const DECISION = 'date of decision';
