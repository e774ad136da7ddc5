/** Expressions on their way to compiled code, with what is known of their values. */

import type { Unit } from '../values/unit.ts';
import { isMoney, isPlain, lengthOf, periodOf, plainTogether } from '../values/unit.ts';
import type { Ir } from './ir.ts';

/** Thrown while compiling: this rule is left to the exact evaluator. */
export class NotCovered extends Error {
    override name = 'NotCovered';
}

export type Lowered =
    | { readonly t: 'yes or no' | 'date' | 'text' | 'options'; readonly ir: Ir }
    | LoweredNumber
    | { readonly t: 'period'; readonly from: Ir; readonly to: Ir }
    | { readonly t: 'member' | 'list'; readonly ir: Ir; readonly entity: string };

export interface LoweredNumber {
    readonly t: 'number';
    /** The number is n / d / 10^scale. */
    readonly n: Ir;
    readonly d?: Ir | undefined;
    readonly scale: number;
    readonly unit: Unit;
}

const MOST_SCALE = 12;

export function notCovered(what: string): never {
    throw new NotCovered(what);
}

export function constantNumber(value: number): Ir {
    return { op: 'constant', value };
}

export function times(ir: Ir, factor: number): Ir {
    if (factor === 1) {
        return ir;
    }
    if (ir.op === 'constant' && typeof ir.value === 'number') {
        const value = ir.value * factor;
        return Number.isSafeInteger(value) || value === Number.POSITIVE_INFINITY
            ? constantNumber(value)
            : notCovered('a large number');
    }
    if (ir.op === 'dated' && ir.spans.every(({ value }) => value.op === 'constant')) {
        return { ...ir, spans: ir.spans.map(span => ({ ...span, value: times(span.value, factor) })) };
    }
    return { op: '*', left: ir, right: constantNumber(factor) };
}

export function product(a: Ir | undefined, b: Ir | undefined): Ir | undefined {
    return a === undefined ? b : b === undefined ? a : combine('*', a, b);
}

export function combine(op: '+' | '-' | '*', left: Ir, right: Ir): Ir {
    if (
        right.op === 'constant' &&
        typeof right.value === 'number' &&
        left.op === 'constant' &&
        typeof left.value === 'number'
    ) {
        const value =
            op === '+' ? left.value + right.value : op === '-' ? left.value - right.value : left.value * right.value;
        return Number.isSafeInteger(value) ? constantNumber(value + 0) : notCovered('a large number');
    }
    return { op, left, right };
}

/** The same number at another, finer scale. */
export function atScale(number: LoweredNumber, scale: number): LoweredNumber {
    return scale === number.scale ? number : { ...number, n: times(number.n, 10 ** (scale - number.scale)), scale };
}

/** Both at one scale, and the unit that they share. */
export function aligned(a: LoweredNumber, b: LoweredNumber): { a: LoweredNumber; b: LoweredNumber; unit: Unit } {
    const scale = Math.max(a.scale, b.scale);
    return { a: atScale(a, scale), b: atScale(b, scale), unit: commonUnit(a, b) };
}

/** As the exact evaluator decides it, where that does not depend on the amounts. */
export function commonUnit(left: LoweredNumber, right: LoweredNumber): Unit {
    const a = left.unit;
    const b = right.unit;
    if (a === b) {
        return a;
    }
    if (isPlain(a) && isPlain(b)) {
        return plainTogether(a, b);
    }
    if (isZero(left) && isPlain(a)) {
        return b;
    }
    if (isZero(right) && isPlain(b)) {
        return a;
    }
    if (a.currency !== b.currency || a.percent !== b.percent) {
        return notCovered('units that differ');
    }
    const aPeriod = periodOf(a);
    const bPeriod = periodOf(b);
    const isNothing = isZero(left) || isZero(right);
    if (
        (aPeriod !== undefined && bPeriod !== undefined && !isNothing) ||
        (lengthOf(a) !== undefined && lengthOf(b) !== undefined)
    ) {
        return notCovered('units that differ');
    }
    const aWins = isMoney(a) ? bPeriod === undefined && aPeriod !== undefined : !isPlain(a);
    return aWins ? a : b;
}

export function isZero({ n, d }: LoweredNumber): boolean {
    return n.op === 'constant' && n.value === 0 && d === undefined;
}

/** A result in two parts, made once. */
export function part(of: Ir, index: 0 | 1): Ir {
    return of.op === 'pair' ? of.items[index] : { op: 'part', index, of };
}

/** A number in two parts, in lowest terms: its lower part is above zero. */
export function asFraction({ n, d }: LoweredNumber): Ir {
    return { op: 'helper', name: 'fraction', items: [n, d ?? constantNumber(1)] };
}

export function ofFraction(number: LoweredNumber, fraction: Ir): LoweredNumber {
    return { ...number, n: part(fraction, 0), d: part(fraction, 1) };
}

export function checkScale(scale: number): number {
    return scale <= MOST_SCALE ? scale : notCovered('many decimals');
}
