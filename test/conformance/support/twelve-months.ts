import { toFractionString } from '../../../language-server/src/evaluate/numbers/decimal-text.ts';
import { parseDecimal, parseFraction } from '../../../language-server/src/evaluate/numbers/parse.ts';
import { add, div, type Exact, exact, mul } from '../../../language-server/src/evaluate/numbers/rational.ts';
import type { FactValue } from '../../../language-server/src/model/facts.ts';

const MONTHS = exact(12);

/** What a year's amount is in a month: exact, as a fraction where it has no end. */
export function monthly(perYear: string): string {
    return toFractionString(div(exactOf(perYear), MONTHS));
}

/** What a month's amount comes to in a year, or an amount for another time so many times over. */
export function yearly(perMonth: FactValue, times: Exact = MONTHS): string {
    if (typeof perMonth !== 'string') throw new TypeError(`${JSON.stringify(perMonth)} is not an amount`);
    return toFractionString(mul(exactOf(perMonth), times));
}

export function plus(one: string, other: string): string {
    return toFractionString(add(exactOf(one), exactOf(other)));
}

function exactOf(text: string): Exact {
    return text.includes('/') ? parseFraction(text) : parseDecimal(text);
}
