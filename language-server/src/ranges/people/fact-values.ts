import { daysInMonth, toDay, toYmd } from '../../evaluate/dates/day.ts';
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { compare, sign } from '../../evaluate/numbers/comparison.ts';
import { currencyPlaces } from '../../evaluate/numbers/format.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { isMoney, PERCENT } from '../../evaluate/values/unit.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { everythingIn } from '../../types/index.ts';
import type { Box } from '../boxes/box.ts';
import { equalSets } from '../boxes/cell-set.ts';
import { countedBy } from '../conditions/counting.ts';
import type { Dimension } from '../conditions/dimension.ts';
import { testsIn } from '../conditions/formula.ts';
import type { Grid } from '../conditions/grid.ts';
import { familyOf } from '../conditions/opaque.ts';
import { dateJson, numberJson, valuesIn, yearsBefore } from './numbers.ts';
import type { Person } from './person.ts';
import { isSheet } from './person.ts';

/** Numbers, dates and ages at which the rules turn, lengths of time that they reckon with, and texts that they name. */
export interface Turns {
    readonly numbers: readonly Exact[];
    readonly days: readonly number[];
    readonly ages: readonly number[];
    readonly texts: readonly string[];
    /** Between one day and another: `left on + 14 days`. */
    readonly lengths: readonly Length[];
}

interface Length {
    readonly months: number;
    readonly days: number;
}

const MOST = 10;

/** Values in a box come first, then those at which the rule turns elsewhere. */
export function turnsOf(grid: Grid, box: Box): Turns {
    const turns = {
        numbers: [] as Exact[],
        days: [] as number[],
        ages: [] as number[],
        texts: [] as string[],
        lengths: [] as Length[],
    };
    // What is worked out has no facts of its own, so its values are tried first.
    const dimensions = [...grid.dimensions.entries()].sort(([, a], [, b]) => rank(a) - rank(b));
    for (const [i, { cuts }] of dimensions) {
        const line = grid.line(i);
        const set = box[i];
        for (const name of cuts.names) take(turns.texts, name);
        if (line.options.length > 0 || set === undefined || equalSets(set, line.realistic)) continue;
        for (const value of valuesIn(set, line)) takeValue(turns, value, line.dimension);
    }
    for (const [i, dimension] of dimensions) if (box[i] !== undefined) takeLengths(turns, dimension, grid.line(i).cuts);
    for (const [i, dimension] of dimensions) {
        for (const cut of grid.line(i).cuts.slice(0, MOST)) takeValue(turns, cut, dimension);
    }
    for (const [, dimension] of dimensions) takeCounted(turns, dimension);
    return turns;
}

function takeValue(turns: { numbers: Exact[]; days: number[]; ages: number[] }, value: Exact, of: Dimension): void {
    if (of.values.kind === 'date') {
        if (typeof value === 'number') take(turns.days, value);
    } else if (of.key.startsWith('age of ')) {
        if (typeof value === 'number') take(turns.ages, value);
    } else if (isOfAges(of)) {
        if (typeof value === 'number') take(turns.ages, value);
        take(turns.numbers, value, known => compare(known, value) === 0);
    } else if (sign(value) > 0) {
        take(turns.numbers, value, known => compare(known, value) === 0);
    }
}

/** `lowest of age for each child`. */
function isOfAges({ source, expression }: Dimension): boolean {
    if (source.kind !== 'worked out' || expression === undefined) return false;
    for (const part of everythingIn(expression)) {
        if ('target' in part && part.target?.kind === 'built-in' && part.target.name === 'age') return true;
    }
    return false;
}

/** What the members that are counted are asked. */
function takeCounted(turns: Parameters<typeof takeValue>[0] & { texts: string[] }, count: Dimension): void {
    const counted = countedBy(count);
    if (counted === undefined) return;
    for (const { of } of testsIn(counted.where)) {
        for (const name of of.cuts.names) take(turns.texts, name);
        for (const { value } of of.cuts.list.slice(0, MOST)) takeValue(turns, value, of);
    }
}

function take<T>(list: T[], value: T, same = (known: T): boolean => known === value): void {
    if (list.length < MOST && !list.some(same)) list.push(value);
}

/** What stands between the days that a sum of them reckons with, and the birthdays in it. */
function takeLengths(turns: { ages: number[]; lengths: Length[] }, of: Dimension, cuts: readonly Exact[]): void {
    const parts = of.source.kind === 'worked out' ? (of.source.sum ?? []).map(part => part.of) : [];
    if (parts.some(part => part.values.kind === 'date')) {
        for (const cut of cuts) if (typeof cut === 'number' && cut !== 0) takeLength(turns, 0, Math.abs(cut));
    }
    for (const { expression } of [of, ...parts]) {
        for (const part of expression === undefined ? [] : everythingIn(expression)) {
            if (part.kind === 'birthday') take(turns.ages, part.number);
            if (part.kind !== 'literal' || part.value.kind !== 'duration') continue;
            const { months, days } = lengthOf(part.value.parts);
            takeLength(turns, months, days);
        }
    }
}

function lengthOf(parts: readonly { unit: string; value: string }[]): Length {
    let [months, days] = [0, 0];
    for (const { unit, value } of parts) {
        const { family, size } = familyOf(unit);
        if (family === 'months') months += Number(value) * size;
        else if (family !== 'clock') days += Number(value) * size;
    }
    return { months, days };
}

