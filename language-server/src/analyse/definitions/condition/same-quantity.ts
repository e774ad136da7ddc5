import { OPPOSITE } from '../../../model/comparison-operators.ts';
import type { Quantity } from '../text/quantities.ts';
import type { AskedQuantity, AskedValue } from './asked-quantities.ts';

/** Whether a text and a condition speak of the same kind of thing: numbers and ages, amounts, dates, lengths of time. */
export function isSameKind(quantity: Quantity, asked: AskedValue): boolean {
    if (quantity.kind === asked.kind) return true;
    if (asked.kind === 'number') return quantity.kind === 'birthday' || quantity.kind === 'duration';
    return asked.kind === 'duration' && quantity.kind === 'number';
}

export function isSameValue(quantity: Quantity, asked: AskedValue): boolean {
    if (!isSameKind(quantity, asked)) return false;
    if (asked.kind === 'date') {
        return quantity.value.startsWith('--')
            ? asked.value.slice(5) === quantity.value.slice(2)
            : asked.value === quantity.value;
    }
    if (quantity.kind === 'duration' && asked.kind === 'duration') {
        const [one, other] = [inSmallest(quantity.value, quantity.unit), inSmallest(asked.value, asked.unit)];
        return one.unit === other.unit && one.value === other.value;
    }
    return Number(quantity.value) === Number(asked.value);
}

/** Fourteen days are two weeks, and a year is twelve months. */
function inSmallest(value: string, unit: string | undefined): { value: number; unit: string | undefined } {
    if (unit === 'week') return { value: Number(value) * 7, unit: 'day' };
    return unit === 'year' ? { value: Number(value) * 12, unit: 'month' } : { value: Number(value), unit };
}

/** Whether a bound in a text and one in a condition can be meant alike, when the values are the same. */
export function fits(
    quantity: Quantity,
    asked: AskedValue,
    { isAge, isNegated }: AskedQuantity,
    textNegates: boolean,
): boolean {
    const { bound } = quantity;
    if (bound === undefined || bound === '=' || asked.bound === undefined) return true;
    const bounds = [asked.bound, ...(isNegated || textNegates ? [OPPOSITE[asked.bound]] : [])];
    return bounds.some(each => {
        if (each === undefined) return false;
        if (bound === 'upper') return each === '<' || each === '<=' || each === '=';
        if (bound === 'lower') return each === '>' || each === '>=' || each === '=';
        if (bound === '>' && quantity.isLoose && isAge) return each === '>' || each === '>=';
        return each === bound;
    });
}

/** Whether both bound from above, or both from below; unknown counts as yes. */
export function isSameDirection(quantity: Quantity, { bound, isNegated }: AskedQuantity): boolean {
    const textual = directionOf(quantity.bound);
    const own = directionOf(bound);
    return textual === undefined || own === undefined || isNegated || textual === own;
}

function directionOf(bound: string | undefined): 'up' | 'down' | undefined {
    if (bound === '<' || bound === '<=' || bound === 'upper') return 'up';
    return bound === '>' || bound === '>=' || bound === 'lower' ? 'down' : undefined;
}
