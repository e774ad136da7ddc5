import { typeMessages } from '../../messages/types.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Fix } from '../../model/finding.ts';
import type { Context } from '../context.ts';
import { placeAfter, withBrackets } from '../ranges.ts';
import { quoted } from '../say.ts';
import { type MoneyType, unitOfPeriod } from '../value-type.ts';

/** `weekly rate / how many days in P` is per week still; the rate of one week, divided by its days, is per day. */
export function shareFixes(context: Context, node: Expression, wanted: MoneyType): Fix[] {
    if (node.kind === 'rounding' || node.kind === 'bound') {
        return node.operand === undefined ? [] : shareFixes(context, node.operand, wanted);
    }
    if (node.kind !== 'arithmetic' || node.op !== '/' || node.left === undefined || node.right === undefined) {
        return [];
    }
    const [amount, number] = [context.types.typeOf(node.left), context.types.typeOf(node.right)];
    const unit = amount.kind === 'money' && amount.per !== undefined ? unitOfPeriod(amount.per) : undefined;
    const shares = number.kind === 'number' && number.counts !== undefined && number.counts === wanted.per;
    if (!shares || unit === undefined || (node.left.kind !== 'name' && node.left.kind !== 'member')) {
        return [];
    }
    const title = typeMessages.writeInstead(`${quoted(node.left)?.slice(1, -1) ?? '…'} * 1 ${unit}`);
    return [{ title, edits: [{ range: placeAfter(withBrackets(node.left.range)), newText: ` * 1 ${unit}` }] }];
}
