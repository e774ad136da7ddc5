import type { Expression, Iteration } from '../../model/expressions.ts';
import { childrenOf } from '../../types/index.ts';

/**
 * Whether a part of what stands after `where` speaks of the member that is picked: of a fact of it, of what is decided for it, of
 * a list of it. `between`: how many other members are talked about in between. What could not be read, or means nothing, may.
 */
export function speaksOfMember(expression: Expression | undefined, between = 0): boolean {
    if (expression === undefined || expression.kind === 'missing') return true;
    return (
        itself(expression, between) ||
        parts(expression).some(({ part, isInside }) => speaksOfMember(part, isInside ? between + 1 : between))
    );
}

function itself(expression: Expression, between: number): boolean {
    switch (expression.kind) {
        case 'birthday':
            return expression.subject === undefined && (expression.person ?? between) === between;
        case 'name':
        case 'member':
        case 'relative member': {
            const { target } = expression;
            return target === undefined || ('subject' in target && target.subject === between);
        }
        default:
            return 'over' in expression && goesThroughItsList(expression.over, between);
    }
}

/** A list that is named by a path speaks through the path. */
function goesThroughItsList(over: Iteration | undefined, between: number): boolean {
    if (over === undefined || over.list !== undefined) return false;
    return over.target === undefined || (over.target.kind === 'list' && over.target.subject === between);
}

/** The parts of an expression; inside of `where` and `for each` another member is talked about. */
function parts(expression: Expression): { part: Expression; isInside: boolean }[] {
    const isIteration = expression.kind === 'count in' || ('over' in expression && expression.over !== undefined);
    const outside = new Set<Expression | undefined>(isIteration ? outerParts(expression) : childrenOf(expression));
    return childrenOf(expression).map(part => ({ part, isInside: !outside.has(part) }));
}

function outerParts(expression: Expression): (Expression | undefined)[] {
    if (expression.kind === 'count in') return [expression.period];
    const { list, period } = ('over' in expression && expression.over) || {};
    return expression.kind === 'there is' ? [expression.of, list, period] : [list, period];
}
