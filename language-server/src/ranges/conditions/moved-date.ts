import type { MissingDayRule } from '../../evaluate/dates/arithmetic.ts';
import { addMonths } from '../../evaluate/dates/arithmetic.ts';
import { daysInMonth, toDay } from '../../evaluate/dates/day.ts';
import { isInteger, sign, toSafeInteger } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import { type OrderOperator, TURNED } from '../../model/comparison-operators.ts';
import type { Expression } from '../../model/policy-model.ts';
import type { Dimension, LineLimit } from './dimension.ts';
import { numberText } from './formula.ts';
import type { World } from './place.ts';
import type { Line } from './value.ts';
import { constant, sum } from './value.ts';

/** A day some months later, or earlier, than another; what a month lacks is put right by the rule. */
interface Moved {
    /** The day that is moved is so many days after this one. */
    readonly day: Dimension;
    readonly plus: Exact;
    readonly months: number;
    readonly rule: MissingDayRule;
}

const movedDays = new WeakMap<Dimension, Moved>();

/**
 * The day so many months after another one, or before. How many days that makes depends on the day: it is a dimension of
 * its own, within the fewest and the most that so many months can have. Undefined where there is no such day.
 */
export function movedByMonths(
    date: Line,
    months: number,
    missing: MissingDayRule | undefined,
    expression: Expression,
    world: World,
): Line | undefined {
    const rule = missing ?? 'last day of that month';
    if (months === 0) return date;
    if (date.terms.length === 0) {
        const day = toSafeInteger(date.constant);
        const found = day === undefined ? undefined : addMonths(day, months, missing);
        return typeof found === 'number' ? (constant(exact(found)) as Line) : undefined;
    }
    const days = daysOfMonths(months, rule);
    const key = `days of ${months} months (${rule}) from ${dateText(date)}`;
    const limits: LineLimit[] = [
        { op: '>=', value: exact(days.fewest) },
        { op: '<=', value: exact(days.most) },
    ];
    const length = world.dimension(key, () => ({
        values: { kind: 'number', whole: true, step: ONE, limits, neverNegative: true },
        source: { kind: 'worked out', what: key },
        expression,
    }));
    const [only, other] = date.terms;
    if (only !== undefined && other === undefined && only.times === ONE) {
        movedDays.set(length, { day: only.of, plus: date.constant, months, rule });
    }
    const line: Line = { kind: 'line', terms: [{ of: length, times: ONE }], constant: ZERO };
    return withoutLength(sum(date, line, months > 0 ? 1 : -1));
}

function withoutLength({ terms, constant: rest }: Line): Line {
    return { kind: 'line', terms, constant: rest };
}

function dateText({ terms, constant: rest }: Line): string {
    return [...terms.map(({ of, times }) => `${numberText(times)} ${of.key}`), numberText(rest)].join(' + ');
}

const lengths = new Map<string, { fewest: number; most: number }>();

/** Of all days of four hundred years, after which the calendar begins again. */
function daysOfMonths(months: number, rule: MissingDayRule): { fewest: number; most: number } {
    const key = `${months} ${rule}`;
    const known = lengths.get(key);
    if (known !== undefined) return known;
    let [fewest, most] = [Number.POSITIVE_INFINITY, 0];
    for (let year = 2000; year < 2400; year++) {
        // Of whole years only the end of February matters, and of a month its last day, which another month may lack.
        for (let month = 1; month <= (months % 12 === 0 ? 3 : 12); month++) {
            for (const date of [1, daysInMonth(year, month)]) {
                const day = toDay(year, month, date);
                const moved = addMonths(day, months, rule);
                if (typeof moved !== 'number') continue;
                fewest = Math.min(fewest, Math.abs(moved - day));
                most = Math.max(most, Math.abs(moved - day));
            }
        }
    }
    const found = { fewest, most };
    lengths.set(key, found);
    return found;
}

/** `day op value`: the same as a comparison of a sum, but exact. */
export interface DayTest {
    readonly of: Dimension;
    readonly op: OrderOperator;
    readonly value: Exact;
}

/**
 * A comparison of a day that is moved by months with a known day says which days themselves pass: a later day never comes
 * to lie before an earlier one. All of the tests must hold; undefined where the sum is no such comparison.
 */
export function testsOfMoved({ terms, constant: rest }: Line, op: OrderOperator): readonly DayTest[] | undefined {
    const [first, second, other] = terms;
    if (first === undefined || second === undefined || other !== undefined || op === '≠') return undefined;
    const [length, day] = movedDays.has(first.of) ? [first, second] : [second, first];
    const moved = movedDays.get(length.of);
    if (moved === undefined || moved.day !== day.of) return undefined;
    const isForward = moved.months > 0;
    if (sub(length.times, isForward ? day.times : mul(day.times, exact(-1))) !== ZERO) return undefined;
    // day + length (or less it) is f(day) – plus, where f(day) is the day that it comes to lie on.
    const value = add(div(mul(rest, exact(-1)), day.times), moved.plus);
    const wanted = toSafeInteger(value);
    if (wanted === undefined || !isInteger(value)) return undefined;
    const [from, after] = [firstDay(moved, wanted), firstDay(moved, wanted + 1)];
    if (from === undefined || after === undefined) return undefined;
    const test = (turned: OrderOperator, on: number): DayTest => ({ of: moved.day, op: turned, value: exact(on) });
    switch (sign(day.times) < 0 ? TURNED[op] : op) {
        case '>=':
            return [test('>=', from)];
        case '>':
            return [test('>', after - 1)];
        case '<':
            return [test('<', from)];
        case '<=':
            return [test('<=', after - 1)];
        default:
            return from === after - 1 ? [test('=', from)] : [test('>=', from), test('<', after)];
    }
}

/** The first day that comes to lie on the wanted day or after it. */
function firstDay({ months, plus, rule }: Moved, wanted: number): number | undefined {
    const before = addMonths(wanted, -months, 'last day of that month');
    const offset = toSafeInteger(plus);
    if (typeof before !== 'number' || offset === undefined) return undefined;
    for (let day = before - NEAR; day <= before + NEAR; day++) {
        const moved = addMonths(day, months, rule);
        if (typeof moved !== 'number') return undefined;
        if (moved >= wanted) return day - offset;
    }
    return undefined;
}

/** Moved there and back, a day is never further off. */
const NEAR = 4;
