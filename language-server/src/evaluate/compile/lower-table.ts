/** Decision tables: from rows to compiled code. */
import type { CellTest, DecisionTable } from '../../model/policy-model.ts';
import type { Ir } from './ir.ts';
import { lowerCompare } from './lower-numbers.ts';
import type { Branch } from './lower-results.ts';
import { exactlyOne } from './lower-results.ts';
import type { Lowered } from './lowered.ts';
import { notCovered } from './lowered.ts';
import type { Scope } from './scope.ts';
import type { Using } from './using.ts';

export function lowerTable(table: DecisionTable, scope: Scope, using: Using): Lowered {
    const headers = table.columns.map(column => (column.result ? undefined : using.lower(column.header, scope)));
    const branches = table.rows.map((row): Branch => {
        const tests = row.cells.flatMap((cell, i): Ir[] => {
            const header = headers[i];
            if (cell.kind !== 'tests' || header === undefined) {
                return [];
            }
            return [lowerTests(cell.tests, header, scope, using)];
        });
        const result = row.cells.find(cell => cell.kind === 'result');
        const value = result?.kind === 'result' ? using.lower(result.value, scope) : notCovered('a row');
        return { when: { op: 'all', items: tests }, result: value };
    });
    return exactlyOne(branches, undefined);
}

/** Whether a cell holds. */
export function lowerTests(tests: readonly CellTest[], header: Lowered, scope: Scope, using: Using): Ir {
    const any: Ir = { op: 'any', items: testsOf(tests).map(test => lowerCell(test, header, scope, using)) };
    return tests[0]?.kind === 'is not' ? { op: 'not', operand: any } : any;
}

/** `not a, b, c` excludes all that it lists. */
export function testsOf(tests: readonly CellTest[]): readonly CellTest[] {
    return tests[0]?.kind === 'is not' ? tests.map(asIs) : tests;
}

function asIs(test: CellTest): CellTest {
    return test.kind === 'is not' ? { ...test, kind: 'is' } : test;
}

export function lowerCell(test: CellTest, header: Lowered, scope: Scope, using: Using): Ir {
    switch (test.kind) {
        case 'is':
            return among(header, using.lower(test.value, scope));
        case 'is not':
            return { op: 'not', operand: among(header, using.lower(test.value, scope)) };
        case 'compare':
            return lowerCompare(test.op, header, using.lower(test.value, scope));
        case 'between': {
            const low = lowerCompare('>=', header, using.lower(test.low, scope));
            return { op: 'all', items: [low, lowerCompare('<=', header, using.lower(test.high, scope))] };
        }
    }
}

function among(header: Lowered, wanted: Lowered): Ir {
    return wanted.t === 'options' && header.t === 'text'
        ? { op: 'helper', name: 'is one of', items: [header.ir, wanted.ir] }
        : lowerCompare('=', header, wanted);
}
