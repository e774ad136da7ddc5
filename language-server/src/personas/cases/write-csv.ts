/** Tables as they are written for spreadsheets (RFC 4180). */

/** What a spreadsheet would run, or take for more than text: it gets an apostrophe in front, which spreadsheets do not show. */
const FORMULA = /^\s*[=+\-@＝＋－＠]|^[\t\r]/;
/** A negative number is only a number, also with a decimal comma. */
const NUMBER = /^-?\d[\d.,]*$/;

/** Stands before the first row, so that spreadsheets read the text as UTF-8. */
export const CSV_BEGINS = '\uFEFF';

export function csvRow(cells: readonly string[], delimiter = ','): string {
    return `${cells.map(csvCell).join(delimiter)}\r\n`;
}

export function csvCell(text: string): string {
    const safe = FORMULA.test(text) && !NUMBER.test(text) ? `'${text}` : text;
    return /[",\r\n\t;]|^\s|\s$/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
