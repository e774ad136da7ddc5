import { printExpression } from '../../evaluate/trace/print-expression.ts';
import type { DecisionTable, TableRow } from '../../model/policy-model.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { boxesMeet } from '../../ranges/boxes/box.ts';
import { tableCellConditions } from '../../ranges/conditions/tables.ts';
import type { Look } from './look.ts';

/** A row that somebody would fit, but for the columns that are named. */
export interface NearRow {
    readonly row: TableRow;
    readonly but: readonly string[];
}

const MOST_ROWS = 3;
const MOST_COLUMNS = 2;

/** The rows of a table that come nearest to the people in a box; none where all of them are far from fitting. */
export function nearestRows(box: Box, { rule, budget }: Look): NearRow[] {
    const { table } = rule.block;
    if (table === undefined) return [];
    const rows = tableCellConditions(table, rule.place).map((cells, i): NearRow => {
        const but = cells.flatMap((cell, column) => {
            const isMet =
                cell === undefined ||
                !rule.grid.knows(cell.yes) ||
                rule.grid.boxes(cell.yes, budget).some(each => boxesMeet(each, box));
            return isMet ? [] : [headerOf(table, column)];
        });
        return { row: table.rows[i] as TableRow, but };
    });
    const fewest = Math.min(...rows.map(({ but }) => but.length));
    if (fewest === 0 || fewest > MOST_COLUMNS) return [];
    return rows.filter(({ but }) => but.length === fewest).slice(0, MOST_ROWS);
}

function headerOf({ columns }: DecisionTable, column: number): string {
    const header = columns[column]?.header;
    return header === undefined ? '' : printExpression(header);
}
