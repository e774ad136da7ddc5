/** Holidays from a file: rows of `date,title` with ISO dates, with or without a heading. */

import type { Day } from './day.ts';
import { toDay, toYmd } from './day.ts';
import { parseIso } from './day-text.ts';
import type { Period } from './period.ts';

export interface Holiday {
    readonly day: Day;
    /** May be empty. */
    readonly title: string;
}

export interface HolidayFileProblem {
    /** From 1. */
    readonly line: number;
    /** `not-iso`: the first column has not the form 2025-12-25; `no-such-date`: it has, and there is no such date. */
    readonly problem: 'not-iso' | 'no-such-date' | 'unclosed-quote';
    /** The first column, or the line when a quote in it is not closed. */
    readonly text: string;
}

/** Every line that cannot be read; nothing of the file is used then. */
export interface HolidayFileUnreadable {
    readonly failure: 'holiday-file-unreadable';
    readonly problems: readonly HolidayFileProblem[];
}

/** Whole years cannot be taken as covered when one has no holidays, or there are none at all. */
export interface YearWithoutHolidays {
    readonly failure: 'year-without-holidays';
    /** Absent when there are no holidays at all. */
    readonly year?: number;
}

const ISO_FORM = /^\d{4}-\d{2}-\d{2}$/;
/** One column at the start of a row: quoted, with doubled quotes inside, or plain. */
const COLUMN = /^\s*(?:"((?:[^"]|"")*)"|([^",]*))\s*(?:,|$)/;

/**
 * Reads the file. A byte order mark, either line ending, blank lines, spaces around columns, quoted columns and further
 * columns after the title are all right.
 */
export function parseHolidays(text: string): Holiday[] | HolidayFileUnreadable {
    const holidays: Holiday[] = [];
    const problems: HolidayFileProblem[] = [];
    const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
    for (const [index, row] of lines.entries()) {
        const columns = readColumns(row);
        const [date = '', title = ''] = columns ?? [];
        if (columns === undefined) {
            problems.push({ line: index + 1, problem: 'unclosed-quote', text: row });
        } else if (row.trim() !== '' && !isHeading(date, holidays, problems)) {
            const day = parseIso(date);
            if (day === undefined) {
                problems.push({
                    line: index + 1,
                    problem: ISO_FORM.test(date) ? 'no-such-date' : 'not-iso',
                    text: date,
                });
            } else {
                holidays.push({ day, title });
            }
        }
    }
    return problems.length === 0 ? holidays : { failure: 'holiday-file-unreadable', problems };
}

/** From 1 January of the first year to 31 December of the last: what a list of whole years covers. */
export function coversWholeYears(holidays: readonly Holiday[]): Period | YearWithoutHolidays {
    const years = new Set(holidays.map(({ day }) => toYmd(day).year));
    if (years.size === 0) {
        return { failure: 'year-without-holidays' };
    }
    const first = Math.min(...years);
    const last = Math.max(...years);
    for (let year = first; year <= last; year++) {
        if (!years.has(year)) {
            return { failure: 'year-without-holidays', year };
        }
    }
    return { from: toDay(first, 1, 1), to: toDay(last, 12, 31) };
}

/** The first row that says anything may name the columns. */
function isHeading(date: string, holidays: readonly Holiday[], problems: readonly HolidayFileProblem[]): boolean {
    return holidays.length === 0 && problems.length === 0 && date.toLowerCase() === 'date';
}

/** The first two columns; undefined when a quote is not closed. */
function readColumns(row: string): string[] | undefined {
    const columns: string[] = [];
    let rest = row;
    while (columns.length < 2) {
        const match = COLUMN.exec(rest);
        if (match === null) {
            return undefined;
        }
        columns.push(match[1]?.replaceAll('""', '"') ?? match[2]?.trim() ?? '');
        rest = rest.slice(match[0].length);
    }
    return columns;
}
