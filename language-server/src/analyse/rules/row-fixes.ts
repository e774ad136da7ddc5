import { ruleMessages } from '../../messages/rules.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import type { DecisionTable } from '../../model/policy-model.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { RowMend } from './row-mends.ts';

/** *Widen this row*: it takes in one value more; the columns stay in line. */
export function rowFix(mends: readonly RowMend[], table: DecisionTable): Fix {
    const [first] = mends;
    return {
        title: ruleMessages.fixes.widenRow(first?.cell ?? ''),
        edits: [
            ...mends.map(({ part, newText }): TextEdit => ({ range: part.range, newText })),
            ...[...new Set(mends.map(({ column }) => column))].flatMap(column => realigned(column, mends, table)),
        ],
    };
}

/** What has to move in a column; nothing in one that is not laid out. */
function realigned(column: number, mends: readonly RowMend[], { columns, rows }: DecisionTable): TextEdit[] {
    const lines: readonly (readonly ModelNode[])[] = [columns, ...rows.map(({ cells }) => cells)];
    const widths = lines.map(line => widthOf(line[column]));
    const newWidths = widths.map((width, line) => {
        const mend = mends.find(each => each.column === column && each.row === line - 1);
        return mend === undefined ? width : width + mend.newText.length - widthOf(mend.part);
    });
    const [before, after] = [Math.max(...widths), Math.max(...newWidths)];
    const isLaidOut = lines.every((line, i) => {
        const [cell, next] = [line[column], line[column + 1]];
        const blanks = before - (widths[i] as number);
        return cell !== undefined && (next === undefined || startOf(next) === endOf(cell) + blanks + ' | '.length);
    });
    if (!isLaidOut || columns.length === column + 1) return [];
    return lines.flatMap((line, i): TextEdit[] => {
        const { file, end } = (line[column] as ModelNode).range;
        const [old, wanted] = [before - (widths[i] as number), after - (newWidths[i] as number)];
        const range = { file, start: end, end: { line: end.line, character: end.character + old } };
        return old === wanted ? [] : [{ range, newText: ' '.repeat(wanted) }];
    });
}

const startOf = ({ range }: ModelNode): number => range.start.character;
const endOf = ({ range }: ModelNode): number => range.end.character;

function widthOf(node: ModelNode | undefined): number {
    return node === undefined ? 0 : endOf(node) - startOf(node);
}
