import { describe, expect, test } from 'vitest';
import {
    type DelimitedRow,
    delimitedRows,
    UnclosedQuote,
} from '../../../../language-server/src/personas/cases/delimited-rows.ts';

function rows(...chunks: string[]): DelimitedRow[] {
    return [...delimitedRows(chunks)];
}

const cells = (text: string): string[][] => rows(text).map(row => row.cells);

describe('rows of a table', () => {
    test.each([
        [
            'commas',
            'a,b\n1,2\n',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        [
            'semicolons',
            'a;b\n1,5;2\n',
            [
                ['a', 'b'],
                ['1,5', '2'],
            ],
        ],
        [
            'tabs',
            'a\tb\n1,5\t2;3\n',
            [
                ['a', 'b'],
                ['1,5', '2;3'],
            ],
        ],
        [
            'a byte order mark, and line endings of Windows',
            '\uFEFFa,b\r\n1,2\r\n',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        [
            'line endings of old',
            'a,b\r1,2\r',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        [
            'no line ending at the end',
            'a,b\n1,2',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        [
            'quotation marks',
            'a,b\n"x, y","say ""no"""\n',
            [
                ['a', 'b'],
                ['x, y', 'say "no"'],
            ],
        ],
        [
            'line breaks inside quotation marks',
            'a,b\n"x\ny",2\n',
            [
                ['a', 'b'],
                ['x\ny', '2'],
            ],
        ],
        [
            'a quotation mark inside a cell',
            'a,b\n5" pipe,2\n',
            [
                ['a', 'b'],
                ['5" pipe', '2'],
            ],
        ],
        [
            'empty cells at either end',
            'a,b,c\n,,\n,2,\n',
            [
                ['a', 'b', 'c'],
                ['', '2', ''],
            ],
        ],
        [
            'blank lines',
            'a,b\n\n  \n1,2\n\n',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        [
            'a delimiter inside the quoted heading',
            '"a;b;c",d\n1,2\n',
            [
                ['a;b;c', 'd'],
                ['1', '2'],
            ],
        ],
        [
            'what spreadsheets say of the delimiter',
            'sep=;\r\na;b\r\n1;2\r\n',
            [
                ['a', 'b'],
                ['1', '2'],
            ],
        ],
        ['one column', 'a\n1\n', [['a'], ['1']]],
        ['nothing', '', []],
    ])('%s', (_, text, expected) => {
        expect(cells(text)).toEqual(expected);
    });

    test('are the same however the text comes in', () => {
        const text = '\uFEFFname;say\r\n"A;\r\nB";"""x"""\r\nC;\r\n\r\n"";d\r\n';
        const whole = rows(text);
        for (const size of [1, 2, 3, 5, 7]) {
            const chunks = text.match(new RegExp(`[\\s\\S]{1,${size}}`, 'g')) ?? [];
            expect(rows(...chunks)).toEqual(whole);
        }
    });

    test('know the line on which they begin', () => {
        expect(rows('a,b\n"x\ny",2\n\n3,4\n').map(({ line }) => line)).toEqual([1, 2, 5]);
    });

    test('end with an error where a quotation mark is never closed', () => {
        expect(() => rows('a,b\n1,2\n"x,3\n4,5\n')).toThrow(UnclosedQuote);
    });

    test('are given before the text has ended', () => {
        function* endless(): Generator<string> {
            yield 'a,b\n';
            for (let i = 0; ; i++) yield `${i},x\n`;
        }
        const iterator = delimitedRows(endless());
        const first = Array.from({ length: 3 }, () => (iterator.next().value as DelimitedRow).cells[0]);
        expect(first).toEqual(['a', '0', '1']);
        iterator.return(undefined);
    });
});
