import { compare, sign } from '../evaluate/numbers/comparison.ts';
import type { Exact } from '../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../evaluate/numbers/rational.ts';
import type { Box } from './boxes/box.ts';
import type { CellSet } from './boxes/cell-set.ts';
import type { AgeSpan } from './conditions/births.ts';
import { ageSpanOf } from './conditions/births.ts';
import type { Dimension, LineValues, Summand } from './conditions/dimension.ts';
import type { Grid, Line } from './conditions/grid.ts';
import { firstAbove, firstBelow } from './conditions/grid.ts';
import { sum as lineSum } from './conditions/value.ts';
import type { CountBound } from './counts.ts';
import type { Inequality } from './linear.ts';
import { between, isFeasible } from './linear.ts';

/** Both ends included; absent means open. */
interface Range {
    low?: Exact;
    high?: Exact;
}

const ROUNDS = 4;

/**
 * Whether somebody could be in a box in which several amounts are added up or compared: with what each of them may be, the
 * sum can be what the box says, and the other way round. Ranges are narrowed in turn (bounds consistency); yes is a guess.
 */
export function isConsistent(box: Box, grid: Grid, bounds: readonly CountBound[]): boolean {
    if (bounds.length === 0 && !grid.dimensions.some(dependsOnOthers)) return true;
    const ranges = new Map<Dimension, Range>();
    const sums: { of: Dimension; sum: readonly Summand[] }[] = [];
    const ages: { of: Dimension; span: AgeSpan }[] = [];
    for (const [i, of] of grid.dimensions.entries()) {
        if (of.values.kind === 'option') continue;
        const line = grid.line(i);
        ranges.set(of, rangeOf(box[i] ?? line.realistic, line));
        const span = ageSpanOf(of);
        if (span !== undefined) ages.push({ of, span });
        if (of.source.kind === 'worked out' && of.source.sum !== undefined) sums.push({ of, sum: of.source.sum });
    }
    for (const { sum } of sums) for (const { of } of sum) if (!ranges.has(of)) ranges.set(of, limitsOf(of));
    for (let round = 0; round < ROUNDS; round++) {
        for (const { of, sum } of sums) if (!narrow(of, sum, ranges)) return false;
        for (const bound of bounds) if (!keepTo(bound, ranges)) return false;
    }
    const parts = [...sums.map(equation), ...ages.map(agesApart), ...periods([...ranges.keys()])];
    if (parts.length < 2 && ages.length === 0) return true;
    return isFeasible([...parts.flat(), ...limitsIn(parts.flat(), ranges)]);
}

/** A sum is what its parts come to. */
function equation({ of, sum }: { of: Dimension; sum: readonly Summand[] }): Inequality<Dimension>[] {
    const terms = new Map<Dimension, Exact>(sum.map(part => [part.of, part.times]));
    return between(terms.set(of, exact(-1)), { low: ZERO, high: ZERO });
}

/** No period ends before it begins. */
function periods(dimensions: readonly Dimension[]): Inequality<Dimension>[][] {
    const ends = dimensions.flatMap(of => (of.source.kind === 'end of period' ? [{ of, source: of.source }] : []));
    return ends.flatMap(first =>
        ends
            .filter(({ source }) => first.source.end === 'first' && source.end === 'last')
            .filter(({ source }) => source.of.key === first.source.of.key && source.fact === first.source.fact)
            .map(last =>
                between(
                    new Map([
                        [last.of, ONE],
                        [first.of, exact(-1)],
                    ]),
                    { low: ZERO },
                ),
            ),
    );
}

/** A year has 365.2425 days, and so many years are at most two days off. */
const YEAR = div(exact(3_652_425), exact(10_000));
const OFF = exact(2);

/** From birth to the day on which the age is taken lie at least so many years, and less than one more. */
function agesApart({ of, span: { from, to } }: { of: Dimension; span: AgeSpan }): Inequality<Dimension>[] {
    const days = lineSum(to, from, -1);
    const terms = new Map<Dimension, Exact>(days.terms.map(term => [term.of, term.times]));
    terms.set(of, sub(ZERO, YEAR));
    return between(terms, { low: sub(sub(ZERO, OFF), days.constant), high: sub(add(YEAR, OFF), days.constant) });
}

