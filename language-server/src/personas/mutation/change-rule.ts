/** What may be changed in a rule beside its expressions: its cases, exceptions and table. */
import { printExpression } from '../../evaluate/trace/print-expression.ts';
import { mutationWords as say } from '../../messages/mutation.ts';
import type {
    Case,
    CaseGroup,
    Cell,
    CellTest,
    DecisionTable,
    Expression,
    Literal,
    RuleBlock,
    TableRow,
} from '../../model/policy-model.ts';
import type { Change } from './mutant.ts';
import { swapped, without } from './replaced.ts';
import type { Direction } from './smallest-step.ts';
import { moved } from './smallest-step.ts';

export function* changesOfBlock(block: RuleBlock): Iterable<Change> {
    yield* changesOfCases(block.cases, block.ordered, cases => ({ ...block, cases }));
    for (const [i, exception] of block.exceptions.entries()) {
        yield {
            operator: 'exception left out',
            before: say.exception(exception.name?.text, printExpression(exception.condition)),
            after: '',
            range: exception.range,
            put: { ...block, exceptions: without(block.exceptions, i) },
        };
    }
    for (const [i, each] of block.precedence.entries()) {
        const precedence = block.precedence.map((other, j) =>
            i === j ? { ...other, before: each.after, after: each.before } : other,
        );
        yield {
            operator: 'order swapped',
            before: say.precedence(each.before.text, each.after.text),
            after: say.precedence(each.after.text, each.before.text),
            range: each.range,
            put: { ...block, precedence },
        };
    }
}

function* changesOfCases(
    cases: readonly (Case | CaseGroup)[],
    ordered: boolean,
    put: (cases: (Case | CaseGroup)[]) => unknown,
): Iterable<Change> {
    for (const [i, each] of cases.entries()) {
        if (cases.length > 1) {
            const change = { before: caseText(each), after: '', range: each.range, put: put(without(cases, i)) };
            yield { operator: 'case left out', ...change };
        }
        const next = cases[i + 1];
        if (ordered && next !== undefined && next.condition !== undefined) {
            yield {
                operator: 'order swapped',
                before: say.first(caseText(each), caseText(next)),
                after: say.first(caseText(next), caseText(each)),
                range: each.range,
                put: put(swapped(cases, i, i + 1)),
            };
        }
        if (each.kind === 'group') {
            const inGroup = (inner: (Case | CaseGroup)[]): unknown =>
                put(cases.map((other, j) => (i === j ? { ...each, cases: inner } : other)));
            yield* changesOfCases(each.cases, ordered, inGroup);
        }
    }
}

function caseText(each: Case | CaseGroup): string {
    if (each.kind === 'group') return say.group(printExpression(each.condition));
    const result = printExpression(each.result);
    return each.condition === undefined ? say.otherwise(result) : say.when(result, printExpression(each.condition));
}

export function* changesOfTable(table: DecisionTable): Iterable<Change> {
    const { rows } = table;
    for (const [i, row] of rows.entries()) {
        if (rows.length > 1) {
            yield {
                operator: 'row left out',
                before: rowText(row),
                after: '',
                range: row.range,
                put: { ...table, rows: without(rows, i) },
            };
        }
        const next = rows[i + 1];
        const results = next === undefined ? undefined : swappedResults(row, next);
        if (results === undefined || next === undefined) continue;
        yield {
            operator: 'results swapped',
            before: `${resultText(row)}, ${resultText(next)}`,
            after: `${resultText(next)}, ${resultText(row)}`,
            range: row.range,
            put: { ...table, rows: rows.map((each, j) => (j === i ? results[0] : j === i + 1 ? results[1] : each)) },
        };
    }
}

/** Two rows, each with the other's result; undefined where they have the same. */
function swappedResults(a: TableRow, b: TableRow): [TableRow, TableRow] | undefined {
    const [own, other] = [resultOf(a), resultOf(b)];
    if (own === undefined || other === undefined || resultText(a) === resultText(b)) return undefined;
    const put = (row: TableRow, result: Cell): TableRow => ({
        ...row,
        cells: row.cells.map(cell => (cell.kind === 'result' ? result : cell)),
    });
    return [put(a, other), put(b, own)];
}

function resultOf(row: TableRow): Cell | undefined {
    return row.cells.find(cell => cell.kind === 'result');
}

function resultText(row: TableRow): string {
    const cell = resultOf(row);
    return cell?.kind === 'result' ? printExpression(cell.value) : '';
}

function rowText(row: TableRow): string {
    return row.cells.map(cellText).join(' | ');
}

function cellText(cell: Cell): string {
    switch (cell.kind) {
        case 'any':
            return '-';
        case 'result':
            return printExpression(cell.value);
        case 'tests':
            return cell.tests.map(testText).join(', ');
    }
}

function testText(test: CellTest): string {
    switch (test.kind) {
        case 'is':
            return printExpression(test.value);
        case 'is not':
            return say.not(printExpression(test.value));
        case 'compare':
            return say.cell[test.op](printExpression(test.value));
        case 'between':
            return say.fromTo(printExpression(test.low), printExpression(test.high));
    }
}

const OTHER_SIDE = { '<': '<=', '<=': '<', '>': '>=', '>=': '>' } as const;

export function* changesOfCell(cell: Cell): Iterable<Change> {
    if (cell.kind !== 'tests') return;
    for (const [i, test] of cell.tests.entries()) {
        const range = test.range;
        const put = (other: CellTest): Cell => ({
            ...cell,
            tests: cell.tests.map((each, j) => (i === j ? other : each)),
        });
        for (const { operator, other, typed } of changesOfTest(test)) {
            yield {
                operator,
                before: testText(test),
                after: testText(other),
                range,
                put: put(other),
                typed: typed === undefined ? [] : [typed],
            };
        }
        if (cell.tests.length > 1) {
            const rest = { ...cell, tests: without(cell.tests, i) };
            yield { operator: 'part left out', before: testText(test), after: '', range, put: rest };
        }
    }
}

interface TestChange {
    readonly operator: Change['operator'];
    readonly other: CellTest;
    readonly typed?: readonly [Expression, Expression];
}

function* changesOfTest(test: CellTest): Iterable<TestChange> {
    switch (test.kind) {
        case 'is':
            return;
        case 'is not':
            yield { operator: 'negated', other: { ...test, kind: 'is' } };
            return;
        case 'compare': {
            yield { operator: 'boundary', other: { ...test, op: OTHER_SIDE[test.op] } };
            const value = movedBy(test.value, test.op === '<=' || test.op === '>' ? 1 : -1);
            if (value !== undefined)
                yield { operator: 'threshold', other: { ...test, value }, typed: [value, test.value] };
            return;
        }
        case 'between': {
            const low = movedBy(test.low, 1);
            const high = movedBy(test.high, -1);
            if (low !== undefined) yield { operator: 'boundary', other: { ...test, low }, typed: [low, test.low] };
            if (high !== undefined) yield { operator: 'boundary', other: { ...test, high }, typed: [high, test.high] };
        }
    }
}

function movedBy(e: Expression, way: Direction): Literal | undefined {
    const value = e.kind === 'literal' ? moved(e.value, way) : undefined;
    return value === undefined || e.kind !== 'literal' ? undefined : { ...e, value };
}
