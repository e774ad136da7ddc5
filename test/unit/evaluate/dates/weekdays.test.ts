import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Weekday } from '../../../../language-server/src/evaluate/dates/day.ts';
import { FIRST_DAY, LAST_DAY, weekday } from '../../../../language-server/src/evaluate/dates/day.ts';
import { toIso, weekdayNamed } from '../../../../language-server/src/evaluate/dates/day-text.ts';
import {
    countWeekday,
    eachWeekday,
    firstWeekdayOnOrAfter,
    lastWeekdayOnOrBefore,
} from '../../../../language-server/src/evaluate/dates/weekdays.ts';
import { from, modernDay, on, shown } from './date-arbitraries.ts';

const MONDAY = weekdayNamed('Monday');
const anyWeekday = fc.constantFrom<Weekday>(0, 1, 2, 3, 4, 5, 6);

describe('weekdays in a period', () => {
    test.each([
        // Child Benefit is paid for the Mondays of the tax year: 52 or 53.
        ['2024-04-06..2025-04-05', 52],
        ['2025-04-06..2026-04-05', 52],
        ['2017-04-06..2018-04-05', 52],
        ['2020-04-06..2021-04-05', 53],
        ['2025-04-07..2025-04-07', 1],
        ['2025-04-08..2025-04-13', 0],
        ['2025-04-08..2025-04-14', 1],
        ['2025-04-08..2025-04-07', 0],
        ['2025-04-14..2025-03-01', 0],
    ])('%s has %d Mondays', (period, expected) => {
        expect(countWeekday(from(period), MONDAY)).toBe(expected);
        expect(eachWeekday(from(period), MONDAY)).toHaveLength(expected);
    });

    it('come in order', () => {
        expect(eachWeekday(from('2025-04-06..2025-04-28'), MONDAY).map(toIso)).toEqual([
            '2025-04-07',
            '2025-04-14',
            '2025-04-21',
            '2025-04-28',
        ]);
        expect(eachWeekday(undefined, MONDAY)).toEqual([]);
    });

    it('agree with looking at every day', () => {
        fc.assert(
            fc.property(modernDay, fc.integer({ min: -10, max: 400 }), anyWeekday, (start, length, wanted) => {
                const days: number[] = [];
                for (let day = start; day <= start + length; day++) {
                    if (weekday(day) === wanted) {
                        days.push(day);
                    }
                }
                const period = { from: start, to: start + length };
                expect(countWeekday(period, wanted)).toBe(days.length);
                expect(eachWeekday(period, wanted)).toEqual(days);
            }),
        );
    });
});

describe('the nearest weekday', () => {
    test.each([
        ['2025-04-07', 'Monday', '2025-04-07', '2025-04-07'],
        ['2025-04-08', 'Monday', '2025-04-14', '2025-04-07'],
        ['2025-04-06', 'Monday', '2025-04-07', '2025-03-31'],
        ['2025-04-06', 'Friday', '2025-04-11', '2025-04-04'],
    ] as const)('%s: %s', (day, name, after, before) => {
        expect(shown(firstWeekdayOnOrAfter(on(day), weekdayNamed(name)))).toBe(after);
        expect(shown(lastWeekdayOnOrBefore(on(day), weekdayNamed(name)))).toBe(before);
    });

    it('is within a week, on the side asked for', () => {
        fc.assert(
            fc.property(modernDay, anyWeekday, (day, wanted) => {
                const after = firstWeekdayOnOrAfter(day, wanted) as number;
                const before = lastWeekdayOnOrBefore(day, wanted) as number;
                expect([weekday(after), weekday(before)]).toEqual([wanted, wanted]);
                expect(after - day >= 0 && after - day < 7 && day - before >= 0 && day - before < 7).toBe(true);
            }),
        );
    });

    it('may lie outside the years', () => {
        expect(shown(firstWeekdayOnOrAfter(LAST_DAY, MONDAY))).toBe('outside-years');
        expect(shown(lastWeekdayOnOrBefore(FIRST_DAY, weekdayNamed('Sunday')))).toBe('outside-years');
    });
});
