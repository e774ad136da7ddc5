import type * as Ast from '../../../../../grammar/generated/ast.ts';
import { syntaxMessages } from '../../../messages/syntax.ts';
import type { SectionRange } from '../../../syntax/section-range.ts';
import type { ComparisonOperator } from '../../comparison-operators.ts';
import type { Comparison, ComparisonTest, Expression, NameExpression } from '../../expressions.ts';
import { spoken } from '../context.ts';
import { type ExpressionConversion, outside } from './conversion.ts';
import { afterEach, eachAtStart, saidOfEach } from './each.ts';

export function comparison(to: ExpressionConversion, node: Ast.Compared): Expression {
    const every = eachAtStart(node.left);
    const left = every ? afterEach(to, node.left, every) : to.expression(node.left);
    const tests = (node.tests ?? []).map((test, index) => testOf(to, test, index));
    const last = tests[tests.length - 1];
    const range = last ? outside(left).to(last.range as SectionRange) : to.context.range(node);
    const comparison: Comparison = { kind: 'comparison', left, tests, range };
    return every ? saidOfEach(to, every, comparison) : comparison;
}

function testOf(to: ExpressionConversion, node: Ast.Test, index: number): ComparisonTest {
    const range = to.context.range(node);
    const written = ((node.op as string | undefined) ?? '').replace(/\s+/g, ' ');
    if (index > 0 !== written.startsWith('and ')) to.context.problem('PW020', syntaxMessages.chained(), range);
    const op = operators[spoken(node.op)] ?? '=';
    if (op === 'is a' || op === 'is not a') return { op, written, definition: nameOf(to, node.right), range };
    if (op === 'one of' || op === 'not one of') {
        const list =
            node.right?.$type === 'Brackets' && (node.right.values ?? []).length > 0 ? node.right.values : undefined;
        return list
            ? { op, written, values: list.map(value => to.expression(value)), range }
            : { op, written, right: to.expression(node.right), range };
    }
    return { op, written, right: to.expression(node.right), range };
}

function nameOf(to: ExpressionConversion, node: Ast.Expression | undefined): NameExpression {
    const path = to.path(node);
    return path.kind === 'name' ? path : { kind: 'name', name: path.member, range: path.range };
}

const operators: Readonly<Record<string, ComparisonOperator>> = {
    '=': '=',
    is: '=',
    '≠': '≠',
    'is not': '≠',
    '<': '<',
    '<=': '<=',
    '>': '>',
    '>=': '>=',
    '≤': '<=',
    '≥': '>=',
    'is at least': '>=',
    'is at most': '<=',
    'is more than': '>',
    'is less than': '<',
    'is under': '<',
    'is before': '<',
    'is after': '>',
    'is on or before': '<=',
    'is on or after': '>=',
    'and at least': '>=',
    'and at most': '<=',
    'and more than': '>',
    'and less than': '<',
    'and under': '<',
    'and before': '<',
    'and after': '>',
    'and on or before': '<=',
    'and on or after': '>=',
    'is within': 'within',
    'is not within': 'not within',
    'is one of': 'one of',
    'is not one of': 'not one of',
    'is a': 'is a',
    'is not a': 'is not a',
};
