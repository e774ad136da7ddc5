import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { exact, mul } from '../../evaluate/numbers/rational.ts';
import type { Program } from '../../evaluate/program.ts';
import { PERCENT } from '../../evaluate/values/unit.ts';
import type { FactValue } from '../../model/facts.ts';
import type { Box } from '../boxes/box.ts';
import type { CellSet } from '../boxes/cell-set.ts';
import { cellsOf, equalSets, has } from '../boxes/cell-set.ts';
import type { Dimension, DimensionSource, KnownDay } from '../conditions/dimension.ts';
import type { Grid, Line } from '../conditions/grid.ts';
import { OTHER_TEXT } from '../conditions/grid.ts';
import type { Somebody } from '../conditions/somebody.ts';
import { canBeNamed } from '../conditions/somebody.ts';
import { yearFrom } from './fact-values.ts';
import { dateJson, numberJson, valuesIn, yearsBefore } from './numbers.ts';
import { withValueFrom } from './over-time.ts';
import type { Person } from './person.ts';

/** A value that a box leaves open to a few choices. */
export interface Pin {
    readonly dimension: Dimension;
    /** Puts in one of the choices. */
    readonly choices: readonly ((person: Person) => void)[];
    /** What others depend on has a lower one, and is put in before them. */
    readonly order: number;
}

const MOST_CHOICES = 4;

/** What a box says of a person's facts; what it says of values that are worked out is left to trying. */
export function pinsOf(box: Box, grid: Grid, on: number, program: Program): Pin[] {
    const found: Pin[] = [];
    for (const [i, set] of box.entries()) {
        const line = grid.line(i);
        if (set === undefined || equalSets(set, line.realistic)) continue;
        const choices = choicesOf(set, line, on, program);
        if (choices.length > 0) {
            const { dimension } = line;
            found.push({ dimension, choices: choices.slice(0, MOST_CHOICES), order: orderOf(dimension) });
        }
    }
    return found.sort((a, b) => a.order - b.order);
}

/** Pins for values that are known, one for each that a person's facts can tell. */
export function pinsFor(values: ReadonlyMap<Dimension, Exact | string>, program: Program): Pin[] {
    const found: Pin[] = [];
    for (const [dimension, value] of values) {
        const choices = canBePinned(dimension) ? choicesFor(dimension, value, program) : [];
        if (choices.length > 0) found.push({ dimension, choices, order: orderOf(dimension) });
    }
    return found.sort((a, b) => a.order - b.order);
}

function orderOf({ source }: Dimension): number {
    return source.kind === 'date of decision' ? 0 : 'at' in source && source.at !== undefined ? 2 : 1;
}

function canBePinned({ source }: Dimension): boolean {
    if (source.kind === 'worked out') return false;
    return source.kind === 'date of decision' || canBeNamed(source.of);
}

type Choice = (person: Person) => void;

function choicesOf(set: CellSet, line: Line, on: number, program: Program): Choice[] {
    const { dimension } = line;
    const { source, values } = dimension;
    if (!canBePinned(dimension)) return [];
    if (values.kind === 'option') {
        const names = [...cellsOf(set)].map(cell => line.options[cell] as string);
        return names.flatMap(name => choicesFor(dimension, name, program));
    }
    const numbers = source.kind === 'date of decision' ? daysOfDecision(set, line, on).map(exact) : valuesIn(set, line);
    return numbers.flatMap(value => choicesFor(dimension, value, program));
}

/** The ways to give somebody that value. */
function choicesFor({ source, values }: Dimension, value: Exact | string, program: Program): Choice[] {
    if (typeof value === 'string') {
        if (source.kind === 'fact') {
            return [person => setFact(person, source, optionJson(value, source.of, source.fact, program))];
        }
        return source.kind === 'applies' ? [person => setApplies(person, source, value === 'yes', program)] : [];
    }
    const day = toSafeInteger(value);
    switch (source.kind) {
        case 'fact': {
            const json =
                values.kind === 'date'
                    ? dateJson(value)
                    : numberJson(inFactUnit(value, source.of, source.fact, program));
            return json === undefined ? [] : [person => setFact(person, source, json)];
        }
        case 'date of decision':
            return day === undefined
                ? []
                : [
                      person => {
                          person.facts.on = toIso(day);
                      },
                  ];
        case 'age':
            return day === undefined ? [] : birthdays(day, source);
        case 'end of period':
            return day === undefined ? [] : [person => setEnd(person, source, day)];
        default:
            return [];
    }
}

