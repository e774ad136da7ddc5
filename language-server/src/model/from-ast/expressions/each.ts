/** `each child's age as at entry is under 5`: what begins with `each child` is said of every one, with that child as the subject. */
import type * as Ast from '../../../../../grammar/generated/ast.ts';
import type { SectionRange } from '../../../syntax/section-range.ts';
import type { Every, Expression } from '../../expressions.ts';
import type { ExpressionConversion } from './conversion.ts';

/** The `each child` that a path begins with, or a calculation with that path. Brackets keep what is in them to themselves. */
export function eachAtStart(node: Ast.Expression | undefined): Ast.EachMember | undefined {
    let start = node;
    for (let next = start; next !== undefined; next = leftOf(next)) start = next;
    return start?.$type === 'EachMember' ? start : undefined;
}

function leftOf(node: Ast.Expression): Ast.Expression | undefined {
    switch (node.$type) {
        case 'MemberOf':
            return node.subject;
        case 'AsAt':
        case 'AsIf':
            return node.operand;
        case 'Arithmetic':
            return node.left;
        case 'Through':
            return node.from;
        default:
            return undefined;
    }
}

/** What is said of each member: `each child's age` → `age`; `each conviction` alone → the member itself. */
export function afterEach(
    to: ExpressionConversion,
    node: Ast.Expression | undefined,
    every: Ast.EachMember,
): Expression {
    const range = to.context.range(node);
    if (node === every) return { kind: 'relative member', which: 'each', element: to.context.name(every), range };
    switch (node?.$type) {
        case 'MemberOf': {
            if (node.birthday) {
                const number = Number.parseInt(node.birthday, 10);
                return node.subject === every
                    ? { kind: 'birthday', number, range }
                    : { kind: 'birthday', number, subject: afterEach(to, node.subject, every), range };
            }
            const member = to.context.name(node, 'member');
            if (node.subject === every) return { kind: 'name', name: member, range: member.range };
            return { kind: 'member', subject: afterEach(to, node.subject, every), member, range };
        }
        case 'AsAt':
            return to.asAt(node, afterEach(to, node.operand, every));
        case 'AsIf':
            return to.asIf(node, afterEach(to, node.operand, every));
        case 'Arithmetic':
            return to.arithmetic(node, afterEach(to, node.left, every));
        case 'Through':
            return to.through(node, afterEach(to, node.from, every));
        default:
            return to.expression(node);
    }
}

/** `condition` holds of every one. */
export function saidOfEach(to: ExpressionConversion, every: Ast.EachMember, condition: Expression): Every {
    const range = to.context.range(every);
    return {
        kind: 'every',
        over: { element: to.context.name(every), range },
        condition,
        range: range.to(condition.range as SectionRange),
    };
}
