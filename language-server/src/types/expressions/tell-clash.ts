import { rhythms } from '../../messages/calendar-words.ts';
import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { PeriodUnit } from '../../model/units.ts';
import type { Context } from '../context.ts';
import { placeAfter, placeBefore } from '../ranges.ts';
import { quoted, sayType } from '../say.ts';
import { familyOf, type MoneyType, type ValueType } from '../value-type.ts';
import { bareAmounts } from './bare-amounts.ts';

export interface Sides {
    left: Expression;
    leftType: ValueType;
    right: Expression;
    rightType: ValueType;
}

type Known = 'kinds' | 'periods' | 'currencies' | 'families' | (string & {});

/** Says why two values cannot be put together or compared (no verb). */
export function tellClash(context: Context, range: SourceRange, clash: Known, sides: Sides, verb?: string): void {
    const { left, leftType, right, rightType } = sides;
    const withCurrency = clash === 'currencies';
    const say = [
        quoted(left) ?? typeMessages.this,
        sayType(leftType, withCurrency),
        quoted(right) ?? typeMessages.this,
        sayType(rightType, withCurrency),
    ] as const;
    switch (clash) {
        case 'periods':
            context.run.report({
                code: 'PW302',
                message: typeMessages.periods(...say) + conversionHint(context, leftType, rightType),
                range,
                fixes: periodFixes(context, sides),
            });
            break;
        case 'currencies':
            context.run.report({ code: 'PW303', message: typeMessages.currencies(...say), range });
            break;
        case 'families':
            context.run.report({
                code: 'PW309',
                message: typeMessages.families(...say, whyApart(leftType, rightType)),
                range,
            });
            break;
        default:
            context.run.report({
                code: 'PW301',
                message: verb === undefined ? typeMessages.compare(...say) : typeMessages.combine(verb, ...say),
                range,
                fixes: [...literalFixes(left, rightType), ...literalFixes(right, leftType)],
            });
    }
}

function whyApart(left: ValueType, right: ValueType): 'months' | 'working days' | 'hours' {
    const families = [left, right].map(type => type.kind === 'duration' && familyOf(type.unit));
    if (families.includes('working days')) return 'working days';
    return families.includes('months') ? 'months' : 'hours';
}

/** A bare number beside a percentage, an amount or a length of time lacks its unit. */
export function literalFixes(node: Expression, wanted: ValueType): Fix[] {
    if (node.kind !== 'literal' || node.value.kind !== 'number') {
        return [];
    }
    const { value } = node.value;
    const text =
        wanted.kind === 'percent'
            ? `${value}%`
            : wanted.kind === 'duration' && wanted.per === undefined
              ? `${value} ${wanted.unit}${value === '1' ? '' : 's'}`
              : wanted.kind === 'money'
                ? writtenAmount(value, wanted)
                : undefined;
    return text === undefined
        ? []
        : [{ title: typeMessages.writeInstead(text), edits: [{ range: node.range, newText: text }] }];
}

const signs: Record<string, string> = { GBP: '£', EUR: '€', USD: '$' };

function writtenAmount(value: string, { currency, per }: MoneyType): string | undefined {
    const sign = signs[currency];
    return sign === undefined ? undefined : `${sign}${value}${per === undefined ? '' : ` per ${per}`}`;
}

function hasConversion(context: Context, from: PeriodUnit, to: PeriodUnit): boolean {
    return context.scope
        .conventions()
        .some(({ conversions }) => (conversions ?? []).some(rule => rule.from === from && rule.to === to));
}

/** Which line of the conventions would allow the two to meet. */
export function conversionHint(context: Context, from: ValueType, to: ValueType): string {
    if (from.kind !== 'money' || to.kind !== 'money' || from.per === undefined || to.per === undefined) {
        return '';
    }
    return hasConversion(context, from.per, to.per) || hasConversion(context, to.per, from.per)
        ? ''
        : typeMessages.conversionHint(rhythms[from.per], rhythms[to.per]);
}

/** Conversions that the conventions allow, and the period that a bare amount lacks. */
function periodFixes(context: Context, { left, leftType, right, rightType }: Sides): Fix[] {
    return [
        ...fixesToward(context, left, leftType, rightType, true),
        ...fixesToward(context, right, rightType, leftType, true),
    ];
}

/** Mends for an amount whose period is not the one that is wanted. `inside` a larger expression it needs brackets. */
export function fixesToward(
    context: Context,
    node: Expression,
    found: ValueType,
    wanted: ValueType,
    inside: boolean,
): Fix[] {
    if (found.kind !== 'money' || wanted.kind !== 'money' || wanted.per === undefined) {
        return [];
    }
    if (found.per === undefined) {
        return bareAmountFixes(context, node, wanted.per);
    }
    if (!hasConversion(context, found.per, wanted.per)) {
        return [];
    }
    const from = rhythms[found.per];
    const to = rhythms[wanted.per];
    const roundings =
        context.needsRounding === true ? ['rounded down to the penny', 'rounded half up to the penny'] : [undefined];
    return roundings.map(rounding => {
        const phrase = `, converted ${from} to ${to}${rounding === undefined ? '' : `, ${rounding}`}`;
        const after = { range: placeAfter(node.range), newText: inside ? `${phrase})` : phrase };
        const edits = inside ? [{ range: placeBefore(node.range), newText: '(' }, after] : [after];
        return { title: typeMessages.convert(from, to, rounding), edits };
    });
}

/** The period that the written amounts lack. */
function bareAmountFixes(context: Context, node: Expression, per: PeriodUnit): Fix[] {
    const amounts = bareAmounts(context.types, node) ?? [];
    const [only] = amounts;
    if (only === undefined) {
        return [];
    }
    const newText = ` per ${per}`;
    const title =
        amounts.length === 1
            ? typeMessages.writeInstead(`${quoted(only)?.slice(1, -1)}${newText}`)
            : typeMessages.sayOfEach(newText.trim());
    return [{ title, edits: amounts.map(({ range }) => ({ range: placeAfter(range), newText })) }];
}
