/** People one small change away: what a rounding, a highest or a list of options turns on is written nowhere. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, exact, mul } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { smallestStep } from '../../ranges/search/changes.ts';
import { exactOf } from '../../ranges/search/exact-of.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead } from '../../ranges/search/reads.ts';

/** In smallest steps: enough for every remainder of a division by a small number to come up. */
const STEPS = [1, 2, 3, 5, 50];
const TIMES = [2, 10];
/** Days: the next weekdays, some weeks, and about a quarter of a year. */
const DAYS = [1, -1, 2, -2, 7, 28, 91];

/** The same person with one fact a little other than it is, or an amount much larger. */
export function nearPeople(facts: Facts, reads: Reads, program: Program): Iterable<Facts> {
    return changed(facts, reads, program, () => true);
}

/** The same person with another choice where there are only a few. */
export function otherChoices(facts: Facts, reads: Reads, program: Program): Iterable<Facts> {
    return changed(facts, reads, program, ({ form }) => form === 'yes or no' || form === 'one of' || form === 'any of');
}

function* changed(
    facts: Facts,
    reads: Reads,
    program: Program,
    isMeant: (type: Place['type']) => boolean,
): Iterable<Facts> {
    for (const place of placesIn(facts, program)) {
        if (place.type.overTime || !isMeant(place.type) || !isRead(place, reads)) continue;
        for (const value of valuesNear(place, valueAt(facts, place.keys))) yield withValue(facts, place.keys, value);
    }
}

function valuesNear({ type, fact }: Place, now: FactValue | undefined): FactValue[] {
    switch (type.form) {
        case 'yes or no':
            return [now !== true];
        case 'one of':
            return type.options.filter(option => option !== now);
        case 'any of': {
            const chosen = Array.isArray(now) ? now : [];
            return type.options.map(option =>
                chosen.includes(option)
                    ? chosen.filter(each => each !== option)
                    : type.options.filter(each => each === option || chosen.includes(each)),
            );
        }
        case 'number': {
            const value = exactOf(now);
            if (value === undefined) return [];
            const step = smallestStep(type);
            const larger = TIMES.map(times => mul(value, exact(times)));
            return [...STEPS.map((steps): Exact => add(value, mul(step, exact(steps)))), ...larger].map(numberJson);
        }
        case 'date': {
            const day = fact === 'date of birth' || typeof now !== 'string' ? undefined : parseIso(now);
            return day === undefined ? [] : DAYS.map(by => toIso(day + by));
        }
        default:
            return [];
    }
}
