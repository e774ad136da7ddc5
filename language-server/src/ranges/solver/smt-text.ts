import type { Exact } from '../../evaluate/numbers/rational.ts';
import { denominator, numerator } from '../../evaluate/numbers/representation.ts';
import type { OrderOperator } from '../../model/comparison-operators.ts';

export function comparison(left: string, op: OrderOperator, right: string): string {
    return op === '≠' ? `(not (= ${left} ${right}))` : `(${op} ${left} ${right})`;
}

export function joined(word: 'and' | 'or' | '+', parts: readonly string[]): string {
    const [only, other] = parts;
    if (only !== undefined && other === undefined) return only;
    if (only === undefined) return word === 'and' ? 'true' : word === 'or' ? 'false' : '0.0';
    return `(${word} ${parts.join(' ')})`;
}

export function numberText(value: Exact): string {
    const [top, bottom] = [numerator(value), denominator(value)];
    const text = `${top < 0n ? -top : top}.0`;
    const whole = bottom === 1n ? text : `(/ ${text} ${bottom}.0)`;
    return top < 0n ? `(- ${whole})` : whole;
}
