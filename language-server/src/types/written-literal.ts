import { monthNames } from '../messages/calendar-words.ts';
import type { Literal } from '../model/expressions.ts';
import { sayCurrency } from './say-currency.ts';

/** A literal as its author wrote it, as far as the model keeps it: `£20,000 per year`, `1 June 2025`. */
export function writtenLiteral({ value, range }: Literal): string | undefined {
    const text = plain(value);
    // An amount of four digits and more has commas, unless there is no room for them where it stands.
    const wide = text?.replace(/\d{4,}(?=\D|$)/, digits => digits.replace(/\B(?=(?:\d{3})+$)/g, ','));
    return hasCommas(value) && wide !== undefined && wide.length <= widthOf(range) ? wide : text;
}

function hasCommas(value: Literal['value'] | undefined): boolean {
    return value?.kind === 'number' || value?.kind === 'money';
}

/** What stands on several lines is no amount. */
function widthOf(range: Literal['range'] | undefined): number {
    return range !== undefined && range.start.line === range.end.line ? range.end.character - range.start.character : 0;
}

function plain(value: Literal['value'] | undefined): string | undefined {
    switch (value?.kind) {
        case 'number':
            return value.value;
        case 'money':
            return `${sayCurrency(value.currency)}${value.amount}${value.per ? ` per ${value.per}` : ''}`;
        case 'percent':
            return `${value.value}%`;
        case 'date':
            return longDate(value.value);
        case 'period':
            return `${longDate(value.from)} to ${longDate(value.to)}`;
        case 'duration':
            return (value.parts ?? [])
                .map(part => `${part.value} ${part.unit}${part.value === '1' ? '' : 's'}`)
                .join(' ');
        case 'quantity':
            return `${value.value} ${value.unit}s per ${value.per}`;
        case 'yes or no':
            return value.value ? 'yes' : 'no';
        case 'text':
            return `“${value.value}”`;
        case 'no limit':
        case 'not applicable':
        case 'not known':
            return value.kind;
        case undefined:
            return undefined;
    }
}

/** `1 June 2025`; an impossible date as it is. */
function longDate(iso: string): string {
    const [year, month, day] = iso.split('-').map(Number);
    const name = monthNames[(month ?? 0) - 1];
    return name === undefined ? iso : `${day} ${name} ${year}`;
}
