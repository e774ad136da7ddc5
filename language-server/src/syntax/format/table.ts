import type { IToken } from 'chevrotain';
import type { SourceLine, Statement } from './section-lines.ts';
import { joinTokens } from './token-text.ts';

/** The rows of each table of a section, their cells filled up to the width of their column. */
export function alignedRows(lines: readonly SourceLine[], text: string): ReadonlyMap<Statement, string> {
    const rows = new Map<Statement, string>();
    let table: { statement: Statement; cells: string[] }[] = [];
    const endTable = (): void => {
        const widths: number[] = [];
        for (const { cells } of table) {
            for (const [column, cell] of cells.entries()) widths[column] = Math.max(widths[column] ?? 0, width(cell));
        }
        for (const { statement, cells } of table) {
            const filled = cells.map((cell, column) => cell + ' '.repeat((widths[column] as number) - width(cell)));
            rows.set(statement, `| ${filled.join(' | ')} |`);
        }
        table = [];
    };
    for (const { statement, begins } of lines) {
        if (!statement || !begins) continue;
        if (statement.word === '|:') table.push({ statement, cells: cellsOf(statement, text) });
        else endTable();
    }
    endTable();
    return rows;
}

function cellsOf({ tokens }: Statement, text: string): string[] {
    const cells: IToken[][] = [];
    for (const token of tokens) {
        const { name } = token.tokenType;
        if (name === '|:' || name === '|') cells.push([]);
        else if (name !== '|;') cells[cells.length - 1]?.push(token);
    }
    return cells.map(cell => joinTokens(cell, text, ': '));
}

/** How many places a text takes; letters with marks and signs outside the basic plane take one. */
export function width(text: string): number {
    let count = 0;
    for (const character of text) if (!/\p{M}/u.test(character)) count++;
    return count;
}
