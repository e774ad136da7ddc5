import type { AstNode } from 'langium';
import type * as Ast from '../../../../../grammar/generated/ast.ts';
import type { SectionRange } from '../../../syntax/section-range.ts';
import type { Expression, Iteration, MemberExpression, NameExpression, RelativeMember } from '../../expressions.ts';
import type { Name } from '../../source-range.ts';
import type { ExpressionConversion } from './conversion.ts';

export function pathExpression(to: ExpressionConversion, node: Ast.Expression): Expression {
    const range = to.context.range(node);
    const every = eachAtStart(node);
    if (every) {
        return {
            kind: 'every',
            over: { element: to.context.name(every), range: to.context.range(every) },
            condition: afterEach(to, node, every),
            range,
        };
    }
    switch (node.$type) {
        case 'Ref':
            return nameOrMember(to, to.context.name(node), range);
        case 'BirthdayRef':
            return { kind: 'birthday', number: Number.parseInt(node.text ?? '0', 10), range };
        case 'MemberOf': {
            const subject = to.expression(node.subject);
            if (node.birthday) return { kind: 'birthday', number: Number.parseInt(node.birthday, 10), subject, range };
            return { kind: 'member', subject, member: to.context.name(node, 'member'), range };
        }
        default:
            return to.context.missing(node);
    }
}

export function pathOrMember(
    to: ExpressionConversion,
    node: Ast.Expression | undefined,
): NameExpression | MemberExpression | RelativeMember {
    const converted = node ? pathExpression(to, node) : undefined;
    return converted?.kind === 'relative member' ? converted : to.path(node);
}

/** `how many children`, `how many the family's children`. */
export function listIteration(to: ExpressionConversion, list: Ast.Expression | undefined, owner: AstNode): Iteration {
    const path = to.path(list);
    const range = list ? to.context.range(list) : to.context.range(owner);
    return path.kind === 'name' ? { element: path.name, range } : { element: path.member, list: path, range };
}

function nameOrMember(to: ExpressionConversion, name: Name, range: SectionRange): NameExpression | RelativeMember {
    const m = /^(this|previous|next) (.+)$/.exec(name.text);
    if (!m) return { kind: 'name', name, range };
    return {
        kind: 'relative member',
        which: m[1] as 'this',
        element: { text: m[2] as string, range: name.range },
        range,
    };
}

/** What is said of each member: `each child's age` → `age`; `each conviction` alone → the member itself. */
export function afterEach(
    to: ExpressionConversion,
    node: Ast.Expression | undefined,
    every: Ast.EachMember,
): Expression {
    const range = to.context.range(node);
    if (node === every) return { kind: 'relative member', which: 'each', element: to.context.name(every), range };
    if (node?.$type !== 'MemberOf') return to.expression(node);
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

/** The `each child` that a path begins with: what is said holds of every one. */
export function eachAtStart(node: Ast.Expression | undefined): Ast.EachMember | undefined {
    let start = node;
    while (start?.$type === 'MemberOf') start = start.subject;
    return start?.$type === 'EachMember' ? start : undefined;
}