function limitsIn(parts: readonly Inequality<Dimension>[], ranges: Map<Dimension, Range>): Inequality<Dimension>[] {
    const dimensions = new Set(parts.flatMap(({ terms }) => [...terms.keys()]));
    return [...dimensions].flatMap(of => between(new Map([[of, ONE]]), ranges.get(of) ?? limitsOf(of)));
}

function dependsOnOthers(of: Dimension): boolean {
    const { source } = of;
    if (source.kind === 'worked out' && source.sum !== undefined) return true;
    return source.kind === 'end of period' || ageSpanOf(of) !== undefined;
}

/** False where more are counted than there can be. */
function keepTo({ of, atMost }: CountBound, ranges: Map<Dimension, Range>): boolean {
    const most = atMost.reduce<Range>((sum, other) => plus(sum, ranges.get(other) ?? {}), { low: ZERO, high: ZERO });
    const own = ranges.get(of) ?? {};
    if (!meet(own, { ...(most.high !== undefined && { high: most.high }) })) return false;
    const [only, second] = atMost;
    if (only === undefined || second !== undefined || own.low === undefined) return true;
    return meet(ranges.get(only) ?? {}, { low: own.low });
}

/** False where nothing is left. */
function narrow(of: Dimension, sum: readonly Summand[], ranges: Map<Dimension, Range>): boolean {
    const total = ranges.get(of) ?? {};
    if (!meet(total, added(sum, ranges))) return false;
    for (const [i, { of: part, times }] of sum.entries()) {
        const others = added(
            sum.filter((_, other) => other !== i),
            ranges,
        );
        const rest = minus(total, others);
        const own = ranges.get(part) ?? {};
        if (!meet(own, divided(rest, times))) return false;
    }
    return true;
}

function added(sum: readonly Summand[], ranges: Map<Dimension, Range>): Range {
    let total: Range = { low: ZERO, high: ZERO };
    for (const { of, times } of sum) total = plus(total, multiplied(ranges.get(of) ?? {}, times));
    return total;
}

function plus(a: Range, b: Range): Range {
    return {
        ...(a.low !== undefined && b.low !== undefined && { low: add(a.low, b.low) }),
        ...(a.high !== undefined && b.high !== undefined && { high: add(a.high, b.high) }),
    };
}

function minus(a: Range, b: Range): Range {
    return {
        ...(a.low !== undefined && b.high !== undefined && { low: sub(a.low, b.high) }),
        ...(a.high !== undefined && b.low !== undefined && { high: sub(a.high, b.low) }),
    };
}

function multiplied({ low, high }: Range, times: Exact): Range {
    const [first, last] = sign(times) < 0 ? [high, low] : [low, high];
    return {
        ...(first !== undefined && { low: mul(first, times) }),
        ...(last !== undefined && { high: mul(last, times) }),
    };
}

function divided({ low, high }: Range, by: Exact): Range {
    const [first, last] = sign(by) < 0 ? [high, low] : [low, high];
    return { ...(first !== undefined && { low: div(first, by) }), ...(last !== undefined && { high: div(last, by) }) };
}

/** Narrows a range to what is in the other too; false where that is nothing. */
function meet(range: Range, other: Range): boolean {
    if (other.low !== undefined && (range.low === undefined || compare(other.low, range.low) > 0))
        range.low = other.low;
    if (other.high !== undefined && (range.high === undefined || compare(other.high, range.high) < 0))
        range.high = other.high;
    return range.low === undefined || range.high === undefined || compare(range.low, range.high) <= 0;
}

/** Where the next value is known, an end that is not included is the next value; else the end itself. */
function rangeOf(set: CellSet, { cuts, places, dimension }: Line): Range {
    const [first, last] = [places[set[0] as number], places[set.at(-1) as number]];
    if (first === undefined || last === undefined) return {};
    const { step } = dimension.values as LineValues;
    const [low, high] = [cuts[(first >> 1) - (first % 2 === 0 ? 1 : 0)], cuts[last >> 1]];
    return {
        ...(low !== undefined && { low: first % 2 === 1 || step === undefined ? low : firstAbove(low, step) }),
        ...(high !== undefined && { high: last % 2 === 1 || step === undefined ? high : firstBelow(high, step) }),
    };
}

function limitsOf({ values }: Dimension): Range {
    if (values.kind === 'option') return {};
    const range: Range = {};
    for (const { op, value } of values.limits) {
        meet(range, op === '>' || op === '>=' ? { low: value } : { high: value });
    }
    return range.low === undefined && values.neverNegative ? { ...range, low: ZERO } : range;
}
