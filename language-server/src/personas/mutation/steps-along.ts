import type { CompiledPolicy } from '../../evaluate/index.ts';
import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, exact, mul, sub } from '../../evaluate/numbers/rational.ts';
import type { Facts } from '../../model/facts.ts';
import { numberJson } from '../../ranges/people/numbers.ts';
import { smallestStep, turningNumbers } from '../../ranges/search/changes.ts';
import { placesIn, valueAt, withValue } from '../../ranges/search/places.ts';
import type { Reads } from '../../ranges/search/reads.ts';
import { isRead, readsOf } from '../../ranges/search/reads.ts';
import type { Mutant } from './mutant.ts';

const MOST_NUMBERS = 5;
const STEPS = [1, 2];

/**
 * The same person where a rule that goes up in steps comes to the next one: at a limit and one or two steps beyond, and the
 * smallest amount below.
 */
export function stepsAlong(facts: Facts, { changed }: Mutant, all: Reads, { program }: CompiledPolicy): Facts[] {
    const own = readsOf([changed], program);
    return placesIn(facts, program).flatMap(place => {
        const { type, keys } = place;
        if (type.form !== 'number' || type.overTime || !isRead(place, all)) return [];
        const written = turningNumbers(type, own)
            .filter(value => sign(value) > 0)
            .slice(0, MOST_NUMBERS);
        const step = smallestStep(type);
        const now = JSON.stringify(valueAt(facts, keys));
        const values = written.flatMap(limit =>
            written
                .filter(size => compare(size, limit) < 0)
                .flatMap(size => STEPS.map((times): Exact => add(limit, mul(size, exact(times))))),
        );
        return values
            .flatMap(value => [value, sub(value, step)])
            .map(numberJson)
            .filter(value => JSON.stringify(value) !== now)
            .map(value => withValue(facts, keys, value));
    });
}
