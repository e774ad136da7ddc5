/** Numbers, comparisons and rounding: from expressions to compiled code. */
import type { Arithmetic, Bound, Rounding } from '../../model/policy-model.ts';
import { decimalPlaces } from '../numbers/decimal-text.ts';
import type { Exact } from '../numbers/rational.ts';
import { exact } from '../numbers/rational.ts';
import { denominator, numerator } from '../numbers/representation.ts';
import { roundsAsNumber } from '../reference/modifiers.ts';
import type { Unit } from '../values/unit.ts';
import { divideUnits, isPlain, lengthOf, multiplyUnits, NO_UNIT, PERCENT, timeUnit } from '../values/unit.ts';
import type { Ir, WholeMode } from './ir.ts';
import type { Lowered, LoweredNumber } from './lowered.ts';
import {
    aligned,
    asFraction,
    atScale,
    checkScale,
    combine,
    commonUnit,
    constantNumber,
    isZero,
    notCovered,
    ofFraction,
    part,
    product,
    times,
} from './lowered.ts';

/** A number that is known while compiling; with an end as a decimal, or as a fraction. */
export function exactNumber(value: Exact, unit: Unit): LoweredNumber {
    const scale = decimalPlaces(value);
    if (scale === undefined) {
        return { t: 'number', n: constantBig(numerator(value)), d: constantBig(denominator(value)), scale: 0, unit };
    }
    const n = (numerator(value) * 10n ** BigInt(scale)) / denominator(value);
    return { t: 'number', n: constantBig(n), scale: checkScale(scale), unit };
}

function constantBig(n: bigint): Ir {
    const small = Number(n);
    return Number.isSafeInteger(small) ? constantNumber(small) : notCovered('a large number');
}

export function numeric(lowered: Lowered): LoweredNumber {
    return lowered.t === 'number' ? lowered : notCovered('a calculation');
}

export function lowerCalculation(op: Arithmetic['op'], a: LoweredNumber, b: LoweredNumber): LoweredNumber {
    switch (op) {
        case '+':
        case '-':
            return sum(op, a, b);
        case '*': {
            const unit = multiplyUnits(a.unit, b.unit) ?? notCovered('money times money');
            const scale = checkScale(a.scale + b.scale);
            return { t: 'number', n: combine('*', a.n, b.n), d: product(a.d, b.d), scale, unit };
        }
        case '/': {
            const unit = isZero(a) && isPlain(a.unit) ? NO_UNIT : divideUnits(a.unit, b.unit);
            if (a.unit !== b.unit && lengthOf(a.unit) !== undefined && lengthOf(b.unit) !== undefined) {
                return notCovered('units');
            }
            return quotient(a, b, unit ?? notCovered('units'));
        }
    }
}

function sum(op: '+' | '-', left: LoweredNumber, right: LoweredNumber): LoweredNumber {
    const { a, b, unit } = aligned(left, right);
    if (a.d === undefined && b.d === undefined) {
        return { t: 'number', n: combine(op, a.n, b.n), scale: a.scale, unit };
    }
    const one = constantNumber(1);
    const n = combine(op, combine('*', a.n, b.d ?? one), combine('*', b.n, a.d ?? one));
    return { t: 'number', n, d: product(a.d, b.d), scale: a.scale, unit };
}

/** The divisor stays a divisor until the quotient is rounded. */
function quotient(a: LoweredNumber, b: LoweredNumber, unit: Unit): LoweredNumber {
    const scale = Math.max(a.scale - b.scale, 0);
    const isSure = positiveConstant(b.d) !== undefined;
    const above = isSure ? b.d : product(b.d, b.d);
    const n = times(product(a.n, above) as Ir, 10 ** Math.max(b.scale - a.scale, 0));
    // A divisor of the divisor that may be zero stays below too, where that is found out.
    const below = isSure ? b.n : (product(b.n, b.d) as Ir);
    const d = combine('*', a.d ?? constantNumber(1), below);
    return { t: 'number', n, d: d.op === '*' && a.d === undefined ? below : d, scale, unit };
}

export function lowerRounding(e: Rounding, operand: LoweredNumber): LoweredNumber {
    const mode: WholeMode = e.mode === "in the person's favour" ? notCovered(e.mode) : e.mode;
    if (!roundsAsNumber(e, operand.unit)) {
        return notCovered('a length of time that is rounded');
    }
    const to = exactNumber(exact(e.to), NO_UNIT);
    if (isZero(to)) {
        return notCovered('rounding to nothing');
    }
    const granularityScale = to.scale + (operand.unit === PERCENT ? 2 : 0);
    const step = to.n.op === 'constant' && typeof to.n.value === 'number' ? to.n.value : notCovered('rounding');
    const common = Math.min(operand.scale, granularityScale);
    const n = times(operand.n, 10 ** (granularityScale - common));
    const d = times(operand.d ?? constantNumber(1), step * 10 ** (operand.scale - common));
    const isWholeAlready = d.op === 'constant' && d.value === 1;
    const steps: Ir = isWholeAlready ? n : { op: 'round', n, d, mode };
    return { t: 'number', n: times(steps, step), scale: granularityScale, unit: operand.unit };
}

