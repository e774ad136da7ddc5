import { formatLong, parseIso } from '../../evaluate/dates/day-text.ts';
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { terminates } from '../../evaluate/numbers/decimal-text.ts';
import { formatMoney, formatNumber } from '../../evaluate/numbers/format.ts';
import { parseDecimal, parseFraction } from '../../evaluate/numbers/parse.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { isMoney, PERCENT } from '../../evaluate/values/unit.ts';
import { unitText } from '../../evaluate/values/unit-text.ts';
import type { FactValue } from '../../model/facts.ts';
import { writeName } from '../../types/index.ts';

/** A fact as the policy writes it: `£6,000.01`, `6 April 1960`, `yes`; undefined where there is no spelling for it. */
export function valueText(value: FactValue, type: FactType): string | undefined {
    switch (type.form) {
        case 'yes or no':
            return typeof value === 'boolean' ? (value ? 'yes' : 'no') : undefined;
        case 'date':
            return dateText(value);
        case 'text':
            return typeof value === 'string' ? `"${value}"` : undefined;
        case 'one of':
            return typeof value === 'string' ? writeName(value) : undefined;
        case 'any of':
            return Array.isArray(value) && value.length > 0 ? value.map(String).map(writeName).join(', ') : undefined;
        case 'number':
            return numberText(value, type);
        case 'period':
        case 'year':
            return periodText(value);
        default:
            return undefined;
    }
}

function dateText(value: FactValue | undefined): string | undefined {
    const day = typeof value === 'string' ? parseIso(value) : undefined;
    return day === undefined ? undefined : formatLong(day);
}

function periodText(value: FactValue): string | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
    const [from, to] = [dateText(value.from), dateText(value.to)];
    return from === undefined || to === undefined ? undefined : `${from} to ${to}`;
}

function numberText(value: FactValue, { unit }: FactType & { form: 'number' }): string | undefined {
    if (typeof value !== 'string' && typeof value !== 'number') return undefined;
    const amount = exactOf(`${value}`);
    if (amount === undefined || !terminates(amount)) return undefined;
    if (isMoney(unit)) return formatMoney(amount, unit.currency, { bareWhole: true });
    if (unit === PERCENT) return `${formatNumber(amount)}%`;
    const units = unitText(unit);
    if (units === '') return formatNumber(amount);
    return `${formatNumber(amount)} ${amount === 1 ? units.replace(/s\b/, '') : units}`;
}

function exactOf(text: string): Exact | undefined {
    if (/^-?\d+(\.\d+)?$/.test(text)) return parseDecimal(text);
    return /^-?\d+\/[1-9]\d*$/.test(text) ? parseFraction(text) : undefined;
}
