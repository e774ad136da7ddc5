/** Literals in the words of the policy. */
import type { Literal, LiteralValue, SourceRange } from '../../model/policy-model.ts';
import { formatLong, parseIso } from '../dates/day-text.ts';
import { formatMoney, formatNumber } from '../numbers/format.ts';
import { exact } from '../numbers/rational.ts';

export function printLiteral({ value, range }: Pick<Literal, 'value' | 'range'>): string {
    if (value.kind === 'text') {
        return widthOf(range) === value.value.length ? value.value : `"${value.value}"`;
    }
    const text = print(value);
    return text.includes(',') ? asWide(text, range) : text;
}

/** `£1000` and `2003` as `£1,000`, `2,003`, unless what was written is just too short for the commas. */
function asWide(text: string, range: SourceRange): string {
    const bare = text.replaceAll(',', '');
    return widthOf(range) === bare.length ? bare : text;
}

function widthOf({ start, end }: SourceRange): number | undefined {
    return start.line === end.line ? end.character - start.character : undefined;
}

function print(value: Exclude<LiteralValue, { kind: 'text' }>): string {
    switch (value.kind) {
        case 'number':
            return formatNumber(exact(value.value));
        case 'money': {
            const amount = formatMoney(exact(value.amount), value.currency, { bareWhole: true });
            return value.per === undefined ? amount : `${amount} per ${value.per}`;
        }
        case 'percent':
            return `${formatNumber(exact(value.value))}%`;
        case 'date':
            return printDate(value.value);
        case 'period':
            return `${printDate(value.from)} to ${printDate(value.to)}`;
        case 'duration':
            return value.parts.map(part => counted(part.value, part.unit)).join(' ');
        case 'quantity':
            return `${counted(value.value, value.unit)} per ${value.per}`;
        case 'yes or no':
            return value.value ? 'yes' : 'no';
        default:
            return value.kind;
    }
}

function counted(amount: string, unit: string): string {
    return `${formatNumber(exact(amount))} ${unit}${amount === '1' ? '' : 's'}`;
}

export function printDate(iso: string): string {
    const day = parseIso(iso);
    return day === undefined ? iso : formatLong(day);
}
