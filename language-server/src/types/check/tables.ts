import { typeMessages } from '../../messages/types.ts';
import type { Cell, CellTest, DecisionTable } from '../../model/declarations.ts';
import type { Expression } from '../../model/expressions.ts';
import type { Context } from '../context.ts';
import { compareWith } from '../expressions/comparison-rules.ts';
import { readingsOfName } from '../resolve/bare-name.ts';
import { rewrite } from '../resolve/rewrite.ts';
import { replaceName } from '../resolve/unresolved.ts';
import { quoted } from '../say.ts';
import { lookupName } from '../symbols/scope.ts';
import { applying, type ValueType } from '../value-type.ts';
import type { Outcome } from './outcome.ts';

/** A decision table: headers are expressions, the last one names the decision. */
export function checkTable(
    context: Context,
    table: DecisionTable,
    outcome: Outcome,
    checkResult: (value: Expression) => void,
): void {
    const columns = table.columns ?? [];
    const inside: Context = { ...context, needsRounding: false, inTable: true };
    const types = columns.map(column => {
        if (column.result) {
            checkResultHeader(inside, column.header, outcome);
            return outcome.type;
        }
        return column.header === undefined ? undefined : inside.check(inside, column.header);
    });
    for (const row of table.rows ?? []) {
        const cells = row.cells ?? [];
        if (cells.length !== columns.length) {
            const message = typeMessages.rowCells(cells.length, columns.length);
            context.run.report({ code: 'PW311', message, range: row.range });
        }
        for (const [index, cell] of cells.entries()) {
            const header = columns[index]?.header;
            const type = types[index];
            if (cell.kind === 'result' && cell.value !== undefined) {
                checkResult(cell.value);
            } else if (header !== undefined && type !== undefined) {
                checkCell(inside, cell, header, type);
            }
        }
    }
}

function checkResultHeader(context: Context, header: Expression | undefined, outcome: Outcome): void {
    if (header === undefined || outcome.name === '' || header.kind === 'missing') {
        return;
    }
    if (header.kind === 'name' && lookupName(header.name) === outcome.name) {
        header.target = { kind: 'declaration', id: outcome.id };
        context.types.set(header, outcome.type);
        context.run.occurs(header.name.range, outcome.id);
        return;
    }
    context.run.report({
        code: 'PW311',
        message: typeMessages.resultColumn(quoted(header) ?? typeMessages.this, outcome.name),
        range: header.range,
        fixes: header.kind === 'name' ? [replaceName(header.range, outcome.name)] : [],
    });
}

function checkCell(context: Context, cell: Cell, header: Expression, type: ValueType): void {
    for (const test of cell.kind === 'tests' ? (cell.tests ?? []) : []) {
        switch (test.kind) {
            case 'is':
            case 'is not':
                checkTest(context, header, type, '=', test.value, test);
                break;
            case 'compare':
                checkTest(context, header, type, test.op, test.value, test);
                break;
            case 'between':
                checkTest(context, header, type, '>=', test.low, test);
                checkTest(context, header, type, '<=', test.high, test);
        }
    }
}

function checkTest(
    context: Context,
    header: Expression,
    type: ValueType,
    op: '=' | '<' | '<=' | '>' | '>=',
    value: Expression | undefined,
    test: CellTest,
): void {
    if (value === undefined) {
        return;
    }
    const expected = applying(type);
    readCode(context, value, expected);
    const found = context.check(context, value, expected);
    const right: ValueType = found.kind === 'options' ? { ...found, kind: 'option' } : found;
    const node = { kind: 'comparison' as const, left: header, tests: [], range: test.range };
    compareWith(
        { ...context, leavesOut: true },
        op,
        { left: header, leftType: expected, right: value, rightType: right },
        node,
    );
}

/** A code may stand in a cell, and where it is given, without quotes (11357, A): in the model it is the text that it is meant as. */
export function readCode(context: Context, value: Expression, expected: ValueType): void {
    if (!isText(expected)) {
        return;
    }
    const code =
        value.kind === 'literal' && value.value?.kind === 'number'
            ? value.value.value
            : expected.kind === 'text' && value.kind === 'name' && isCode(context, lookupName(value.name))
              ? value.name.text
              : undefined;
    if (code !== undefined) {
        rewrite(context.run, value, { kind: 'literal', value: { kind: 'text', value: code }, range: value.range });
    }
}

/** The column decides: a name is a code unless it means a text or a set of them. What means nothing is one in capitals. */
function isCode(context: Context, name: string): boolean {
    const readings = readingsOfName(context, name);
    return readings.length === 0
        ? /^[\p{Lu}\p{N}_-]+$/u.test(name)
        : readings.every(({ type }) => type.kind !== 'unknown' && !isText(type));
}

function isText(type: ValueType): boolean {
    return type.kind === 'text' || ('text' in type && type.text === true);
}
