import { abs, isZero, max } from '../../evaluate/numbers/comparison.ts';
import { toDecimalString } from '../../evaluate/numbers/decimal-text.ts';
import { parseDecimal } from '../../evaluate/numbers/parse.ts';
import { add, exact, mul, sub } from '../../evaluate/numbers/rational.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import type { FactValue } from '../../model/facts.ts';
import type { ComparisonTest, Expectation, ExpectationDates, Expression } from '../../model/policy-model.ts';
import type { SourceRange } from '../../model/source-range.ts';
import type { ColumnPlan } from './column-plan.ts';
import { literalOf } from './literal-of.ts';

interface Said {
    /** The name of the member that it is of. */
    member: string | undefined;
    /** The day, when it is another than the date of decision. */
    on: string | undefined;
    margin: { absolute?: string | undefined; relative?: string | undefined } | undefined;
}

const DECIMAL = /^-?\d+(?:\.\d+)?$/;

/** `weekly award is £43.30`, from a column and a value; with a margin, at least that much less and at most that much more. */
export function expectationOf(
    plan: ColumnPlan,
    value: FactValue,
    range: SourceRange,
    { member, on, margin }: Said,
): Expectation | { problem: string } {
    const { type, column } = plan;
    const limits = around(value, column.margin?.value ?? margin?.absolute, margin?.relative);
    const tests =
        limits === undefined
            ? [test('=', 'is', value)]
            : [test('>=', 'is at least', limits[0]), test('<=', 'and at most', limits[1])];
    if (tests.some(each => each === undefined)) return { problem: say.noExpected(JSON.stringify(value)) };
    const left = member === undefined ? plan.path : ofMember(plan.path, member, range);
    const condition: Expression = { kind: 'comparison', left, tests: tests as ComparisonTest[], range };
    const at: ExpectationDates | undefined = on === undefined ? undefined : { kind: 'on', dates: [on], place: range };
    return { kind: 'condition', condition, evidence: [], range, ...(at && { at }) };

    function test(op: ComparisonTest['op'], written: string, to: FactValue): ComparisonTest | undefined {
        const right = literalOf(to, type, range);
        return right && { op, written, right, range };
    }
}

/** Undefined: nothing may be off. Of two margins the wider counts. */
function around(value: FactValue, absolute?: string, relative?: string): [string, string] | undefined {
    const text = typeof value === 'number' ? String(value) : value;
    if (typeof text !== 'string' || !DECIMAL.test(text)) return undefined;
    const middle = parseDecimal(text);
    const margins = [
        ...(absolute === undefined ? [] : [parseDecimal(absolute)]),
        ...(relative === undefined ? [] : [mul(abs(middle), parseDecimal(relative))]),
    ];
    const [first = exact(0), second = first] = margins;
    const by = max(first, second);
    if (isZero(by)) return undefined;
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
