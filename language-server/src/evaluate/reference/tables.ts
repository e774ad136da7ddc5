/** Decision tables: exactly one row holds. */

import { failureMessages } from '../../messages/evaluate.ts';
import type { Cell, CellTest, DecisionTable, Expression, TableRow } from '../../model/policy-model.ts';
import { keptText } from '../program.ts';
import { printRow } from '../trace/print-table.ts';
import { junction, negate } from '../values/outcomes.ts';
import { sameOutcome } from '../values/same.ts';
import type { Outcome } from '../values/value.ts';
import { failure, YES } from '../values/value.ts';
import { compareIn, compareOutcomes } from './comparison.ts';
import { evaluate } from './dispatch.ts';
import type { Frame } from './frame.ts';
import type { Ruling } from './ruling.ts';
import { awaiting } from './ruling.ts';
import { TableTrace } from './table-trace.ts';

/** Cells are looked at from left to right; a row that has failed is not looked at further. */
export function evaluateTable(table: DecisionTable, what: string, frame: Frame): Ruling {
    const used = new TableTrace(frame.context.run);
    const headers = new Map<number, Outcome>();
    const header = (column: number): Outcome => {
        let outcome = headers.get(column);
        if (outcome === undefined) {
            const written = table.columns[column]?.header;
            outcome =
                written === undefined
                    ? failure(failureMessages.unreadable, table.range)
                    : used.gather(column, () => evaluate(written, frame));
            headers.set(column, outcome);
        }
        return outcome;
    };
    const holds = (row: TableRow) => used.gather(row, () => rowHolds(row, table, header, frame));
    const ruling = rulingOf(table, what, holds, frame);
    used.keep(ruling.row);
    return ruling;
}

/** `row`: the one that holds for certain. */
function rulingOf(
    table: DecisionTable,
    what: string,
    rowOutcome: (row: TableRow) => Outcome,
    frame: Frame,
): Ruling & { row?: TableRow } {
    const holding: TableRow[] = [];
    const open: { row: TableRow; holds: Outcome }[] = [];
    for (const row of table.rows) {
        const holds = rowOutcome(row);
        if (holds.kind === 'needs') {
            open.push({ row, holds });
        } else if (holds.kind !== 'yes or no') {
            return open.length > 0 ? awaiting(open.map(o => o.holds)) : { outcome: holds, range: row.range };
        } else if (holds.value) {
            holding.push(row);
        }
    }
    const [first, second] = holding;
    if (first !== undefined && second !== undefined) {
        const number = (row: TableRow) => table.rows.indexOf(row) + 1;
        return {
            outcome: failure(
                failureMessages.twoRowsHold(what, number(first), number(second)),
                first.range,
                second.range,
            ),
        };
    }
    if (open.length > 0) {
        return undecided(first, open, table, frame);
    }
    return first === undefined
        ? { outcome: failure(failureMessages.noRowHolds(what), table.range) }
        : { ...rowResult(first, table, frame), row: first };
}

/** With a row that holds for certain, an open one could only contradict it, or agree. */
function undecided(
    first: TableRow | undefined,
    open: readonly { row: TableRow; holds: Outcome }[],
    table: DecisionTable,
    frame: Frame,
): Ruling {
    const rows = first === undefined ? open.map(o => o.row) : [first, ...open.map(o => o.row)];
    const rulings = rows.map(row => rowResult(row, table, frame));
    const same = rulings.every(ruling => sameOutcome(ruling.outcome, (rulings[0] as Ruling).outcome));
    if (first !== undefined && same) {
        return { outcome: (rulings[0] as Ruling).outcome };
    }
    return awaiting([...open.map(o => o.holds), ...rulings.map(r => r.outcome)]);
}

function rowHolds(row: TableRow, table: DecisionTable, header: (column: number) => Outcome, frame: Frame): Outcome {
    const outcome = junction(cells(row, table, header, frame), false);
    return outcome.kind === 'not applicable'
        ? failure(failureMessages.conditionNotApplicable(printRow(row, table)), row.range)
        : outcome;
}

function* cells(
    row: TableRow,
    table: DecisionTable,
    header: (column: number) => Outcome,
    frame: Frame,
): Iterable<Outcome> {
    for (const [column, cell] of row.cells.entries()) {
        if (cell.kind === 'tests') {
            yield cellHolds(cell, () => header(column), table.columns[column]?.header, frame);
        }
    }
}

function cellHolds(
    cell: Cell & { kind: 'tests' },
    header: () => Outcome,
    written: Expression | undefined,
    frame: Frame,
): Outcome {
    if (written === undefined) {
        return YES;
    }
    const value = header();
    const { tests } = cell;
    return tests[0]?.kind === 'is not'
        ? negate(junction(testsOf(tests.map(asIs), value, written, frame), true))
        : junction(testsOf(tests, value, written, frame), true);
}

/** `not a, b, c` excludes all that it lists. */
function asIs(test: CellTest): CellTest {
    return test.kind === 'is not' ? { ...test, kind: 'is' } : test;
}

function* testsOf(tests: readonly CellTest[], value: Outcome, at: Expression, frame: Frame): Iterable<Outcome> {
    for (const test of tests) {
        yield testHolds(test, value, at, frame);
    }
}

function testHolds(test: CellTest, value: Outcome, at: Expression, frame: Frame): Outcome {
    switch (test.kind) {
        case 'is':
            return isOrAmong(value, evaluate(test.value, frame), at);
        case 'is not':
            return negate(isOrAmong(value, evaluate(test.value, frame), at));
        case 'compare':
            return compareIn(frame, test.value, value, test.op, evaluate(test.value, frame), at);
        case 'between':
            return junction(
                [
                    compareIn(frame, test.low, value, '>=', evaluate(test.low, frame), at),
                    compareIn(frame, test.high, value, '<=', evaluate(test.high, frame), at),
                ],
                false,
            );
    }
}

/** `not Prop 64 sections` names a set of codes: one of them. */
function isOrAmong(value: Outcome, wanted: Outcome, at: Expression): Outcome {
    if (wanted.kind === 'options' && value.kind === 'text') {
        return { kind: 'yes or no', value: wanted.values.includes(value.value) };
    }
    return compareOutcomes(value, '=', wanted, at);
}

function rowResult(row: TableRow, table: DecisionTable, frame: Frame): Ruling {
    const cell = row.cells.find(c => c.kind === 'result') ?? row.cells[table.columns.findIndex(c => c.result)];
    const outcome =
        cell?.kind === 'result' ? evaluate(cell.value, frame) : failure(failureMessages.unreadable, row.range);
    return {
        outcome,
        rule: keptText(frame.context.run.program, row, () => printRow(row, table)),
        range: row.range,
        taken: [row],
    };
}
