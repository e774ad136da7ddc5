import { terminates, toDecimalString, toFractionString } from '../../evaluate/numbers/decimal-text.ts';
import { parseDecimal, parseFraction } from '../../evaluate/numbers/parse.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import type { FactValue } from '../../model/facts.ts';

/** A number as it stands in JSON. */
export function exactOf(value: FactValue | undefined): Exact | undefined {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string') return undefined;
    if (/^-?\d+(\.\d+)?$/.test(text)) return parseDecimal(text);
    return /^-?\d+\/[1-9]\d*$/.test(text) ? parseFraction(text) : undefined;
}

/** A number as it is written: a decimal, or a fraction where there is none. */
export function numberText(value: Exact): string {
    return terminates(value) ? toDecimalString(value) : toFractionString(value);
}
