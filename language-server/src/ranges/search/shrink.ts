import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts } from '../../model/facts.ts';
import { floorOf } from '../conditions/whole.ts';
import { numberJson } from '../people/numbers.ts';
import { exactOf } from './exact-of.ts';
import { placesIn, valueAt, withValue } from './places.ts';

const MOST_ROUNDS = 4;

/**
 * The plainest person who still shows it: every fact that can go is gone, every member too, and what stays is as plain
 * as it can be. The date stays.
 */
export function shrink(facts: Facts, isShown: (facts: Facts) => boolean, program: Program): Facts {
    let found = facts;
    for (let round = 0; round < MOST_ROUNDS; round++) {
        const before = JSON.stringify(found);
        found = withoutMembers(found, isShown, program);
        found = withoutFacts(found, isShown, program);
        found = plainer(found, isShown, program);
        found = plainerTogether(found, isShown, program);
        if (JSON.stringify(found) === before) break;
    }
    return found;
}

function withoutFacts(facts: Facts, isShown: (facts: Facts) => boolean, program: Program): Facts {
    let found = facts;
    const whole = Object.keys(facts)
        .filter(name => name !== 'on' && name !== 'assume')
        .map(name => [name]);
    const parts = (): (readonly (string | number)[])[] => placesIn(found, program).map(({ keys }) => keys);
    for (const keys of [...whole, ...parts()]) {
        if (valueAt(found, keys) === undefined) continue;
        const less = withValue(found, keys, undefined);
        if (isShown(less)) found = less;
    }
    return found;
}

function withoutMembers(facts: Facts, isShown: (facts: Facts) => boolean, program: Program): Facts {
    let found = facts;
    for (const { keys, type } of placesIn(facts, program)) {
        const members = valueAt(found, keys);
        if (type.form !== 'list' || !Array.isArray(members)) continue;
        for (let i = members.length - 1; i >= 0; i--) {
            const less = withValue(found, [...keys, i], undefined);
            if (isShown(less)) found = less;
        }
    }
    return found;
}

function plainer(facts: Facts, isShown: (facts: Facts) => boolean, program: Program): Facts {
    let found = facts;
    for (const { keys, type } of placesIn(facts, program)) {
        const now = valueAt(found, keys);
        if (type.form === 'yes or no' && now === true) {
            const other = withValue(found, keys, false);
            if (isShown(other)) found = other;
        }
        const number = type.form === 'number' && !type.overTime ? exactOf(now) : undefined;
        if (number === undefined || sign(number) <= 0) continue;
        const at = (value: Exact): Facts => withValue(found, keys, numberJson(value));
        found = at(lowest(number, value => isShown(at(value))));
    }
    return found;
}

/** Numbers that are the same may have to stay so: they are lowered together. */
function plainerTogether(facts: Facts, isShown: (facts: Facts) => boolean, program: Program): Facts {
    const groups = Map.groupBy(
        placesIn(facts, program).filter(({ type }) => type.form === 'number' && !type.overTime),
        ({ keys }) => JSON.stringify(valueAt(facts, keys)),
    );
    let found = facts;
    for (const places of groups.values()) {
        const number = exactOf(valueAt(facts, places[0]?.keys ?? []));
        if (places.length < 2 || number === undefined || sign(number) <= 0) continue;
        const at = (each: Exact): Facts =>
            places.reduce((sheet, { keys }) => withValue(sheet, keys, numberJson(each)), found);
        found = at(lowest(number, each => isShown(at(each))));
    }
    return found;
}

/** Nothing, if that will do; else where it begins, between a whole number for which it is not shown and the next. */
function lowest(shown: Exact, isShown: (value: Exact) => boolean): Exact {
    if (isShown(ZERO)) return ZERO;
    let below: Exact = ZERO;
    let above = shown;
    for (;;) {
        const middle = floorOf(div(add(below, above), exact(2)));
        if (compare(middle, below) <= 0 || compare(middle, above) >= 0) return above;
        if (isShown(middle)) above = middle;
        else below = middle;
    }
}
