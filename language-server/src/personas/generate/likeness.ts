/** How far somebody made up is from the people whom the policy knows: their lives are what is usual here. */
import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import { BIRTH } from '../../evaluate/reference/dates.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';

interface Usual {
    low: number;
    high: number;
    /** Choices, as JSON. */
    readonly chosen: Set<string>;
}

/** Days by which a date may lie outside of what is usual, and where nothing is known, from the day of decision. */
const DAYS_BESIDE = 60;
const BIRTHS_BESIDE = 800;
const DAYS_FROM_DECISION = 400;
/** How many times smaller or larger than anybody's an amount may be. */
const TIMES = 10;

export class Likeness {
    readonly #usual = new Map<string, Usual>();
    readonly #program: Program;

    constructor(known: readonly Facts[], program: Program) {
        this.#program = program;
        for (const facts of known) for (const place of placesIn(facts, program)) this.#take(place, facts);
    }

    #take({ keys, label, type }: Place, facts: Facts): void {
        const usual = this.#usual.get(label) ?? { low: Infinity, high: -Infinity, chosen: new Set<string>() };
        this.#usual.set(label, usual);
        const value = valueAt(facts, keys);
        if (type.form === 'any of') usual.chosen.add(JSON.stringify(value));
        const number = measureOf(type.form, value, facts);
        if (number === undefined) return;
        usual.low = Math.min(usual.low, number);
        usual.high = Math.max(usual.high, number);
    }

    /**
     * Of how many facts nobody who is known has anything like it.
     *
     * @param isAtOnce Whether it counts too how far dates, other than births, are from the day of decision.
     */
    strangeness(facts: Facts, isAtOnce = true): number {
        const counts = ({ type, fact }: Place): boolean => isAtOnce || type.form !== 'date' || fact === BIRTH;
        return placesIn(facts, this.#program).filter(place => counts(place) && this.#isStrange(place, facts)).length;
    }

    #isStrange({ keys, label, type, fact }: Place, facts: Facts): boolean {
        const usual = this.#usual.get(label);
        const value = valueAt(facts, keys);
        if (type.form === 'any of') {
            return Array.isArray(value) && value.length > 1 && !usual?.chosen.has(JSON.stringify(value));
        }
        const number = measureOf(type.form, value, facts);
        if (number === undefined) return false;
        const isKnown = usual !== undefined && usual.low <= usual.high;
        if (fact === BIRTH) {
            return isKnown && (number < usual.low - BIRTHS_BESIDE || number > usual.high + BIRTHS_BESIDE);
        }
        if (type.form === 'date') {
            const [low, high] = isKnown
                ? [usual.low - DAYS_BESIDE, usual.high + DAYS_BESIDE]
                : [-DAYS_FROM_DECISION, DAYS_FROM_DECISION];
            return number < low || number > high;
        }
        return isKnown && (number * TIMES < usual.low || number > usual.high * TIMES);
    }
}

/** A date in days from the day of decision, or an amount. */
function measureOf(form: Place['type']['form'], value: FactValue | undefined, { on }: Facts): number | undefined {
    if (form === 'date') {
        const [day, decided] = [typeof value === 'string' ? parseIso(value) : undefined, parseIso(on ?? '')];
        return day === undefined || decided === undefined ? undefined : day - decided;
    }
    const number = form === 'number' && (typeof value === 'string' || typeof value === 'number') ? Number(value) : NaN;
    return Number.isNaN(number) ? undefined : number;
}
