import { typeMessages } from '../../messages/types.ts';
import type { ComparisonOperator } from '../../model/comparison-operators.ts';
import type { Comparison } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { quoted, sayType } from '../say.ts';
import type { ValueType } from '../value-type.ts';
import { durationsTogether, moneyTogether } from './arithmetic-rules.ts';
import { assign } from './assign.ts';
import { tellIfList } from './lists-as-values.ts';
import { tellMayNotApply } from './may-not-apply.ts';
import { type Sides, tellClash } from './tell-clash.ts';

const ordered = new Set<ValueType['kind']>(['number', 'percent', 'money', 'duration', 'date']);

/** Whether two values may be compared, and in this way. */
export function compareWith(context: Context, op: ComparisonOperator, sides: Sides, node: Comparison): void {
    const { left, leftType, right, rightType } = sides;
    if (leftType.kind === 'unknown' || rightType.kind === 'unknown') {
        return;
    }
    if (leftType.kind === 'entity' && rightType.kind === 'entity') {
        return;
    }
    if (tellIfList(context, left, leftType) || tellIfList(context, right, rightType)) {
        return;
    }
    tellMayNotApply(context, right, rightType);
    if ('enumeration' in leftType) {
        // Another enumeration's option: the nearest of the right one is offered.
        assign({ ...context, leavesOut: true }, right, rightType, { ...leftType, optional: true });
    } else if (leftType.kind === 'text' && rightType.kind === 'option' && rightType.text === true) {
        return;
    } else {
        const clash = clashOf(leftType, rightType);
        if (clash !== undefined) {
            tellClash(context, node.range, clash, sides);
            return;
        }
    }
    if (op !== '=' && op !== '≠' && !ordered.has(leftType.kind)) {
        const what = quoted(left) ?? typeMessages.this;
        const message = typeMessages.notNumeric(what, sayType(leftType), typeMessages.doings.ordered);
        context.run.report({ code: 'PW301', message, range: node.range });
    }
}

function clashOf(left: ValueType, right: ValueType): string | undefined {
    if (left.kind === 'money' && right.kind === 'money') {
        return moneyTogether(left, right).clash;
    }
    if (left.kind === 'duration' && right.kind === 'duration') {
        return durationsTogether(left, right).clash;
    }
    return left.kind === right.kind ? undefined : 'kinds';
}
