import { rhythms } from '../../messages/calendar-words.ts';
import { typeMessages } from '../../messages/types.ts';
import type { AsAt, AsIf, Bound, Conversion, Expression, IfNone, Negative, Rounding } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { quoted, sayType } from '../say.ts';
import { applying, optional, unknownType, type ValueType } from '../value-type.ts';
import { isQuantity, tellNotQuantity } from './arithmetic.ts';
import { moneyTogether } from './arithmetic-rules.ts';
import { assign } from './assign.ts';
import { everythingIn } from './children.ts';
import { tellMissingConversion } from './conversion-rule.ts';
import { expectDate } from './dates.ts';

/** `, rounded down to the penny`. */
export function checkRounding(context: Context, node: Rounding, expected?: ValueType): ValueType {
    const type = operandOf({ ...context, needsRounding: false }, node.operand, typeMessages.doings.rounded, expected);
    if (node.unit === 'money' && type.kind !== 'money' && type.kind !== 'unknown' && node.operand !== undefined) {
        const what = quoted(node.operand) ?? typeMessages.this;
        const message = typeMessages.expected(what, sayType(type), typeMessages.anAmount);
        context.run.report({ code: 'PW301', message, range: node.range });
    }
    return type.kind === 'number' ? { ...type, whole: type.whole || /^\d+$/.test(node.to ?? '') } : type;
}

/** `, but not less than £0`. */
export function checkBound(context: Context, node: Bound, expected?: ValueType): ValueType {
    const type = operandOf(context, node.operand, typeMessages.doings.bounded, expected);
    if (node.limit === undefined) {
        return type;
    }
    const limit = context.check(context, node.limit, type);
    assign(
        { ...context, leavesOut: true },
        node.limit,
        limit,
        type.kind === 'number' ? { ...type, whole: false } : type,
    );
    if (type.kind === 'money' && limit.kind === 'money') {
        const together = moneyTogether(type, limit);
        return optional(together.type ?? type, type.optional === true);
    }
    return type.kind === 'number' && limit.kind === 'number' ? { ...type, whole: type.whole && limit.whole } : type;
}

/** `, converted weekly to monthly`. */
export function checkConversion(context: Context, node: Conversion): ValueType {
    if (node.operand === undefined) {
        return unknownType;
    }
    const type = context.check({ ...context, needsRounding: false }, node.operand);
    tellMissingConversion(context, node);
    if (type.kind === 'unknown') {
        return unknownType;
    }
    if (type.kind !== 'money' && !(type.kind === 'duration' && type.per !== undefined)) {
        tellNotQuantity(context, node.operand, type, typeMessages.doings.converted);
        return unknownType;
    }
    // An amount divided by a number of months is one for each of them: `earnings / months, converted monthly to weekly`.
    const per = type.per ?? node.from;
    const perhaps = type.kind === 'money' ? type.perhaps : undefined;
    if (per !== node.from && perhaps !== node.from) {
        const what = quoted(node.operand) ?? typeMessages.this;
        const message = typeMessages.convertsOther(what, sayType(type), rhythms[node.from]);
        context.run.report({ code: 'PW302', message, range: node.range });
    }
    return type.kind === 'money' ? { ...type, per: node.to, perhaps: undefined } : { ...type, per: node.to };
}

/** `, or £0 if none`. */
export function checkIfNone(context: Context, node: IfNone, expected?: ValueType): ValueType {
    if (node.operand === undefined) {
        return unknownType;
    }
    const type = context.check({ ...context, leavesOut: true }, node.operand, expected);
    if (node.fallback === undefined) {
        return applying(type);
    }
    const fallback = context.check(context, node.fallback, type.kind === 'unknown' ? expected : applying(type));
    assign(context, node.fallback, fallback, type.kind === 'number' ? { ...type, whole: false } : type);
    const whole =
        type.kind === 'number' && fallback.kind === 'number' && !fallback.whole ? { ...type, whole: false } : type;
    return optional(applying(whole), fallback.optional === true);
}

export function checkNegative(context: Context, node: Negative): ValueType {
    return applying(operandOf(context, node.operand, typeMessages.doings.negated));
}

/** `lower earnings limit as at first day of sickness`. */
export function checkAsAt(context: Context, node: AsAt, expected?: ValueType): ValueType {
    expectDate(context, node.date);
    // A date that comes from the member before or after: the chain ends.
    const neighbour = [...everythingIn(node.date)].some(
        part => part.kind === 'relative member' && part.which !== 'this' && part.which !== 'each',
    );
    const earlierMembers = context.earlierMembers === true || neighbour;
    return node.operand === undefined
        ? unknownType
        : context.check({ ...context, earlierMembers, dayIsSaid: true }, node.operand, expected);
}

/** `State Pension date as if sex is female`. */
export function checkAsIf(context: Context, node: AsIf, expected?: ValueType): ValueType {
    const type = node.operand === undefined ? unknownType : context.check(context, node.operand, expected);
    if (node.fact !== undefined && node.value !== undefined) {
        const fact = context.check({ ...context, leavesOut: true }, node.fact);
        const value = context.check(context, node.value, fact);
        assign(context, node.value, value, fact, quoted(node.fact)?.slice(1, -1));
    }
    return type;
}

function operandOf(context: Context, node: Expression | undefined, does: string, expected?: ValueType): ValueType {
    if (node === undefined) {
        return unknownType;
    }
    const type = context.check(context, node, expected);
    if (isQuantity(type) || (type.kind === 'date' && does === typeMessages.doings.bounded)) {
        return type;
    }
    tellNotQuantity(context, node, type, does);
    return unknownType;
}
