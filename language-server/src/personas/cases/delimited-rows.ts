/**
 * Tables in which commas, semicolons or tabs stand between cells (RFC 4180): a byte order mark, either line ending, doubled
 * quotation marks and line breaks inside quotation marks are all right. Rows are given as the text comes in, so a file may be of
 * any length.
 */

export interface DelimitedRow {
    /** The line on which it begins, from 1. */
    line: number;
    cells: string[];
    /** What stands between them. */
    delimiter: string;
}

/** A quotation mark that opens a cell is closed nowhere; nothing after it can be told apart. */
export class UnclosedQuote extends Error {
    override name = 'UnclosedQuote';
    readonly line: number;

    constructor(line: number) {
        super(`unclosed quotation mark in line ${line}`);
        this.line = line;
    }
}

/** A row longer than this is taken for a quotation mark that was never closed. */
const LONGEST_ROW = 4_000_000;

/** @throws {UnclosedQuote} */
export function* delimitedRows(chunks: Iterable<string>): Generator<DelimitedRow> {
    let rest = '';
    let line = 1;
    let delimiter: string | undefined;
    let isFirst = true;
    const take = function* (text: string, isLast: boolean): Generator<DelimitedRow> {
        let at = 0;
        if (isFirst && text !== '') {
            isFirst = false;
            if (text.charCodeAt(0) === 0xfeff) at = 1;
            const said = /^sep=(.)\r?\n/i.exec(text.slice(at, at + 10));
            if (said !== null) {
                delimiter = said[1] as string;
                at += said[0].length;
                line++;
            }
        }
        while (at < text.length) {
            delimiter ??= delimiterOf(text, at);
            const read = readRow(text, at, delimiter.charCodeAt(0), isLast);
            if (read === undefined) break;
            if (!isBlank(read.cells)) yield { line, cells: read.cells, delimiter };
            line += read.lines;
            at = read.next;
        }
        rest = text.slice(at);
        if (rest.length > LONGEST_ROW || (isLast && rest !== '')) throw new UnclosedQuote(line);
    };
    for (const chunk of chunks) {
        const text = rest + chunk;
        // The first row shows which delimiter it is: wait for its end.
        if (delimiter === undefined && !text.includes('\n') && text.length < LONGEST_ROW) rest = text;
        else yield* take(text, false);
    }
    yield* take(rest, true);
}

function isBlank(cells: readonly string[]): boolean {
    return cells.every(cell => cell.trim() === '');
}

/** Of comma, semicolon and tab the one that stands most often in the first row outside quotation marks. */
function delimiterOf(text: string, from: number): string {
    const counts = new Map([
        [',', 0],
        [';', 0],
        ['\t', 0],
    ]);
    let isQuoted = false;
    for (let i = from; i < text.length; i++) {
        const character = text[i] as string;
        if (character === '"') isQuoted = !isQuoted;
        else if (!isQuoted && (character === '\n' || character === '\r')) break;
        else if (!isQuoted && counts.has(character)) counts.set(character, (counts.get(character) as number) + 1);
    }
    return [...counts].reduce((best, each) => (each[1] > best[1] ? each : best))[0];
}

const QUOTE = 34;
const NEWLINE = 10;
const RETURN = 13;

/** One row from a place on; undefined when its end has not come in yet. */
function readRow(
    text: string,
    from: number,
    delimiter: number,
    isLast: boolean,
): { cells: string[]; next: number; lines: number } | undefined {
    const cells: string[] = [];
    let lines = 0;
    let at = from;
    for (;;) {
        let cell: string;
        if (text.charCodeAt(at) === QUOTE) {
            const quoted = readQuoted(text, at, isLast);
            if (quoted === undefined) return undefined;
            lines += quoted.lines;
            const end = endOfCell(text, quoted.next, delimiter);
            // What stands behind the closing mark belongs to the cell, as spreadsheets read it.
            cell = quoted.cell + text.slice(quoted.next, end);
            at = end;
        } else {
            const end = endOfCell(text, at, delimiter);
            cell = text.slice(at, end);
            at = end;
        }
        cells.push(cell);
        if (at >= text.length) return isLast ? { cells, next: at, lines: lines + 1 } : undefined;
        const code = text.charCodeAt(at);
        if (code === delimiter) {
            at++;
            if (at >= text.length && !isLast) return undefined;
            continue;
        }
        if (code === RETURN) {
            if (at + 1 >= text.length && !isLast) return undefined;
            if (text.charCodeAt(at + 1) === NEWLINE) at++;
        }
        return { cells, next: at + 1, lines: lines + 1 };
    }
}

function endOfCell(text: string, from: number, delimiter: number): number {
    let at = from;
    while (at < text.length) {
        const code = text.charCodeAt(at);
        if (code === delimiter || code === NEWLINE || code === RETURN) break;
        at++;
    }
    return at;
}

function readQuoted(
    text: string,
    from: number,
    isLast: boolean,
): { cell: string; next: number; lines: number } | undefined {
    let cell = '';
    let at = from + 1;
    for (;;) {
        const close = text.indexOf('"', at);
        if (close < 0) return undefined;
        if (close + 1 >= text.length && !isLast) return undefined;
        cell += text.slice(at, close);
        if (text.charCodeAt(close + 1) !== QUOTE) {
            return { cell, next: close + 1, lines: cell.includes('\n') ? cell.split('\n').length - 1 : 0 };
        }
        cell += '"';
        at = close + 2;
    }
}
