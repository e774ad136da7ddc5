import { monthNames } from '../../messages/calendar-words.ts';
import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import type { ValueType } from '../value-type.ts';

/** `2025` where a period is wanted: the calendar year, or the tax year that begins in it. */
export function yearFixes({ scope }: Context, node: Expression, wanted: ValueType): Fix[] {
    if (wanted.kind !== 'period' || node.kind !== 'literal' || node.value.kind !== 'number') return [];
    const year = /^(?:1[89]|2[01])\d\d$/.exec(node.value.value)?.[0];
    if (year === undefined) return [];
    const [tax] = scope.conventions().flatMap(({ taxYear }) => taxYear ?? []);
    const month = tax && tax.day > 1 ? monthNames[tax.month - 1] : undefined;
    const taxYear = tax && month && `${tax.day} ${month} ${year} to ${tax.day - 1} ${month} ${Number(year) + 1}`;
    return [taxYear, `1 January ${year} to 31 December ${year}`].flatMap(text =>
        text === undefined
            ? []
            : [{ title: typeMessages.writeInstead(text), edits: [{ range: node.range, newText: text }] }],
    );
}
