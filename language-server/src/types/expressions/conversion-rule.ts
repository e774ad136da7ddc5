import { rhythms } from '../../messages/calendar-words.ts';
import { typeMessages } from '../../messages/types.ts';
import type { PeriodConversion } from '../../model/declarations.ts';
import type { Conversion } from '../../model/expressions.ts';
import { conventionFix } from '../check/convention-fix.ts';
import type { Context } from '../context.ts';

/** Factors that are commonly meant; offered, never assumed. */
const usual: Record<string, string> = {
    'weekly monthly': '52 / 12',
    'monthly weekly': '12 / 52',
    'yearly weekly': '1 / 52',
    'weekly yearly': '52',
    'monthly yearly': '12',
    'yearly monthly': '1 / 12',
    'daily weekly': '7',
    'weekly daily': '1 / 7',
    'fortnightly weekly': '1 / 2',
    'weekly fortnightly': '2',
    'four-weekly weekly': '1 / 4',
    'weekly four-weekly': '4',
    'four-weekly monthly': '13 / 12',
};

/** A conversion without a rule in the conventions: how many weeks make a month is the policy's choice. */
export function tellMissingConversion(context: Context, node: Pick<Conversion, 'from' | 'to' | 'range'>): void {
    if (conversionRuleOf(context, node) !== undefined) {
        return;
    }
    const [from, to] = [rhythms[node.from], rhythms[node.to]];
    const factor = usual[`${from} ${to}`];
    const fix = factor === undefined ? undefined : conventionFix(context, `${from} to ${to}  by ${factor}`);
    context.run.report({
        code: 'PW314',
        message: typeMessages.conversionMissing(from, to),
        range: node.range,
        fixes: fix === undefined ? [] : [fix],
    });
}

/** The rule of the conventions that a conversion goes by. */
export function conversionRuleOf(
    context: Context,
    node: Pick<Conversion, 'from' | 'to'>,
): PeriodConversion | undefined {
    return context.scope
        .conventions()
        .flatMap(each => each.conversions ?? [])
        .find(rule => rule.from === node.from && rule.to === node.to);
}
