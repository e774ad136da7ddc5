import { printLiteral } from '../../../evaluate/trace/print-literal.ts';
import { monthNames } from '../../../messages/calendar-words.ts';
import type { TextEdit } from '../../../model/finding.ts';
import { ProseRange } from '../../../model/prose-range.ts';
import type { Prose } from '../../../model/source-range.ts';
import type { Quantity } from '../text/quantities.ts';
import type { AskedBound, AskedQuantity } from './asked-quantities.ts';

interface Reworded {
    shown: string;
    edits: TextEdit[];
}

/** Lets a text say what the condition says. */
export function rewordText(
    prose: Prose,
    quantity: Quantity,
    asked: AskedQuantity,
    withBound: boolean,
): Reworded | undefined {
    const written = prose.text.slice(quantity.valueStart, quantity.valueEnd);
    const value = withBound || asked.right === undefined ? written : textOfLiteral(asked);
    if (!withBound) {
        if (asked.right === undefined) return undefined;
        return edited(
            prose,
            quantity.valueStart,
            quantity.valueEnd,
            quantity.kind === 'birthday' ? `${ordinal(value)} birthday` : value,
        );
    }
    if (quantity.kind === 'birthday' || asked.bound === undefined || asked.isNegated) return undefined;
    const phrase = boundInText(asked, value + quantity.what);
    if (phrase === undefined) return undefined;
    const isUpper = /^\p{Lu}/u.test(prose.text.slice(quantity.start));
    return edited(
        prose,
        quantity.start,
        quantity.end,
        isUpper ? phrase.charAt(0).toUpperCase() + phrase.slice(1) : phrase,
    );
}

function edited(prose: Prose, start: number, end: number, newText: string): Reworded {
    return { shown: newText, edits: [{ range: new ProseRange(prose, start, end), newText }] };
}

function boundInText({ bound, isAge, kind }: AskedQuantity, value: string): string | undefined {
    if (kind === 'date')
        return (
            bound &&
            `${{ '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after', '=': 'on' }[bound]} ${value}`
        );
    if (isAge) {
        // “over 16” would leave it open again.
        return bound === '<'
            ? `under ${value}`
            : bound === '<='
              ? `${value} or under`
              : bound === '>='
                ? `${value} or over`
                : undefined;
    }
    const fewer = kind === 'number' ? 'fewer than' : 'less than';
    return bound && bound !== '='
        ? `${{ '<': fewer, '<=': 'at most', '>': 'more than', '>=': 'at least' }[bound]} ${value}`
        : undefined;
}

/** Lets a condition say what the text says. */
export function rewordCondition(quantity: Quantity, asked: AskedQuantity, withBound: boolean): Reworded | undefined {
    const { test, right, comparison } = asked;
    if (test === undefined || right === undefined || asked.isNegated) return undefined;
    const value = literalOf(quantity, asked);
    if (value === undefined) return undefined;
    if (!withBound) return { shown: value, edits: [{ range: right.range, newText: value }] };
    const bound = quantity.bound;
    if (bound === undefined || bound === 'upper' || bound === 'lower' || quantity.isLoose) return undefined;
    const isFirst = comparison?.tests[0] === test;
    const words = /[<>=]/.test(test.written) ? bound : boundInCondition(asked.kind, bound);
    const operator = isFirst ? (words === bound ? words : `is ${words}`.trim()) : `and ${words}`.trim();
    const range = { file: test.range.file, start: test.range.start, end: right.range.start };
    return {
        shown: `${operator.replace(/^and (?!$)/, '')} ${printLiteral(right)}`,
        edits: [{ range, newText: `${operator} ` }],
    };
}

function boundInCondition(kind: AskedQuantity['kind'], bound: AskedBound): string {
    if (kind === 'date')
        return { '<': 'before', '<=': 'on or before', '>': 'after', '>=': 'on or after', '=': '' }[bound];
    return { '<': 'under', '<=': 'at most', '>': 'more than', '>=': 'at least', '=': '' }[bound];
}

/** A value of the condition as a text writes it. */
function textOfLiteral({ right }: AskedQuantity): string {
    return right === undefined ? '' : printLiteral(right).replace(/ per \w+$/, '');
}

/** A value of the text as a literal in the place of another one. */
function literalOf(quantity: Quantity, { right }: AskedQuantity): string | undefined {
    if (right === undefined) return undefined;
    const { value } = right;
    switch (value.kind) {
        case 'number':
            return grouped(quantity.value);
        case 'percent':
            return `${grouped(quantity.value)}%`;
        case 'money':
            // Without a width of its own, so that it is written with its commas.
            return printLiteral({
                value: { ...value, amount: quantity.value },
                range: { file: right.range.file, start: right.range.start, end: right.range.start },
            });
        case 'date': {
            const [year, month = '', day = ''] = quantity.value.startsWith('--')
                ? [value.value.slice(0, 4), quantity.value.slice(2, 4), quantity.value.slice(5)]
                : quantity.value.split('-');
            return `${Number(day)} ${monthNames[Number(month) - 1]} ${year}`;
        }
        case 'duration': {
            const [part, ...more] = value.parts;
            if (part === undefined || more.length > 0) return undefined;
            const unit = quantity.unit ?? part.unit;
            return `${grouped(quantity.value)} ${unit}${quantity.value === '1' ? '' : 's'}`;
        }
        default:
            return undefined;
    }
}

function grouped(value: string): string {
    const [whole = '', ...rest] = value.split('.');
    return [whole.replaceAll(/\B(?=(?:\d{3})+$)/g, ','), ...rest].join('.');
}

function ordinal(value: string): string {
    const number = Number(value);
    const last = number % 10;
    const isTeen = Math.floor(number / 10) % 10 === 1;
    return `${value}${isTeen || last > 3 || last === 0 ? 'th' : last === 1 ? 'st' : last === 2 ? 'nd' : 'rd'}`;
}
