import { ruleMessages } from '../../messages/rules.ts';
import type { Fix, TextEdit } from '../../model/finding.ts';
import type { Case, DecisionTable, RuleBlock } from '../../model/policy-model.ts';
import type { ModelNode, SourceRange } from '../../model/source-range.ts';
import type { GapFound } from './report.ts';

/** *Add the missing case* and *Add ‘otherwise’*: one more line below the last case, laid out. */
export function caseFixes(gap: GapFound, value: string | undefined): Fix[] {
    const { block, missing } = gap;
    if (value === undefined) return [];
    if (block.table !== undefined) return missing?.cells === undefined ? [] : rowFix(block.table, missing.cells, value);
    if (!isPlain(block)) return [];
    const fixes: Fix[] = [];
    if (missing?.condition !== undefined) {
        fixes.push({
            title: ruleMessages.fixes.missingCase,
            edits: newLine(block, value, `when ${missing.condition}`),
        });
    }
    fixes.push({ title: ruleMessages.fixes.otherwise, edits: newLine(block, value, 'otherwise') });
    return fixes;
}

/** One more row below the last; where it needs more room than its column has, the column is widened. */
function rowFix(table: DecisionTable, inputs: readonly string[], value: string): Fix[] {
    const last = table.rows.at(-1);
    const lines = [table.columns, ...table.rows.map(({ cells }) => cells)];
    if (last === undefined || lines.some(({ length }) => length !== table.columns.length)) return [];
    const left = [...inputs];
    const texts = table.columns.map(({ result }) => (result ? value : (left.shift() ?? '-')));
    const widths = table.columns.map((_, column) => Math.max(...lines.map(line => widthOf(line[column] as ModelNode))));
    const edits = lines.flatMap(line =>
        line.flatMap((cell, column): TextEdit[] => {
            const more = (texts[column] as string).length - (widths[column] as number);
            const { file, end } = cell.range;
            return more <= 0 ? [] : [{ range: { file, start: end, end }, newText: ' '.repeat(more) }];
        }),
    );
    const cells = texts.map((text, column) => text.padEnd(widths[column] as number));
    const newText = `\n${' '.repeat(last.range.start.character)}| ${cells.join(' | ')} |`;
    const { file, end: at } = last.range;
    const result = table.columns.findIndex(column => column.result);
    const start = newText.lastIndexOf('| ', newText.length - 2) + 2;
    const select = result === texts.length - 1 ? { select: { start, end: start + value.length } } : {};
    return [
        {
            title: ruleMessages.fixes.missingRow,
            edits: [...edits, { range: { file, start: at, end: at }, newText, ...select }],
        },
    ];
}

function widthOf({ range: { start, end } }: ModelNode): number {
    return end.character - start.character;
}

/** Cases without groups, all of one file. */
function isPlain({ cases }: RuleBlock): boolean {
    return cases.length > 0 && cases.every(each => each.kind === 'case');
}

function newLine(block: RuleBlock, value: string, condition: string): TextEdit[] {
    const cases = block.cases as Case[];
    const last = cases.at(-1) as Case;
    const indent = ' '.repeat(last.range.start.character);
    const { column, edits } = alignment(cases, `is ${value}`.length);
    const left = `is ${value}`.padEnd(column);
    const at = last.range.end;
    const newText = `\n${indent}${left}${condition}`;
    const start = 1 + indent.length + 'is '.length;
    return [
        ...edits,
        { range: { file: last.range.file, start: at, end: at }, newText, select: { start, end: start + value.length } },
    ];
}

/** Cases share a column for their conditions when the longest of them is no shorter and no longer than this. */
const SHARED_FROM = 7;
const SHARED_TO = 48;

/** Where the condition of one more case stands, and what has to move for it. As the formatter lays cases out. */
function alignment(cases: readonly Case[], width: number): { column: number; edits: TextEdit[] } {
    const run: Case[] = [];
    for (const each of [...cases].reverse()) {
        if (!isOneLine(each)) break;
        run.unshift(each);
    }
    const widths = run.map(each => each.result.range.end.character - each.range.start.character);
    const widest = Math.max(0, ...widths, width);
    const alone = { column: width + 1, edits: [] };
    if (run.length === 0 || widest < SHARED_FROM || widest > SHARED_TO) return alone;
    const before = Math.max(0, ...widths);
    const isLaidOut = run.length > 1 && before >= SHARED_FROM && before <= SHARED_TO;
    const old = (own: number): number => (isLaidOut ? before + 2 : own + 1);
    const edits = run.flatMap((each, i) => moved(each, widths[i] as number, old(widths[i] as number), widest + 2));
    return { column: widest + 2, edits };
}

function isOneLine({ range, sources, otherwise, condition }: Case): boolean {
    return range.start.line === range.end.line && sources.length === 0 && (otherwise || condition !== undefined);
}

/** Only where the text stands as the formatter leaves it. */
function moved(each: Case, width: number, from: number, to: number): TextEdit[] {
    if (from === to) return [];
    const { file, start, end } = each.result.range;
    const line = end.line;
    const column = each.range.start.character;
    const expected = column + from + 'when '.length;
    if (start.line !== line || (each.condition !== undefined && each.condition.range.start.character !== expected))
        return [];
    const gap: SourceRange = {
        file,
        start: { line, character: column + width },
        end: { line, character: column + from },
    };
    return [{ range: gap, newText: ' '.repeat(to - width) }];
}
