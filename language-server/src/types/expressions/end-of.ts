import type { Arithmetic, Expression } from '../../model/expressions.ts';
import type { SourceRange } from '../../model/source-range.ts';
import { liveRange } from '../ranges.ts';

/**
 * The empty place behind an expression, behind its closing brackets too: `a / (b + c)` ends after the bracket, but the
 * range of `b + c` before it.
 */
export function endOf(expression: Expression): SourceRange {
    const brackets = closingBrackets(expression);
    const position = (): SourceRange['end'] => {
        const { line, character } = expression.range.end;
        return { line, character: character + brackets };
    };
    return liveRange(expression.range.file, position, position);
}

/** How many brackets must close right behind the range: those without which the expression would be read otherwise. */
function closingBrackets(expression: Expression): number {
    if (expression.kind !== 'arithmetic' || expression.right === undefined) {
        return 0;
    }
    const { right } = expression;
    return closingBrackets(right) + (needsBrackets(expression, right) ? 1 : 0);
}

const loose = new Set<Expression['kind']>([
    'rounding',
    'conversion',
    'bound',
    'if none',
    'comparison',
    'all',
    'any',
    'not',
    'through',
]);

function needsBrackets(parent: Arithmetic, right: Expression): boolean {
    if (right.kind === 'arithmetic') {
        return binding(right) <= binding(parent);
    }
    return loose.has(right.kind);
}

function binding({ op }: Arithmetic): number {
    return op === '*' || op === '/' ? 2 : 1;
}