function optionJson(name: string, of: Somebody, fact: string, program: Program): FactValue {
    const info = program.entities.get(of.entity);
    const form =
        info?.facts.get(fact)?.type.form ?? (info?.judgements.get(fact)?.type.base === 'yes or no' ? 'yes or no' : '');
    return form === 'yes or no' ? name === 'yes' : name === OTHER_TEXT ? 'something else' : name;
}

function inFactUnit(
    value: Parameters<typeof numberJson>[0],
    of: Somebody,
    fact: string,
    program: Program,
): typeof value {
    const type = program.entities.get(of.entity)?.facts.get(fact)?.type;
    return type?.form === 'number' && type.unit === PERCENT ? mul(value, exact(100)) : value;
}

function setApplies(
    person: Person,
    source: Extract<DimensionSource, { kind: 'applies' }>,
    applies: boolean,
    program: Program,
): void {
    const { of, fact } = source;
    const info = program.entities.get(of.entity);
    const form = info?.facts.get(fact)?.type.form;
    const known = person.get(of, fact);
    const isThere = known !== undefined && !(typeof known === 'object' && known !== null && 'notApplicable' in known);
    if (!applies) person.set(of, fact, { notApplicable: true });
    else if (!isThere) person.set(of, fact, form === undefined || form === 'entity' ? {} : { applicable: true });
}

/** The day that was thought of, if it will do; else the nearest. */
function daysOfDecision(set: CellSet, line: Line, on: number): number[] {
    const days = valuesIn(set, line).flatMap(value => toSafeInteger(value) ?? []);
    const isIn = grid(set, line);
    const wanted = isIn(on) ? [on, ...days] : days.sort((a, b) => Math.abs(a - on) - Math.abs(b - on));
    return [...new Set(wanted)];
}

function grid(set: CellSet, { cuts, before, places }: Line): (day: number) => boolean {
    return day => {
        const at = cuts.findIndex(cut => typeof cut === 'number' && cut >= day);
        const cell = at < 0 ? 2 * cuts.length : cuts[at] === day ? 2 * at + 1 : 2 * at;
        const number = before[cell] as number;
        return places[number] === cell && has(set, number);
    };
}

/** Born so that the age is just reached, or is reached for one day more. */
function birthdays(age: number, { of, at }: Extract<DimensionSource, { kind: 'age' }>): ((person: Person) => void)[] {
    const born = (person: Person, years: number, later: number): void => {
        const on = dayFor(person, at);
        const json = on === undefined ? undefined : dateJson(exact(yearsBefore(on, years) + later));
        if (json !== undefined) person.set(of, 'date of birth', json);
    };
    return [person => born(person, age, 0), person => born(person, age + 1, 1)];
}

/** The day as the person's facts have it. One that is not known yet is a year before the day of decision. */
function dayFor(person: Person, at: KnownDay): number | undefined {
    const on = isoDay(person.facts.on);
    if (at.kind === 'day') return at.day;
    if (at.kind === 'date of decision') return on === undefined ? undefined : on + at.plus;
    const known = isoDay(person.get(at.of, at.fact));
    const day = known ?? (on === undefined ? undefined : yearsBefore(on, 1));
    if (day === undefined) return undefined;
    if (known === undefined) person.set(at.of, at.fact, toIso(day));
    return day + at.plus;
}

function isoDay(value: FactValue | undefined): number | undefined {
    return typeof value === 'string' ? parseIso(value) : undefined;
}

/** What changes with the date gets the value from that day on; before it and after what is known later, it stays. */
function setFact(person: Person, { of, fact, at }: Extract<DimensionSource, { kind: 'fact' }>, value: FactValue): void {
    const day = at === undefined ? undefined : dayFor(person, at);
    if (day === undefined) person.set(of, fact, value);
    else person.set(of, fact, withValueFrom(person.get(of, fact), toIso(day), value));
}

function setEnd(person: Person, source: Extract<DimensionSource, { kind: 'end of period' }>, day: number): void {
    const { of, fact, end } = source;
    const known = person.get(of, fact);
    const other = typeof known === 'object' && known !== null && !Array.isArray(known) ? known : undefined;
    const json = dateJson(exact(day)) as string;
    if (end === 'first') {
        const to = typeof other?.to === 'string' && other.to >= json ? { from: json, to: other.to } : yearFrom(day);
        person.set(of, fact, to);
    } else {
        const from = typeof other?.from === 'string' && other.from <= json ? other.from : json;
        person.set(of, fact, { from, to: json });
    }
}
