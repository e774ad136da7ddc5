import { printExpression } from '../../../evaluate/trace/print-expression.ts';
import { type ComparisonOperator, OPPOSITE, type OrderOperator, TURNED } from '../../../model/comparison-operators.ts';
import type { Comparison, ComparisonTest, Expression, Iteration } from '../../../model/expressions.ts';

/**
 * A condition whose meaning can be compared: without `not` and chains, its parts in a fixed order, each once. Two conditions
 * with the same key mean the same; two with different keys may still do so.
 */
export type Canon = CanonGroup | CanonTest;

export interface CanonGroup {
    kind: 'all' | 'any';
    items: Canon[];
    key: string;
}

export interface CanonTest {
    kind: 'test';
    /** What is tested: two tests of one subject can be set side by side. */
    subject: string;
    key: string;
    /** In the policy's words. */
    shown: string;
}

/** Says whether the values of an expression are whole numbers, so that `more than 1` and `at least 2` are the same. */
export type IsWhole = (expression: Expression) => boolean;

export function canonOf(condition: Expression, isWhole: IsWhole, negated = false): Canon {
    switch (condition.kind) {
        case 'all':
        case 'any':
        case 'none': {
            const inner = condition.kind === 'none' ? !negated : negated;
            const all = condition.kind === 'all';
            return group(
                all === inner ? 'any' : 'all',
                (condition.items ?? []).map(item => canonOf(item, isWhole, inner)),
            );
        }
        case 'not':
            return canonOf(condition.operand, isWhole, !negated);
        case 'comparison':
            return comparison(condition, isWhole, negated);
        case 'there is': {
            const over = `there is ${keyOf(condition.of, isWhole)}`;
            const where = condition.where === undefined ? '' : ` where ${canonOf(condition.where, isWhole).key}`;
            return plainTest(over + where, condition, condition.negated !== negated);
        }
        default:
            return plainTest(keyOf(condition, isWhole), condition, negated);
    }
}

function plainTest(text: string, expression: Expression, negated: boolean): CanonTest {
    const shown = printExpression(expression);
    const isNegative = expression.kind === 'there is' ? expression.negated : false;
    return {
        kind: 'test',
        subject: text,
        key: negated ? `not ${text}` : text,
        shown: negated === isNegative ? shown : `not (${shown})`,
    };
}

function group(kind: 'all' | 'any', items: readonly Canon[]): Canon {
    const flat = items.flatMap(item => (item.kind === kind ? item.items : [item]));
    const unique = [...new Map(flat.map(item => [item.key, item])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
    const [only] = unique;
    if (unique.length === 1 && only !== undefined) return only;
    return { kind, items: unique, key: `${kind}(${unique.map(({ key }) => key).join('; ')})` };
}

function comparison(condition: Comparison, isWhole: IsWhole, negated: boolean): Canon {
    const tests = (condition.tests ?? []).map(test => testOf(condition, test, isWhole, negated));
    return group(negated ? 'any' : 'all', tests);
}

function testOf({ left, tests }: Comparison, test: ComparisonTest, isWhole: IsWhole, negated: boolean): Canon {
    const written = `${printExpression(left)} ${printTest(test, tests[0] === test)}`;
    const shown = negated ? `not (${written})` : written;
    let op: ComparisonOperator = negated ? OPPOSITE[test.op] : test.op;
    let subject = keyOf(left, isWhole);
    if (test.values !== undefined) {
        const values = test.values.map(value => keyOf(value, isWhole)).sort();
        if (values.length === 1) op = op === 'one of' ? '=' : '≠';
        return { kind: 'test', subject, key: `${subject} ${op} ${values.join(', ')}`, shown };
    }
    if (test.definition !== undefined) {
        return { kind: 'test', subject, key: `${subject} ${op} ${keyOf(test.definition, isWhole)}`, shown };
    }
    let { right } = test;
    if (right?.kind === 'literal' && right.value.kind === 'yes or no') {
        const yes = right.value.value === (op === '=');
        return { kind: 'test', subject, key: yes ? subject : `not ${subject}`, shown };
    }
    let whole = isWhole(left);
    if (left.kind === 'literal' && right !== undefined && right.kind !== 'literal') {
        subject = keyOf(right, isWhole);
        whole = isWhole(right);
        right = left;
        op = op in TURNED ? TURNED[op as OrderOperator] : op;
    }
    let value = right === undefined ? '…' : keyOf(right, isWhole);
    if (whole && (op === '>' || op === '<=') && /^-?\d+$/.test(value)) {
        value = `${Number(value) + 1}`;
        op = op === '>' ? '>=' : '<';
    }
    return { kind: 'test', subject, key: `${subject} ${op} ${value}`, shown };
}

/** `is at least 16`, also where `and` stands before it. */
function printTest(test: ComparisonTest, isFirst: boolean): string {
    const written = isFirst ? test.written : `is ${test.written.replace(/^and (?:is )?/, '')}`;
    const right = test.definition ?? test.right;
    const value =
        test.values === undefined ? right && printExpression(right) : test.values.map(printExpression).join(', ');
    return `${written} ${value ?? '…'}`;
}

/** An expression as text that is the same however it is spelt. */
export function keyOf(expression: Expression, isWhole: IsWhole): string {
    switch (expression.kind) {
        case 'all':
        case 'any':
        case 'none':
        case 'not':
        case 'comparison':
        case 'there is':
            return canonOf(expression, isWhole).key;
        case 'arithmetic': {
            const sides = [keyOf(expression.left, isWhole), keyOf(expression.right, isWhole)];
            if (expression.op === '+' || expression.op === '*') sides.sort();
            return `(${sides.join(` ${expression.op} `)})`;
        }
        case 'count':
        case 'the member':
            return `${expression.kind} ${overKey(expression.over, isWhole)}${whereKey(expression.where, isWhole)}`;
        case 'every':
            return `every ${overKey(expression.over, isWhole)} ${canonOf(expression.condition, isWhole).key}`;
        case 'aggregate':
            return `${expression.op} of ${keyOf(expression.value, isWhole)} for ${overKey(expression.over, isWhole)}${whereKey(expression.where, isWhole)}`;
        default:
            return printExpression(expression).replaceAll(/(?<=\d),(?=\d{3})/g, '');
    }
}

function overKey({ element, list, period }: Iteration, isWhole: IsWhole): string {
    const of = list ?? period;
    return `${element.text}${of === undefined ? '' : ` of ${keyOf(of, isWhole)}`}`;
}

function whereKey(where: Expression | undefined, isWhole: IsWhole): string {
    return where === undefined ? '' : ` where ${canonOf(where, isWhole).key}`;
}

/** Every test in a condition. */
export function testsOf(canon: Canon): CanonTest[] {
    return canon.kind === 'test' ? [canon] : canon.items.flatMap(testsOf);
}
