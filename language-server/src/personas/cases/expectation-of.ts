import { toDecimalString } from '../../evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { add, sub } from '../../evaluate/numbers/rational.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { FactValue } from '../../model/facts.ts';
import type { ComparisonTest, Expectation, Expression } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { ColumnPlan } from './column-plan.ts';
import { literalOf } from './literal-of.ts';

/** `weekly award is £43.30`, from a column and a value; with a margin, at least that much less and at most that much more. */
export function expectationOf(
    plan: ColumnPlan,
    value: FactValue,
    member: string | undefined,
    range: SourceRange,
): Expectation | { problem: string } {
    const { type, column } = plan;
    const limits = column.margin === undefined ? undefined : around(value, column.margin.value);
    const tests =
        limits === undefined
            ? [test('=', 'is', value)]
            : [test('>=', 'is at least', limits[0]), test('<=', 'and at most', limits[1])];
    if (tests.some(each => each === undefined)) return { problem: say.noExpected(JSON.stringify(value)) };
    const left = member === undefined ? plan.path : ofMember(plan.path, member, range);
    const condition: Expression = { kind: 'comparison', left, tests: tests as ComparisonTest[], range };
    return { kind: 'condition', condition, evidence: [], range };

    function test(op: ComparisonTest['op'], written: string, to: FactValue): ComparisonTest | undefined {
        const right = literalOf(to, type, range);
        return right && { op, written, right, range };
    }
}

function around(value: FactValue, margin: string): [string, string] | undefined {
    if (typeof value !== 'string' || !/^-?\d+(?:\.\d+)?$/.test(value)) return undefined;
    const [middle, by] = [parseDecimal(value), parseDecimal(margin)];
    return [toDecimalString(sub(middle, by)), toDecimalString(add(middle, by))];
}

/** `child 1's award`, from what is said of each child. */
function ofMember(path: Expression, member: string, range: SourceRange): Expression {
    const subject: Expression = {
        kind: 'name',
        name: { text: member, range },
        range,
        target: { kind: 'local', name: member },
    };
    if (path.kind === 'name') {
        const target = path.target === undefined ? undefined : withoutSubject(path.target);
        return { kind: 'member', subject, member: path.name, range, ...(target && { target }) };
    }
    return path.kind === 'member' ? { ...path, subject: ofMember(path.subject, member, range) } : path;
}

function withoutSubject<T extends { kind: string }>(target: T): T {
    const { subject: _, ...rest } = target as T & { subject?: number };
    return rest as unknown as T;
}
