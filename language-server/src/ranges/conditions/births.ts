import { asMissingDayRule } from '../../evaluate/dates/age.ts';
import { ONE, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Birthday, Expression } from '../../model/policy-model.ts';
import type { Dimension, DimensionSource } from './dimension.ts';
import { factValue } from './facts.ts';
import { keyOf } from './key.ts';
import { knownDay } from './known-day.ts';
import { movedByMonths } from './moved-date.ts';
import { line, opaque } from './opaque.ts';
import type { Place } from './place.ts';
import { subjectAt } from './place.ts';
import type { Somebody } from './somebody.ts';
import type { Line, Pieces } from './value.ts';
import { each, only } from './value.ts';

const BIRTH = 'date of birth';

/** The nearest subject that was born. */
export function whoWasBorn(steps: number | undefined, place: Place): Somebody | undefined {
    const named = subjectAt(place, steps);
    if (named !== undefined && hasBirth(named, place)) return named;
    return place.subjects.find(subject => hasBirth(subject, place));
}

function hasBirth(who: Somebody, { world }: Place): boolean {
    return world.program.entities.get(who.entity)?.facts.has(BIRTH) ?? false;
}

/** What an age is reckoned from and to. */
export interface AgeSpan {
    readonly from: Line;
    readonly to: Line;
}

const spans = new WeakMap<Dimension, AgeSpan>();

/** Undefined for what is no age, and for an age at a day that is not looked into. */
export function ageSpanOf(age: Dimension): AgeSpan | undefined {
    return spans.get(age);
}

/** Key of the date of decision itself. */
export const DECISION = 'date of decision';

/** In whole years, from birth. */
export function ageOf(who: Somebody, e: Expression, place: Place): Pieces {
    const at = knownDay(place.date);
    const source: DimensionSource =
        at === undefined ? { kind: 'worked out', what: keyOf(e, place) } : { kind: 'age', of: who, at };
    const age = place.world.dimension(`age of ${who.key}@${place.date.key}`, () => ({
        values: { kind: 'number', whole: true, step: ONE, limits: [{ op: '>=', value: ZERO }], neverNegative: true },
        source,
        expression: e,
    }));
    const [from, to] = [onlyLine(factValue(who, BIRTH, place)), onlyLine(place.date.pieces)];
    if (from !== undefined && to !== undefined) spans.set(age, { from, to });
    return only(line(age));
}

function onlyLine(pieces: Pieces): Line | undefined {
    const [piece, other] = pieces;
    return piece?.value.kind === 'line' && other === undefined ? piece.value : undefined;
}

/** `66th birthday`: so many years after birth. */
export function birthdayValue(e: Birthday, place: Place): Pieces {
    const { world } = place;
    const rule = world.program.conventions.bornOn29February?.rule;
    const later = (born: Pieces): Pieces =>
        each(born, value => {
            const day =
                value.kind === 'line'
                    ? movedByMonths(value, 12 * e.number, rule && asMissingDayRule(rule), e, world)
                    : undefined;
            return day !== undefined ? only(day) : value.kind === 'does not apply' ? only(value) : opaque(e, place);
        });
    if (e.subject === undefined) {
        const who = whoWasBorn(e.person, place);
        return who === undefined ? opaque(e, place) : later(factValue(who, BIRTH, place));
    }
    return each(world.value(e.subject, place), subject =>
        subject.kind === 'somebody' ? later(factValue(subject.somebody, BIRTH, place)) : later(only(subject)),
    );
}
