import { compare } from '../../../language-server/src/evaluate/numbers/comparison.ts';
import { parseDecimal, parseFraction } from '../../../language-server/src/evaluate/numbers/parse.ts';
import type { Exact } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { mul, neg, sub, ZERO } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { isRecord } from './smart-answers.ts';

/**
 * Whether what came out is what was expected: numbers exactly, or within the tolerance of the case; of an absolute one and
 * one relative to what is expected, the wider counts.
 */
export function agrees(actual: unknown, expected: unknown, tolerance: number, relative = 0): boolean {
    if (Array.isArray(expected)) {
        return (
            Array.isArray(actual) &&
            actual.length === expected.length &&
            expected.every((value, index) => agrees(actual[index], value, tolerance, relative))
        );
    }
    const wanted = exactOf(expected);
    if (wanted !== undefined) {
        const found = exactOf(actual);
        return found !== undefined && near(found, wanted, tolerance, relative);
    }
    if (isRecord(expected)) {
        return (
            isRecord(actual) &&
            Object.entries(expected).every(([name, value]) => agrees(actual[name], value, tolerance, relative))
        );
    }
    return actual === expected;
}

function near(found: Exact, wanted: Exact, tolerance: number, relative: number): boolean {
    const distance = size(sub(found, wanted));
    const within = mul(size(wanted), parseDecimal(plainDecimal(relative)));
    return compare(distance, parseDecimal(plainDecimal(tolerance))) <= 0 || compare(distance, within) <= 0;
}

const size = (value: Exact): Exact => (compare(value, ZERO) < 0 ? neg(value) : value);

/** The number that somebody wrote: 0.1 is one tenth, `{"decimal": "0.1"}` and `"1/10"` too. */
export function exactOf(value: unknown): Exact | undefined {
    if (typeof value === 'number') {
        return Number.isFinite(value) ? parseDecimal(plainDecimal(value)) : undefined;
    }
    if (isRecord(value) && Object.keys(value).length === 1 && typeof value.decimal === 'string') {
        return exactOf(value.decimal);
    }
    if (typeof value !== 'string') {
        return undefined;
    }
    if (/^-?\d+(\.\d+)?$/.test(value)) {
        return parseDecimal(value);
    }
    return /^-?\d+\/[1-9]\d*$/.test(value) ? parseFraction(value) : undefined;
}

/** Without an exponent: 1e-7 is 0.0000001. */
function plainDecimal(value: number): string {
    const text = String(value);
    const [digits = '', exponent] = text.split('e');
    if (exponent === undefined) {
        return text;
    }
    const [whole = '', part = ''] = digits.replace('-', '').split('.');
    const sign = value < 0 ? '-' : '';
    const shift = Number(exponent);
    return shift < 0
        ? `${sign}0.${'0'.repeat(-shift - whole.length)}${whole}${part}`
        : `${sign}${whole}${part.padEnd(shift, '0')}`;
}
