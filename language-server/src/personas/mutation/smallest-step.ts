/** Values as written, moved by the smallest unit that they come in. */
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import { toDecimalString } from '../../evaluate/numbers/decimal-text.ts';
import { currencyPlaces } from '../../evaluate/numbers/format.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { add, div, exact, mul, ONE } from '../../evaluate/numbers/rational.ts';
import type { LiteralValue } from '../../model/policy-model.ts';

export type Direction = 1 | -1;

/** The next value up or down: a penny, a day, one, the last decimal that is written. Undefined: it has none. */
export function moved(value: LiteralValue, by: Direction): LiteralValue | undefined {
    switch (value.kind) {
        case 'money': {
            const places = Math.max(currencyPlaces(value.currency), decimals(value.amount));
            return { ...value, amount: shifted(value.amount, by, places) };
        }
        case 'number':
        case 'percent':
        case 'quantity':
            return { ...value, value: shifted(value.value, by, decimals(value.value)) };
        case 'date': {
            const to = movedDay(value.value, by);
            return to === undefined ? undefined : { ...value, value: to };
        }
        case 'period': {
            const to = movedDay(value.to, by);
            return to === undefined || to < value.from ? undefined : { ...value, to };
        }
        case 'duration': {
            const last = value.parts.at(-1);
            if (last === undefined) return undefined;
            const part = { ...last, value: shifted(last.value, by, decimals(last.value)) };
            return { ...value, parts: [...value.parts.slice(0, -1), part] };
        }
        default:
            return undefined;
    }
}

/** The day before or after, ISO. */
export function movedDay(iso: string, by: Direction): string | undefined {
    const day = parseIso(iso);
    return day === undefined ? undefined : toIso(day + by);
}

function shifted(amount: string, by: Direction, places: number): string {
    const step = div(ONE, exact(10 ** places));
    return toDecimalString(add(parseDecimal(amount), mul(step, exact(by))));
}

function decimals(amount: string): number {
    const point = amount.indexOf('.');
    // £25.60 has two decimals, 5.0 % as many as it needs.
    return point < 0 ? 0 : amount.length - point - 1;
}
