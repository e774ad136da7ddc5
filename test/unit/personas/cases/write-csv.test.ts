import { expect, test } from 'vitest';
import { delimitedRows } from '../../../../language-server/src/personas/cases/delimited-rows.ts';
import { csvCell, csvRow } from '../../../../language-server/src/personas/cases/write-csv.ts';

test.each([
    ['=1+1', "'=1+1"],
    ['+44 1234', "'+44 1234"],
    ['-1+1', "'-1+1"],
    ['@SUM(A1)', "'@SUM(A1)"],
    [' =1', "' =1"],
    ['\t=1', '"\'\t=1"'],
    ['＝1+1', "'＝1+1"],
    ['-5.20', '-5.20'],
    ['-1.234,56', '"-1.234,56"'],
    ['a=b', 'a=b'],
    ['a,b', '"a,b"'],
    ['say "no"', '"say ""no"""'],
    ['two\nlines', '"two\nlines"'],
    ['', ''],
])('%j is written so that no spreadsheet runs it', (text, written) => {
    expect(csvCell(text)).toBe(written);
});

test('what is written is read again', () => {
    const cells = ['a,b', 'say "no"', 'two\r\nlines', '', ' x '];
    const [row] = delimitedRows([csvRow(['h', 'i', 'j', 'k', 'l']), csvRow(cells)].slice(1));
    expect(row?.cells).toEqual(cells);
});
