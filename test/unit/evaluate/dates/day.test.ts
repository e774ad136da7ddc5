import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
    daysInMonth,
    FIRST_DAY,
    fromYmd,
    isDay,
    isLeapYear,
    LAST_DAY,
    toYmd,
    weekday,
} from '../../../../language-server/src/evaluate/dates/day.ts';
import { anyDay, dayOf, temporal } from './date-arbitraries.ts';

describe('days', () => {
    test.each([
        [1970, 1, 1, 0],
        [1969, 12, 31, -1],
        [2000, 2, 29, 11016],
        [1, 1, 1, FIRST_DAY],
        [9999, 12, 31, LAST_DAY],
    ])('%d-%d-%d is day %d', (year, month, day, expected) => {
        expect(fromYmd(year, month, day)).toBe(expected);
        expect(toYmd(expected)).toEqual({ year, month, day });
    });

    test.each([
        [2023, 4, 31],
        [2023, 2, 29],
        [1900, 2, 29],
        [2100, 2, 29],
        [2023, 0, 1],
        [2023, 13, 1],
        [2023, 1, 0],
        [2023, 1, 32],
        [0, 12, 31],
        [10_000, 1, 1],
        [2023.5, 1, 1],
        [2023, 1.5, 1],
        [2023, 1, 1.5],
        [Number.NaN, 1, 1],
    ])('%d-%d-%d does not exist', (year, month, day) => {
        expect(fromYmd(year, month, day)).toBeUndefined();
    });

    it('are every date of the years 1 to 9999, one after the other', () => {
        let [year, month, day] = [1, 1, 1];
        let wrong = 0;
        for (let n = FIRST_DAY; n <= LAST_DAY; n++) {
            const ymd = toYmd(n);
            if (ymd.year !== year || ymd.month !== month || ymd.day !== day || fromYmd(year, month, day) !== n) {
                wrong++;
            }
            day++;
            if (day > daysInMonth(year, month)) {
                [day, month] = [1, month + 1];
            }
            if (month > 12) {
                [month, year] = [1, year + 1];
            }
        }
        expect(wrong).toBe(0);
        expect(year).toBe(10_000);
    });

    it('agree with Temporal, and so do weekdays', () => {
        fc.assert(
            fc.property(anyDay, n => {
                const date = temporal(n);
                expect(toYmd(n)).toEqual({ year: date.year, month: date.month, day: date.day });
                expect(weekday(n)).toBe(date.dayOfWeek - 1);
                expect(isLeapYear(date.year)).toBe(date.inLeapYear);
                expect(daysInMonth(date.year, date.month)).toBe(date.daysInMonth);
                expect(dayOf(date)).toBe(n);
            }),
            { numRuns: 2000 },
        );
    });

    it('end where the years do', () => {
        expect([FIRST_DAY - 1, FIRST_DAY, LAST_DAY, LAST_DAY + 1, 0.5, Number.NaN].map(isDay)).toEqual([
            false,
            true,
            true,
            false,
            false,
            false,
        ]);
    });
});
