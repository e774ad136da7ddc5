import type { Cell, CellTest, DecisionTable, Expression } from '../../model/policy-model.ts';
import { amongNames, comparePieces } from './comparing.ts';
import { all } from './formula.ts';
import type { Place } from './place.ts';
import type { Condition, Pieces } from './value.ts';
import { allOf, anyOf, given, not, whichever } from './value.ts';

/** When each row of a table holds. */
export function tableRowConditions(table: DecisionTable, place: Place): Condition[] {
    return tableCellConditions(table, place).map(cells => allOf(cells.filter(cell => cell !== undefined)));
}

/** When each cell of each row holds; undefined for a cell that says nothing. */
export function tableCellConditions(table: DecisionTable, place: Place): (Condition | undefined)[][] {
    const headers = table.columns.map(({ header, result }) => (result ? [] : place.world.value(header, place)));
    return table.rows.map(row =>
        row.cells.map((cell, column) =>
            cell.kind === 'tests' && !table.columns[column]?.result
                ? cellCondition(cell, headers[column] ?? [], place)
                : undefined,
        ),
    );
}

/** Any one of the tests will do; `not a, b` excludes all that it lists. */
export function cellCondition(cell: Cell & { kind: 'tests' }, header: Pieces, place: Place): Condition {
    const isNot = cell.tests[0]?.kind === 'is not';
    const tests = anyOf(cell.tests.map(test => testCondition(test, header, cell, place)));
    return isNot ? not(tests) : tests;
}

function testCondition(test: CellTest, header: Pieces, cell: Cell, place: Place): Condition {
    const { world } = place;
    switch (test.kind) {
        case 'is':
        case 'is not':
            return isOrAmong(header, test.value, cell, place);
        case 'compare':
            return comparePieces(header, test.op, world.value(test.value, place), test, world);
        case 'between':
            return allOf([
                comparePieces(header, '>=', world.value(test.low, place), test, world),
                comparePieces(header, '<=', world.value(test.high, place), test, world),
            ]);
    }
}

/** `not Prop 64 sections` names a set of codes: one of them. */
function isOrAmong(header: Pieces, wanted: Expression, cell: Cell, place: Place): Condition {
    return whichever(
        header.flatMap(a =>
            place.world.value(wanted, place).map(b => {
                const when = all([a.when, b.when]);
                if (b.value.kind === 'names') return given(when, amongNames(a.value, b.value.names));
                return given(when, comparePieces([a], '=', [b], cell, place.world));
            }),
        ),
    );
}
