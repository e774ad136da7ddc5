/** Somebody whom the policy knows, after whom others are made up: what belongs together in a life stays together. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { div, mul, ratio } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { BIRTH } from '../../evaluate/reference/dates.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { floorOf } from '../../ranges/conditions/whole.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { smallestStep } from '../../ranges/search/changes.ts';
import { exactOf } from '../../ranges/search/exact-of.ts';
import type { Place } from '../../ranges/search/places.ts';
import { placesIn, valueAt } from '../../ranges/search/places.ts';
import type { Seeded } from './seeded.ts';

/** In percent: how often a fact is another than that of the model. */
const OTHERWISE = 15;
/** Nobody is just as old as somebody else: days. */
const AGES_APART = 300;
/** In hundredths of the model's amount. */
const [LEAST, MOST] = [60, 150];

interface Had {
    readonly value: FactValue;
    /** The day on which it was decided for them. */
    readonly on: number | undefined;
}

export class ModelLife {
    readonly #own: ReadonlyMap<string, readonly Had[]>;
    readonly #others: ReadonlyMap<string, readonly Had[]>;

    /** @param others of whom what the model does not say is taken. */
    constructor(model: Facts, others: readonly Facts[], program: Program) {
        this.#own = byLabel([model], program);
        this.#others = byLabel(others, program);
    }

    /** The value that the model has, or the first of the others; undefined where nobody has one. */
    valueOf({ label, type }: Place, facts: Facts): FactValue | undefined {
        const [had] = this.#own.get(label) ?? this.#others.get(label) ?? [];
        return had && atTheirTime(had, type, facts);
    }

    /** A value like the model's; undefined where nobody has one, and now and then. */
    valueLike({ label, type, fact }: Place, facts: Facts, chance: Seeded): FactValue | undefined {
        const had = chance.one(this.#own.get(label) ?? this.#others.get(label) ?? []);
        if (had === undefined || chance.chance(OTHERWISE)) return undefined;
        const value = atTheirTime(had, type, facts);
        if (fact === BIRTH) {
            const [born, on] = [typeof value === 'string' ? parseIso(value) : undefined, parseIso(facts.on ?? '')];
            const apart = chance.whole(-AGES_APART, AGES_APART);
            return born === undefined || on === undefined ? value : toIso(Math.min(on, born + apart));
        }
        const amount = type.form === 'number' ? exactOf(value) : undefined;
        if (type.form !== 'number' || amount === undefined) return value;
        // Small whole numbers stay: seven days are a week.
        if (type.whole || chance.chance(50)) return value;
        const step = smallestStep(type);
        const other = mul(amount, ratio(chance.whole(LEAST, MOST), 100));
        return numberJson(mul(floorOf(div(other, step)), step));
    }
}

/** Dates are as far from the day of decision as they were. */
function atTheirTime({ value, on: decided }: Had, { form }: Place['type'], { on }: Facts): FactValue {
    const [day, now] = [typeof value === 'string' ? parseIso(value) : undefined, parseIso(on ?? '')];
    if (form !== 'date' || day === undefined || now === undefined || decided === undefined) return value;
    return toIso(day + now - decided);
}

function byLabel(people: readonly Facts[], program: Program): Map<string, Had[]> {
    const found = new Map<string, Had[]>();
    for (const facts of people) {
        for (const { keys, label, type } of placesIn(facts, program)) {
            const value = valueAt(facts, keys);
            if (value === undefined || type.overTime || type.form === 'list' || type.form === 'entity') continue;
            found.set(label, [...(found.get(label) ?? []), { value, on: parseIso(facts.on ?? '') }]);
        }
    }
    return found;
}
