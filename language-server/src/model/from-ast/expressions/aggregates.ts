import type * as Ast from '../../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../../messages/syntax.ts';
import type { Combine, Expression, Iteration } from '../../expressions.ts';
import { spoken } from '../context.ts';
import { type ExpressionConversion, span } from './conversion.ts';

export function aggregate(to: ExpressionConversion, node: Ast.Aggregate): Expression {
    const range = to.context.range(node);
    const op = combineOp(node.op);
    if (node.over && op !== 'how many') {
        const period = node.over.period ? to.expression(node.over.period) : undefined;
        const where = to.optional(node.over.condition);
        const over: Iteration = {
            element: to.context.name(node.over, 'element'),
            ...(period ? { period } : {}),
            range: to.context.range(node.over),
        };
        return {
            kind: 'aggregate',
            op,
            value: to.expression(node.value),
            over,
            ...(where ? { where } : {}),
            range,
        };
    }
    // `lowest of (a, b) - c`: the list belongs to `lowest of`, the rest goes on with what it gives.
    const combine = (brackets: Ast.Brackets): Combine => ({
        kind: 'combine',
        op,
        bulleted: false,
        range: to.context.range(node).to(to.context.range(brackets)),
        items: (brackets.values ?? []).map(value => ({
            value: to.expression(value),
            ifAny: false,
            range: to.context.range(value),
        })),
    });
    const rebuilt = withFirstOperand(to, node.value, combine);
    if (rebuilt) return rebuilt;
    to.context.problem('PW021', syntaxMessages.overWhom(spoken(node.op)), range);
    return to.context.missing(node);
}

function withFirstOperand(
    to: ExpressionConversion,
    node: Ast.Expression | undefined,
    make: (brackets: Ast.Brackets) => Combine,
): Expression | undefined {
    if (node?.$type === 'Brackets') return make(node);
    if (node?.$type !== 'Arithmetic') return undefined;
    const left = withFirstOperand(to, node.left, make);
    if (!left) return undefined;
    const right = to.expression(node.right);
    return { kind: 'arithmetic', op: node.operator, left, right, range: span(left, right) };
}

/** `total of` → `total` */
export function combineOp(op: string | undefined): 'total' | 'highest' | 'lowest' | 'earliest' | 'latest' | 'how many' {
    return spoken(op).replace(/ of$/, '') as 'total';
}
