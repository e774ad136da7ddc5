import type * as Ast from '../../../../../grammar/generated/ast.ts';
import type { SectionRange } from '../../../syntax/section-range.ts';
import type { Expression, MemberExpression, NameExpression } from '../../expressions.ts';
import type { ConversionContext } from '../context.ts';

/** What the conversion of each form of expression needs: the place, and the conversion of what stands inside it. */
export interface ExpressionConversion {
    readonly context: ConversionContext;
    expression(node: Ast.Expression | undefined): Expression;
    /** A condition that may be absent. */
    optional(node: Ast.Condition | Ast.Expression | undefined): Expression | undefined;
    /** A path that names a fact or a decision: `claimant's date of birth`. */
    path(node: Ast.Expression | undefined): NameExpression | MemberExpression;
    /** With what stands on the left converted already. */
    arithmetic(node: Ast.Arithmetic, left: Expression): Expression;
    through(node: Ast.Through, from: Expression): Expression;
    asAt(node: Ast.AsAt, operand: Expression): Expression;
    asIf(node: Ast.AsIf, operand: Expression): Expression;
}

/** From the start of one expression to the end of another: a parser's own range of an infix expression is too wide. */
export function span(first: Expression, last: Expression): SectionRange {
    return outside(first).to(outside(last));
}

/** Where an expression stands, with the brackets round it. */
export function outside({ range }: Expression): SectionRange {
    return (range.withBrackets ?? range) as SectionRange;
}
