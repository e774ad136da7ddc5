import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { weekday } from '../../../../language-server/src/evaluate/dates/day.ts';
import {
    formatLong,
    parseDayMonthYear,
    parseIso,
    toIso,
    WEEKDAY_NAMES,
    weekdayName,
    weekdayNamed,
} from '../../../../language-server/src/evaluate/dates/day-text.ts';
import { anyDay, on, temporal } from './date-arbitraries.ts';

describe('ISO dates', () => {
    it('are read and written as Temporal does', () => {
        fc.assert(
            fc.property(anyDay, day => {
                expect(toIso(day)).toBe(temporal(day).toString());
                expect(parseIso(toIso(day))).toBe(day);
            }),
        );
    });

    test.each([
        '2023-02-29',
        '2023-04-31',
        '0000-01-01',
        '2023-13-01',
        '2023-1-1',
        '23-01-01',
        '2023-01-01T00:00',
        ' 2023-01-01',
        '20230101',
        '',
    ])('%j is none', text => {
        expect(parseIso(text)).toBeUndefined();
    });
});

describe('dates in words', () => {
    test.each([
        ['6 April 2025', '2025-04-06'],
        ['06 April 2025', '2025-04-06'],
        ['29 February 2024', '2024-02-29'],
        ['31  December  9999', '9999-12-31'],
        ['1 January 0001', '0001-01-01'],
    ])('%s is %s', (words, iso) => {
        expect(parseDayMonthYear(words)).toBe(on(iso));
    });

    test.each([
        '31 April 2026',
        '29 February 2023',
        '6 April 25',
        '6 Apr 2025',
        '6 april 2025',
        'April 6 2025',
        '6th April 2025',
        '0 May 2025',
        '6 Smarch 2025',
    ])('%j is none', words => {
        expect(parseDayMonthYear(words)).toBeUndefined();
    });

    it('are written and read back', () => {
        expect(formatLong(on('2025-04-06'))).toBe('6 April 2025');
        fc.assert(fc.property(anyDay, day => parseDayMonthYear(formatLong(day)) === day));
    });
});

describe('weekdays', () => {
    test.each([
        ['2025-04-07', 'Monday'],
        ['2000-01-01', 'Saturday'],
        ['1970-01-01', 'Thursday'],
        ['0001-01-01', 'Monday'],
        ['1899-12-31', 'Sunday'],
    ] as const)('%s is a %s', (iso, name) => {
        expect(weekdayName(weekday(on(iso)))).toBe(name);
    });

    it('are known by name', () => {
        expect(WEEKDAY_NAMES.map(weekdayNamed)).toEqual([0, 1, 2, 3, 4, 5, 6]);
    });
});
