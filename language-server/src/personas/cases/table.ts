/** Files of cases as tables: a heading for each column, and rows as they come in. */
import { caseMessages as say } from '../../messages/cases.ts';
import type { FactValue } from '../../model/facts.ts';
import { delimitedRows, UnclosedQuote } from './delimited-rows.ts';
import { jsonRows } from './json-rows.ts';
import type { NumberForm } from './number-form.ts';
import type { TableRow } from './table-row.ts';
import { yamlTable } from './yaml-table.ts';

export interface Table {
    /** Absent for JSON, in which each case has names of its own. */
    headings?: string[];
    rows: Iterable<TableRow>;
    isJson: boolean;
    /** What stands between cells. */
    delimiter?: string;
    /** Where nobody says how numbers are written: semicolons and tabs stand between cells wherever a comma stands in numbers. */
    numbers?: NumberForm;
}

export type TableForm = 'delimited' | 'json' | 'yaml';

/** The form of a file, by the ending of its name. */
export function formOf(file: string): TableForm | undefined {
    const ending = /\.([a-z]+)$/i.exec(file)?.[1]?.toLowerCase() ?? '';
    if (['csv', 'tsv', 'txt', 'tab'].includes(ending)) return 'delimited';
    if (['json', 'jsonl', 'ndjson'].includes(ending)) return 'json';
    return ['yaml', 'yml'].includes(ending) ? 'yaml' : undefined;
}

/** Reads the headings at once, the rows when they are asked for. */
export function tableOf(form: TableForm, chunks: Iterable<string>): Table {
    if (form === 'yaml') return { rows: yamlTable(chunks), isJson: true };
    return form === 'json' ? { rows: jsonTable(chunks), isJson: true } : delimitedTable(chunks);
}

function delimitedTable(chunks: Iterable<string>): Table {
    const rows = delimitedRows(chunks);
    let first: ReturnType<typeof rows.next>;
    try {
        first = rows.next();
    } catch (error) {
        if (!(error instanceof UnclosedQuote)) throw error;
        return { headings: [], rows: [emptyRow(error.line, 1, say.unclosedQuote(error.line))], isJson: false };
    }
    if (first.done) return { headings: [], rows: [], isJson: false };
    const headings = first.value.cells.map(cell => foldHeading(cell));
    const { delimiter } = first.value;
    const numbers = delimiter === ',' ? 'decimal point' : 'unsaid';
    return { headings, rows: cellsUnder(headings, rows), isJson: false, delimiter, numbers };
}

function* cellsUnder(headings: readonly string[], rows: ReturnType<typeof delimitedRows>): Generator<TableRow> {
    const columns = new Map<string, number>();
    for (const [index, heading] of headings.entries()) if (!columns.has(heading)) columns.set(heading, index);
    const patterns = new Map<string, [number, number][]>();
    const numberedColumns = (pattern: string): [number, number][] => {
        let found = patterns.get(pattern);
        if (found === undefined) {
            found = numberedIn(headings, pattern).map(([number, heading]) => [number, columns.get(heading) as number]);
            patterns.set(pattern, found);
        }
        return found;
    };
    let number = 1;
    try {
        for (const { line, cells } of rows) {
            number++;
            const tooMany = cells.length > headings.length && cells.slice(headings.length).some(cell => cell.trim());
            yield {
                line,
                number,
                cells,
                ...(tooMany && { problem: say.tooManyCells(cells.length, headings.length) }),
                value: heading => cells[columns.get(heading) ?? -1],
                numbered: pattern => numberedColumns(pattern).map(([n, index]) => [n, cells[index] ?? '']),
            };
        }
    } catch (error) {
        if (!(error instanceof UnclosedQuote)) throw error;
        yield emptyRow(error.line, number + 1, say.unclosedQuote(error.line));
    }
}

function* jsonTable(chunks: Iterable<string>): Generator<TableRow> {
    let number = 0;
    for (const row of jsonRows(chunks)) {
        number++;
        if ('problem' in row) {
            const { problem } = row;
            const told = {
                'not JSON': say.badJson,
                'no object': say.notAnObject,
                unfinished: say.unfinished,
                'too long': say.tooLong,
            }[problem];
            yield emptyRow(row.line, number, told);
            continue;
        }
        const { object, line } = row;
        yield {
            line,
            number,
            value: heading => lookUp(object, heading),
            numbered: pattern =>
                numberedIn(Object.keys(object).map(foldHeading), pattern).map(([n, key]) => [
                    n,
                    lookUp(object, key) ?? '',
                ]),
        };
    }
}

/** `claimant.age` is `age` inside `claimant`, unless a name is written so. */
function lookUp(object: Record<string, FactValue>, heading: string): FactValue | undefined {
    if (Object.hasOwn(object, heading)) return object[heading];
    let value: FactValue | undefined = object;
    for (const part of heading.split('.')) {
        if (typeof value !== 'object' || value === null || Array.isArray(value) || !Object.hasOwn(value, part)) {
            return undefined;
        }
        value = value[part];
    }
    return value;
}

function emptyRow(line: number, number: number, problem: string): TableRow {
    return { line, number, problem, value: () => undefined, numbered: () => [] };
}

/** Blanks around a heading, and how many stand inside it, make no difference. */
export function foldHeading(text: string): string {
    return text.trim().replace(/\s+/g, ' ');
}

/** The headings that are a pattern with a number in the place of its `#`, in the order of the numbers. */
export function numberedIn(headings: readonly string[], pattern: string): [number, string][] {
    const [before = '', after = ''] = pattern.split('#');
    return headings
        .flatMap((heading): [number, string][] => {
            if (!heading.startsWith(before) || !heading.endsWith(after)) return [];
            const middle = heading.slice(before.length, heading.length - after.length);
            return /^\d{1,4}$/.test(middle) ? [[Number(middle), heading]] : [];
        })
        .sort((a, b) => a[0] - b[0]);
}
