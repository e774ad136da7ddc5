import { typeMessages } from '../../messages/types.ts';
import type { Arithmetic, Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { quoted, sayType, written } from '../say.ts';
import { unknownType, type ValueType } from '../value-type.ts';
import { combine } from './arithmetic-rules.ts';
import { tellIfList } from './lists-as-values.ts';
import { tellMayNotApply } from './may-not-apply.ts';
import { tellClash } from './tell-clash.ts';
import { tellWhereTakesIn } from './where-takes-in.ts';

/** `+ - * /`. */
export function checkArithmetic(context: Context, node: Arithmetic): ValueType {
    const left = operand(context, node.left);
    const right = operand(context, node.right);
    if (left === undefined || right === undefined || node.op === undefined) {
        return unknownType;
    }
    noteConventions(context, node, left, right);
    const outcome = combine(node.op, left, right);
    if (outcome.clash === undefined) {
        return outcome.type;
    }
    const sides = { left: node.left, leftType: left, right: node.right, rightType: right };
    switch (outcome.clash) {
        case 'percent and number':
        case 'percent and money':
            tellPercent(context, node, outcome.clash, left);
            break;
        case 'date and number':
            tellDateAndNumber(context, left.kind === 'date' ? node.right : node.left);
            break;
        default:
            if (!tellWhereTakesIn(context, node))
                tellClash(context, node.range, outcome.clash, sides, typeMessages.verbs[node.op]);
    }
    return unknownType;
}

function operand(context: Context, node: Expression | undefined): ValueType | undefined {
    if (node === undefined) {
        return undefined;
    }
    const type = context.check({ ...context, inSum: true }, node);
    if (tellIfList(context, node, type)) {
        return undefined;
    }
    tellMayNotApply(context, node, type);
    return type;
}

function noteConventions(context: Context, node: Arithmetic, left: ValueType, right: ValueType): void {
    const date = left.kind === 'date' || right.kind === 'date';
    const length = left.kind === 'duration' ? left : right.kind === 'duration' ? right : undefined;
    if (date && (length?.unit === 'month' || length?.unit === 'year')) {
        context.run.needs.push({ convention: 'missing day of a month', range: node.range });
    }
    if (date && length?.unit === 'working day') {
        context.run.needs.push({ convention: 'working days', range: node.range });
    }
}

function tellPercent(
    context: Context,
    node: Arithmetic,
    clash: 'percent and number' | 'percent and money',
    leftType: ValueType,
): void {
    const percent = leftType.kind === 'percent' ? node.left : node.right;
    const other = percent === node.left ? node.right : node.left;
    const sayPercent = quoted(percent) ?? typeMessages.this;
    const sayOther = quoted(other) ?? typeMessages.this;
    const op = node.op === '-' ? '-' : '+';
    const number = other.kind === 'literal' && other.value?.kind === 'number' ? other.value.value : undefined;
    context.run.report({
        code: 'PW307',
        message:
            clash === 'percent and number'
                ? typeMessages.percentAndNumber(
                      op,
                      quoted(node.left) ?? typeMessages.this,
                      quoted(node.right) ?? typeMessages.this,
                  )
                : typeMessages.percentAndMoney(sayPercent, sayOther),
        range: node.range,
        fixes:
            clash === 'percent and number' && number !== undefined
                ? [
                      {
                          title: typeMessages.writeInstead(`${number}%`),
                          edits: [{ range: other.range, newText: `${number}%` }],
                      },
                  ]
                : [],
    });
}

function tellDateAndNumber(context: Context, number: Expression): void {
    const text = written(number) ?? 'n';
    const literal = number.kind === 'literal';
    const units = literal ? (['day', 'week', 'month', 'year'] as const) : [];
    context.run.report({
        code: 'PW301',
        message: typeMessages.daysNotNumber(text, 'day'),
        range: number.range,
        fixes: units.slice(0, 3).map(unit => {
            const newText = `${text} ${unit}${text === '1' ? '' : 's'}`;
            return { title: typeMessages.writeInstead(newText), edits: [{ range: number.range, newText }] };
        }),
    });
}

/** Whether a value can be made negative, rounded or limited. */
export function isQuantity(type: ValueType): boolean {
    return ['number', 'percent', 'money', 'duration', 'unknown'].includes(type.kind);
}

/** Says that a value is no quantity. */
export function tellNotQuantity(context: Context, node: Expression, type: ValueType, does: string): void {
    const what = quoted(node) ?? typeMessages.this;
    context.run.report({
        code: type.kind === 'list' ? 'PW308' : 'PW301',
        message:
            type.kind === 'list'
                ? typeMessages.listAsValue(what, type.entity)
                : typeMessages.notNumeric(what, sayType(type), does),
        range: node.range,
    });
}
