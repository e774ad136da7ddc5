import type { Cell, CellTest, DecisionTable, TableRow } from '../../model/policy-model.ts';
import { printExpression } from './print-expression.ts';

/** A row in words: `sex is male, date of birth up to 5 December 1953: 65th birthday`. */
export function printRow(row: TableRow, table: DecisionTable): string {
    const tests: string[] = [];
    let result = '';
    for (const [i, cell] of row.cells.entries()) {
        const header = table.columns[i]?.header;
        if (cell.kind === 'result') {
            result = printExpression(cell.value);
        } else if (cell.kind === 'tests' && header !== undefined) {
            tests.push(`${printExpression(header)} ${printCell(cell)}`);
        }
    }
    return tests.length === 0 ? result : `${tests.join(', ')}: ${result}`;
}

function printCell(cell: Cell & { kind: 'tests' }): string {
    const [first] = cell.tests;
    const isWord = first?.kind === 'is' ? 'is ' : '';
    return isWord + cell.tests.map(printCellTest).join(' or ');
}

const WORDS = { '<': 'under', '<=': 'up to', '>': 'over', '>=': 'from' } as const;

export function printCellTest(test: CellTest): string {
    switch (test.kind) {
        case 'is':
            return printExpression(test.value);
        case 'is not':
            return `is not ${printExpression(test.value)}`;
        case 'compare':
            return `${WORDS[test.op]} ${printExpression(test.value)}`;
        case 'between':
            return `${printExpression(test.low)} to ${printExpression(test.high)}`;
    }
}
