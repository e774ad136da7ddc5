import { typeMessages } from '../../messages/types.ts';
import type { Comparison, ComparisonTest, Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { written } from '../say.ts';
import type { ValueType } from '../value-type.ts';

/**
 * `colours is red`, where a person may have several colours: is red the only one, or one of them? Whether an option is among
 * several is asked the other way round, `red is one of colours`.
 */
export function tellSeveralOptions(context: Context, node: Comparison, test: ComparisonTest, left: ValueType): boolean {
    if (left.kind !== 'options' || !/^(?:=|≠|one of|not one of)$/.test(test.op)) return false;
    const values = test.right === undefined ? (test.values ?? []) : [test.right];
    if (values.length === 0 || !values.every(value => isOneOption(context, value, left))) return false;
    const several = written(node.left) ?? '…';
    const options = values.map(value => written(value) ?? '…');
    const isNegative = test.op === '≠' || test.op === 'not one of';
    const each = options.map(option => `${option} is ${isNegative ? 'not ' : ''}one of ${several}`);
    const instead = each.length === 1 ? `${each[0]}` : `(${each.join(isNegative ? ' and ' : ' or ')})`;
    const isWhole = node.tests.length === 1 && !instead.includes('…');
    context.run.report({
        code: 'PW301',
        message: typeMessages.severalOptions(several, instead),
        range: node.range,
        fixes: isWhole
            ? [{ title: typeMessages.writeInstead(instead), edits: [{ range: node.range, newText: instead }] }]
            : [],
    });
    return true;
}

function isOneOption(context: Context, value: Expression, left: ValueType): boolean {
    const { kind } = context.check({ ...context, needsRounding: false }, value, left);
    return kind === 'option';
}
