import { isZero } from '../../evaluate/numbers/comparison.ts';
import { terminates, toDecimalString } from '../../evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { add, div, type Exact, exact, mul, neg, sub } from '../../evaluate/numbers/rational.ts';
import { round } from '../../evaluate/numbers/rounding.ts';

/** Twelve places are more than any margin of a test. */
const FINEST = exact('0.000000000001');

/**
 * `600 * 2 - 200 / 12`, as tests write amounts: numbers, perhaps with underscores, joined by + - * / and brackets. The decimal, to
 * twelve places where it has no end; undefined: it is no such formula.
 */
export function reckoned(text: string): string | undefined {
    const tokens = text.match(/\d[\d_]*(?:\.\d+)?|[-+*/()]|\S/g) ?? [];
    let at = 0;
    const product = (): Exact | undefined => {
        let left = factor();
        while (left !== undefined && (tokens[at] === '*' || tokens[at] === '/')) {
            const operator = tokens[at++];
            const right = factor();
            if (right === undefined || (operator === '/' && isZero(right))) return undefined;
            left = operator === '*' ? mul(left, right) : div(left, right);
        }
        return left;
    };
    const sum = (): Exact | undefined => {
        let left = product();
        while (left !== undefined && (tokens[at] === '+' || tokens[at] === '-')) {
            const operator = tokens[at++];
            const right = product();
            if (right === undefined) return undefined;
            left = operator === '+' ? add(left, right) : sub(left, right);
        }
        return left;
    };
    const factor = (): Exact | undefined => {
        const token = tokens[at++];
        if (token === '-') {
            const inner = factor();
            return inner && neg(inner);
        }
        if (token === '(') {
            const inner = sum();
            return tokens[at++] === ')' ? inner : undefined;
        }
        return token !== undefined && /^\d/.test(token) ? parseDecimal(token.replaceAll('_', '')) : undefined;
    };
    const value = sum();
    if (value === undefined || at !== tokens.length) return undefined;
    return toDecimalString(terminates(value) ? value : round(value, 'half even', FINEST));
}
