import type { Expression, Iteration } from '../../model/expressions.ts';

/** The parts of an expression, in the order of the text. */
export function childrenOf(expression: Expression): Expression[] {
    const parts = (partsOf(expression) as (Expression | undefined)[] | undefined) ?? [];
    return parts.includes(undefined) ? parts.filter(part => part !== undefined) : (parts as Expression[]);
}

/** An expression and everything in it. */
export function* everythingIn(expression: Expression | undefined): Iterable<Expression> {
    if (expression !== undefined) {
        yield expression;
        for (const child of childrenOf(expression)) {
            yield* everythingIn(child);
        }
    }
}

function partsOf(expression: Expression): (Expression | undefined)[] {
    switch (expression.kind) {
        case 'member':
            return [expression.subject];
        case 'arithmetic':
            return [expression.left, expression.right];
        case 'negative':
        case 'not':
        case 'rounding':
        case 'conversion':
            return [expression.operand];
        case 'comparison':
            return [
                expression.left,
                ...(expression.tests ?? []).flatMap(test => [test.right, ...(test.values ?? []), test.definition]),
            ];
        case 'all':
        case 'any':
        case 'none':
            return expression.items ?? [];
        case 'there is':
            return [expression.of, expression.where];
        case 'every':
            return [...iterationParts(expression.over), expression.condition];
        case 'count':
        case 'the member':
            return [...iterationParts(expression.over), expression.where];
        case 'count in':
            return [expression.period, expression.where];
        case 'aggregate':
            return [expression.value, ...iterationParts(expression.over), expression.where];
        case 'combine':
            return (expression.items ?? []).map(item => item.value);
        case 'bound':
            return [expression.operand, expression.limit];
        case 'if none':
            return [expression.operand, expression.fallback];
        case 'as at':
            return [expression.operand, expression.date];
        case 'as if':
            return [expression.operand, expression.fact, expression.value];
        case 'through':
            return [expression.from, expression.to];
        case 'overlap':
        case 'gap':
            return [expression.left, expression.right];
        case 'nearest weekday':
            return [expression.date];
        case 'birthday':
            return [expression.subject];
        case 'literal':
        case 'name':
        case 'relative member':
        case 'missing':
            return [];
    }
}

function iterationParts(over: Iteration | undefined): (Expression | undefined)[] {
    return [over?.list, over?.period];
}
