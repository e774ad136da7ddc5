import { describe, expect, it, test } from 'vitest';
import type { Holiday } from '../../../../language-server/src/evaluate/dates/holidays-csv.ts';
import { coversWholeYears, parseHolidays } from '../../../../language-server/src/evaluate/dates/holidays-csv.ts';
import { from, on } from './date-arbitraries.ts';

const CHRISTMAS: Holiday = { day: on('2025-12-25'), title: 'Christmas Day' };
const BOXING_DAY: Holiday = { day: on('2025-12-26'), title: 'Boxing Day' };

describe('a file of holidays', () => {
    test.each([
        ['a heading', 'date,title\n2025-12-25,Christmas Day\n2025-12-26,Boxing Day\n'],
        ['no heading', '2025-12-25,Christmas Day\n2025-12-26,Boxing Day'],
        ['a byte order mark and CRLF', '\uFEFFDate,Title\r\n2025-12-25,Christmas Day\r\n2025-12-26,Boxing Day\r\n'],
        ['blank lines and spaces', '\n 2025-12-25 , Christmas Day \n\n  \n2025-12-26,Boxing Day\n\n'],
        ['quotes', '"date","title"\n"2025-12-25","Christmas Day"\n2025-12-26,"Boxing Day"'],
        ['more columns', 'date,title,notes\n2025-12-25,Christmas Day,"a, b"\n2025-12-26,Boxing Day,'],
    ])('with %s', (_, text) => {
        expect(parseHolidays(text)).toEqual([CHRISTMAS, BOXING_DAY]);
    });

    test.each([
        ['2025-12-25', ''],
        ['2025-12-25,', ''],
        ['2025-12-25,"Christmas, ""the"" day"', 'Christmas, "the" day'],
    ])('%s has the title %j', (row, title) => {
        expect(parseHolidays(row)).toEqual([{ day: on('2025-12-25'), title }]);
    });

    it('may be empty', () => {
        expect(parseHolidays('')).toEqual([]);
        expect(parseHolidays('date,title\n')).toEqual([]);
    });

    it('names every line that it cannot read', () => {
        const text = 'date,title\n2025-12-25,ok\n25/12/2025,a\n2025-02-29,b\n\n2025-12-26,"c\ndate,title\n,d\n';
        expect(parseHolidays(text)).toEqual({
            failure: 'holiday-file-unreadable',
            problems: [
                { line: 3, problem: 'not-iso', text: '25/12/2025' },
                { line: 4, problem: 'no-such-date', text: '2025-02-29' },
                { line: 6, problem: 'unclosed-quote', text: '2025-12-26,"c' },
                { line: 7, problem: 'not-iso', text: 'date' },
                { line: 8, problem: 'not-iso', text: '' },
            ],
        });
    });
});

describe('what whole years of holidays cover', () => {
    const holiday = (iso: string): Holiday => ({ day: on(iso), title: '' });

    it('is from the first year to the last', () => {
        const holidays = ['2026-05-04', '2024-12-25', '2025-01-01'].map(holiday);
        expect(coversWholeYears(holidays)).toEqual(from('2024-01-01..2026-12-31'));
    });

    it('is nothing when a year has none', () => {
        expect(coversWholeYears(['2024-12-25', '2026-01-01'].map(holiday))).toEqual({
            failure: 'year-without-holidays',
            year: 2025,
        });
        expect(coversWholeYears([])).toEqual({ failure: 'year-without-holidays' });
    });
});
