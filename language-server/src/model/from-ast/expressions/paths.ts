import type { AstNode } from 'langium';
import type * as Ast from '../../../../../grammar/generated/ast.ts';
import type { SectionRange } from '../../../syntax/section-range.ts';
import type { Expression, Iteration, MemberExpression, NameExpression, RelativeMember } from '../../expressions.ts';
import type { Name } from '../../source-range.ts';
import type { ExpressionConversion } from './conversion.ts';
import { afterEach, eachAtStart, saidOfEach } from './each.ts';

export function pathExpression(to: ExpressionConversion, node: Ast.Expression): Expression {
    const range = to.context.range(node);
    const every = eachAtStart(node);
    if (every) return saidOfEach(to, every, afterEach(to, node, every));
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
