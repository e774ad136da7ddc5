import { nameMessages, typeMessages } from '../../messages/types.ts';
import type { Birthday, Expression, NearestWeekday, PeriodPair, Through } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { hasBirthDate } from '../resolve/built-ins.ts';
import { tellJoinedName } from '../resolve/joined-names.ts';
import { quoted, sayType } from '../say.ts';
import { dateType, optional, periodType, type ValueType } from '../value-type.ts';
import { checkPeriod } from './lists.ts';
import { tellMayNotApply } from './may-not-apply.ts';

/** Something that must be a date. */
export function expectDate(context: Context, node: Expression | undefined): void {
    if (node === undefined) {
        return;
    }
    const type = context.check(context, node, dateType);
    if (type.kind !== 'date' && type.kind !== 'unknown') {
        const message = typeMessages.expected(quoted(node) ?? typeMessages.this, sayType(type), sayType(dateType));
        context.run.report({ code: 'PW301', message, range: node.range });
        return;
    }
    tellMayNotApply(context, node, type);
}

/** `A through B`. */
export function checkThrough(context: Context, node: Through): ValueType {
    const joined = tellJoinedName(context, node.from, 'through', node.to);
    if (joined !== undefined) {
        return joined;
    }
    expectDate(context, node.from);
    expectDate(context, node.to);
    return periodType;
}

/** `overlap of (P, Q)`, `gap between (P, Q)`. */
export function checkPeriodPair(context: Context, node: PeriodPair): ValueType {
    checkPeriod(context, node.left);
    checkPeriod(context, node.right);
    return periodType;
}

/** `first Monday on or after D`. */
export function checkNearestWeekday(context: Context, node: NearestWeekday): ValueType {
    expectDate(context, node.date);
    return dateType;
}

/** `66th birthday`: of whoever stands before it, or of the innermost who has a date of birth. */
export function checkBirthday(context: Context, node: Birthday): ValueType {
    const { scope, stack, run } = context;
    run.needs.push({ convention: 'born on 29 February', range: node.range });
    node.person = undefined;
    if (node.subject !== undefined) {
        const type = context.check(context, node.subject);
        if (type.kind !== 'unknown' && !(type.kind === 'entity' && hasBirthDate(scope, type.entity))) {
            const message = typeMessages.noBirthday(quoted(node.subject) ?? typeMessages.this, sayType(type));
            run.report({ code: 'PW301', message, range: node.range });
        }
        return optional(dateType, type.optional === true);
    }
    const person = stack.findIndex(
        subject =>
            (subject.kind === 'entity' && hasBirthDate(scope, subject.entity)) ||
            (subject.kind === 'anybody' && hasBirthDate(scope, undefined)),
    );
    if (person < 0) {
        run.report({ code: 'PW308', message: nameMessages.whoseBirthday(), range: node.range });
    } else {
        node.person = person;
    }
    return dateType;
}