function takeLength(turns: { lengths: Length[] }, months: number, days: number): void {
    if (!Number.isInteger(months) || !Number.isInteger(days) || months + days > LONGEST) return;
    take(turns.lengths, { months, days }, known => known.months === months && known.days === days);
}

/** In days: longer ago than anybody remembers. */
const LONGEST = 40_000;

function rank({ source }: Dimension): number {
    return source.kind === 'worked out' ? 0 : 1;
}

/** Values to try for a fact that a rule asks for, the plainest first. */
export function valuesToTry(name: string, type: FactType, on: number, turns: Turns, person: Person): FactValue[] {
    const values = plainValues(name, type, on, turns, person);
    return type.optional ? [{ notApplicable: true }, ...values] : values;
}

function plainValues(name: string, type: FactType, on: number, turns: Turns, person: Person): FactValue[] {
    switch (type.form) {
        case 'yes or no':
            return [false, true];
        case 'one of':
            return type.options.length === 0 ? ['other'] : [...type.options];
        case 'any of':
            return [[], ...type.options.map(option => [option]), [...type.options]];
        case 'text':
            return [...turns.texts, 'something else'];
        case 'number':
            return numbersToTry(type, turns).map(value =>
                numberJson(type.unit === PERCENT ? mul(value, exact(100)) : value),
            );
        case 'date':
            return (name === 'date of birth' ? birthsToTry(on, turns) : daysToTry(on, turns, person)).flatMap(
                day => dateJson(exact(day)) ?? [],
            );
        case 'period':
        case 'year':
            return periodsToTry(on, turns);
        case 'entity':
            return [{}];
        case 'list':
            return listsToTry(turns).map(count => person.newMembers(count));
    }
}

/** So many that a rule which counts them may turn on it; larger lists are no household and no list of children. */
const MOST_MEMBERS = 40;

/** How many members: one, none, two, and one more than each number that rules turn on. */
function listsToTry({ numbers }: Turns): number[] {
    const counts = numbers.flatMap(value =>
        typeof value === 'number' && value < MOST_MEMBERS ? [value, value + 1] : [],
    );
    return [...new Set([1, 0, 2, ...counts])];
}

function numbersToTry(type: FactType & { form: 'number' }, { numbers }: Turns): Exact[] {
    const step = type.whole
        ? ONE
        : isMoney(type.unit)
          ? div(ONE, exact(10 ** currencyPlaces(type.unit.currency)))
          : ONE;
    const found = [
        ZERO,
        ...numbers,
        ...numbers.map(value => add(value, step)),
        ...numbers.map(value => sub(value, step)),
        ONE,
    ];
    return distinct(found.filter(value => sign(value) >= 0));
}

function distinct(values: readonly Exact[]): Exact[] {
    return values.filter((value, i) => values.findIndex(other => compare(other, value) === 0) === i);
}

const USUAL_AGE = 30;

function birthsToTry(on: number, { ages, days }: Turns): number[] {
    const byAge = ages.flatMap(age => [yearsBefore(on, age), yearsBefore(on, age) + 1]);
    return [yearsBefore(on, USUAL_AGE), ...byAge, ...days, ...days.map(day => day - 1)].filter(day => day <= on);
}

function daysToTry(on: number, { days, lengths }: Turns, { facts }: Person): number[] {
    const near = [on, ...daysIn(facts)].flatMap(day =>
        lengths.flatMap(length => [moved(day, length, 1), moved(day, length, -1)]),
    );
    return [
        ...new Set([
            on,
            ...near,
            yearsBefore(on, 1),
            ...days,
            ...days.map(day => day - 1),
            on - 1,
            on + 1,
            yearsBefore(on, 10),
        ]),
    ];
}

const MOST_KNOWN_DAYS = 4;

/** Days that somebody's facts speak of, births apart. */
function daysIn({ on: _on, ...facts }: Facts): number[] {
    const texts = Object.entries(facts).flatMap(([name, value]) =>
        name === 'date of birth' ? [] : isSheet(value as FactValue) ? Object.values(value as object) : [value],
    );
    const days = texts.flatMap(text => (typeof text === 'string' ? (parseIso(text) ?? []) : []));
    return [...new Set(days)].slice(0, MOST_KNOWN_DAYS);
}

/** So much later, or earlier. In a month that lacks the day, its last day. */
function moved(day: number, { months, days }: Length, times: 1 | -1): number {
    const { year, month, day: ofMonth } = toYmd(day);
    const count = year * 12 + month - 1 + times * months;
    const [toYear, toMonth] = [Math.floor(count / 12), (((count % 12) + 12) % 12) + 1];
    return toDay(toYear, toMonth, Math.min(ofMonth, daysInMonth(toYear, toMonth))) + times * days;
}

function periodsToTry(on: number, { days }: Turns): FactValue[] {
    return [on, ...days].flatMap(day => [yearFrom(toDay(toYmd(day).year, 1, 1)), { from: toIso(day), to: toIso(day) }]);
}

/** From that day, for a year. */
export function yearFrom(day: number): FactValue {
    const { year, month, day: ofMonth } = toYmd(day);
    return { from: toIso(day), to: toIso(toDay(year + 1, month, ofMonth) - 1) };
}
