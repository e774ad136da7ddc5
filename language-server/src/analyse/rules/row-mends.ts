import { printExpression } from '../../evaluate/trace/print-expression.ts';
import type { CellTest, DecisionTable, Expression } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Box } from '../../ranges/boxes/box.ts';
import { comparePieces } from '../../ranges/conditions/comparing.ts';
import { tableCellConditions } from '../../ranges/conditions/tables.ts';
import { allOf, anyOf, type Condition, not } from '../../ranges/conditions/value.ts';
import type { RuleSpace } from '../../ranges/rule-space.ts';
import type { Look } from './look.ts';

/** A row of a table that takes in one value more. */
export interface RowMend {
    readonly row: number;
    readonly column: number;
    /** What is written anew, and what stands there then. */
    readonly part: ModelNode;
    readonly newText: string;
    /** The whole cell, then. */
    readonly cell: string;
}

/** A test in a cell that ends just before a value, or begins just after it. */
interface Edge extends Omit<RowMend, 'newText' | 'cell'> {
    readonly test: CellTest & { kind: 'between' | 'compare' };
    readonly isUpper: boolean;
}

/**
 * The rows that end just before a value that is left out, or those that begin just after it: each set of them that puts the
 * table right when it takes the value in, so that everybody fits one row and nobody fits two.
 *
 * @param sides the tests that end below the value, and those that begin above it.
 * @param value as the policy writes it.
 */
export function rowMends(
    sides: readonly (readonly ModelNode[])[],
    value: string,
    boxes: readonly Box[],
    look: Look,
): RowMend[][] {
    const { table } = look.rule.block;
    if (table === undefined) return [];
    const [upper, lower] = sides.map((side, i) => side.map(node => edgeAt(node, table, i === 0)));
    if (upper?.[0] === undefined || lower?.[0] === undefined) return [];
    const between = allOf([not(reach(upper[0], table, look.rule)), not(reach(lower[0], table, look.rule))]);
    return [upper, lower].flatMap(side => {
        const edges = side.filter(edge => edge !== undefined);
        if (edges.length < side.length) return [];
        const sets = [edges, ...(edges.length > 1 ? edges.map(edge => [edge]) : [])];
        const found = sets.find(set => putsRight(set, between, boxes, table, look));
        return found === undefined ? [] : [found.map(edge => mendOf(edge, value))];
    });
}

function edgeAt(node: ModelNode, { rows }: DecisionTable, isUpper: boolean): Edge | undefined {
    for (const [row, { cells }] of rows.entries()) {
        for (const [column, cell] of cells.entries()) {
            const [test, other] = cell.kind === 'tests' ? cell.tests : [];
            if (test !== node || other !== undefined) continue;
            if (test.kind === 'between') return { row, column, test, isUpper, part: isUpper ? test.high : test.low };
            if (test.kind === 'compare') return { row, column, test, isUpper, part: cell };
        }
    }
    return undefined;
}

/** How far the row reaches towards the value. */
function reach({ test, isUpper, column }: Edge, table: DecisionTable, { place }: RuleSpace): Condition {
    const header = place.world.value(table.columns[column]?.header as Expression, place);
    const [op, end] =
        test.kind === 'compare'
            ? [test.op, test.value]
            : isUpper
              ? (['<=', test.high] as const)
              : (['>=', test.low] as const);
    return comparePieces(header, op, place.world.value(end, place), test, place.world);
}

function putsRight(
    edges: readonly Edge[],
    between: Condition,
    boxes: readonly Box[],
    table: DecisionTable,
    { rule, budget }: Look,
): boolean {
    const rows = tableCellConditions(table, rule.place).map((cells, row) => {
        const edge = edges.find(each => each.row === row);
        const others = cells.filter((cell, column) => cell !== undefined && column !== edge?.column);
        const own = edge && cells[edge.column];
        const isIn = own === undefined ? [] : [anyOf([own, between])];
        return {
            taken: edge && allOf([between, ...(others as Condition[])]),
            whole: allOf([...(others as Condition[]), ...isIn]),
        };
    });
    const taken = rows.flatMap(row => row.taken ?? []);
    if (!taken.every(({ yes }) => rule.grid.knows(yes))) return false;
    const spaces = taken.flatMap(({ yes }) => rule.grid.boxes(yes, budget));
    return rule.wouldDecide(
        [...boxes, ...spaces],
        rows.map(({ whole }) => whole),
        budget,
    );
}

function mendOf({ test, isUpper, part, row, column }: Edge, value: string): RowMend {
    if (test.kind === 'compare') {
        const cell = isUpper ? `up to ${value}` : `from ${value}`;
        return { row, column, part, newText: cell, cell };
    }
    const cell = isUpper ? `${printExpression(test.low)} to ${value}` : `${value} to ${printExpression(test.high)}`;
    return { row, column, part, newText: value, cell };
}