export function lowerBound(e: Bound, operand: LoweredNumber, limit: LoweredNumber): LoweredNumber {
    const { a, b, unit } = withoutDivisors(operand, limit);
    const op = e.bound === 'not less than' ? 'greatest' : 'least';
    return { t: 'number', n: { op, items: [a.n, b.n] }, scale: a.scale, unit };
}

export function withoutDivisors(left: LoweredNumber, right: LoweredNumber): ReturnType<typeof aligned> {
    return left.d !== undefined || right.d !== undefined
        ? notCovered('a quotient that is not rounded')
        : aligned(left, right);
}

type CompareTest = Extract<Ir, { op: 'compare' }>['test'];
const TESTS: Record<string, CompareTest> = { '=': '===', '≠': '!==', '<': '<', '<=': '<=', '>': '>', '>=': '>=' };

export function compareIr(op: string, left: Ir, right: Ir): Ir {
    const test = TESTS[op] ?? notCovered(op);
    return { op: 'compare', test, left, right };
}

/** Whether a comparison holds; quotients are compared over divisors that are above zero. */
export function lowerCompare(op: string, left: Lowered, right: Lowered): Ir {
    if (left.t === 'number' && right.t === 'number') {
        const { a, b } = aligned(left, right);
        if (a.d === undefined && b.d === undefined) {
            return compareIr(op, a.n, b.n);
        }
        const [l, r] = [overPositive(a), overPositive(b)];
        return compareIr(op, product(l.n, r.d) as Ir, product(r.n, l.d) as Ir);
    }
    const isOrder = op !== '=' && op !== '≠';
    if (left.t === 'date' && right.t === 'date') {
        return compareIr(op, left.ir, right.ir);
    }
    const simple = left.t === 'text' || left.t === 'yes or no';
    if (!isOrder && simple && left.t === right.t) {
        return compareIr(op, left.ir, (right as typeof left).ir);
    }
    return notCovered('a comparison');
}

/** The same number over a divisor that is surely above zero, or over none. */
function overPositive(number: LoweredNumber): LoweredNumber {
    const { d } = number;
    const isSure = positiveConstant(d) !== undefined || (d?.op === 'part' && d.index === 1);
    return isSure ? number : ofFraction(number, asFraction(number));
}

function positiveConstant(d: Ir | undefined): number | undefined {
    if (d === undefined) {
        return 1;
    }
    return d.op === 'constant' && typeof d.value === 'number' && d.value > 0 ? d.value : undefined;
}

/** Days from one date to another. */
export function daysBetween(left: Ir, right: Ir): LoweredNumber {
    return { t: 'number', n: combine('-', left, right), scale: 0, unit: timeUnit('day') };
}

/** A date moved by whole days, weeks, months or years. */
export function movedDate(day: Ir, length: LoweredNumber, sign: 1 | -1): Ir {
    const unit = lengthOf(length.unit);
    if (unit === 'working day' && length.d === undefined && length.scale === 0) {
        return { op: 'helper', name: 'add working days', items: [day, times(length.n, sign)] };
    }
    const factor = unit === 'year' ? 12 : unit === 'week' ? 7 : unit === 'month' || unit === 'day' ? 1 : 0;
    if (factor === 0 || length.d !== undefined || length.scale !== 0) {
        return notCovered('a length of time');
    }
    const name = unit === 'year' || unit === 'month' ? 'add months' : 'add days';
    return { op: 'helper', name, items: [day, times(length.n, sign * factor)] };
}

/** Results of several cases in one form: the finest scale of any. */
export function unify(results: readonly Lowered[]): { irs: Ir[]; wrap: (ir: Ir) => Lowered } {
    const [first] = results;
    if (first === undefined || results.some(result => result.t !== first.t)) {
        return notCovered('results of several kinds');
    }
    if (first.t === 'period') {
        const irs = (results as readonly (typeof first)[]).map(
            ({ from, to }): Ir => ({ op: 'pair', items: [from, to] }),
        );
        return { irs, wrap: ir => ({ t: 'period', from: part(ir, 0), to: part(ir, 1) }) };
    }
    if (first.t !== 'number') {
        return { irs: results.map(result => (result as typeof first).ir), wrap: ir => ({ ...first, ir }) };
    }
    const numbers = results as readonly LoweredNumber[];
    const scale = Math.max(...numbers.map(number => number.scale));
    let { unit } = first;
    for (const number of numbers) {
        unit = commonUnit({ ...first, unit }, number);
    }
    if (numbers.some(number => number.d !== undefined)) {
        const irs = numbers.map(number => asFraction(atScale(number, scale)));
        return { irs, wrap: ir => ofFraction({ t: 'number', n: ir, scale, unit }, ir) };
    }
    return { irs: numbers.map(number => atScale(number, scale).n), wrap: n => ({ t: 'number', n, scale, unit }) };
}
