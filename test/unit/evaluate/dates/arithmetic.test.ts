import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDays, addMonths, addYears } from '../../../../language-server/src/evaluate/dates/arithmetic.ts';
import { FIRST_DAY, LAST_DAY } from '../../../../language-server/src/evaluate/dates/day.ts';
import { CountNotWhole } from '../../../../language-server/src/evaluate/dates/failures.ts';
import { dayOf, modernDay, on, shown, temporal } from './date-arbitraries.ts';

const LAST = 'last day of that month';
const NEXT = 'first day of the next month';

/** Figures of the unit tests of CatalaLang/dates-calc (ambiguous and exact computations). */
describe('months that lack the day', () => {
    test.each([
        ['2012-03-31', 1, '2012-04-30', '2012-05-01', 4, 31],
        ['2012-03-31', 3, '2012-06-30', '2012-07-01', 6, 31],
        ['2012-01-31', 1, '2012-02-29', '2012-03-01', 2, 31],
        ['2012-01-31', 3, '2012-04-30', '2012-05-01', 4, 31],
        ['2013-01-31', 1, '2013-02-28', '2013-03-01', 2, 31],
        ['2013-01-31', 3, '2013-04-30', '2013-05-01', 4, 31],
        ['2012-10-31', 4, '2013-02-28', '2013-03-01', 2, 31],
        ['2012-10-31', 6, '2013-04-30', '2013-05-01', 4, 31],
        ['2012-10-29', 4, '2013-02-28', '2013-03-01', 2, 29],
        ['2012-02-29', 12, '2013-02-28', '2013-03-01', 2, 29],
        ['2012-02-29', 88 * 12, '2100-02-28', '2100-03-01', 2, 29],
        ['2012-03-31', -1, '2012-02-29', '2012-03-01', 2, 31],
        ['2013-12-31', -1, '2013-11-30', '2013-12-01', 11, 31],
    ])('%s + %d months', (start, months, last, next, month, day) => {
        expect(shown(addMonths(on(start), months, LAST))).toBe(last);
        expect(shown(addMonths(on(start), months, NEXT))).toBe(next);
        const failure = addMonths(on(start), months, undefined);
        expect(failure).toEqual({ failure: 'missing-day', year: Number(last.slice(0, 4)), month, day });
    });

    test.each([
        ['2012-02-15', 2, '2012-04-15'],
        ['2012-02-28', 4, '2012-06-28'],
        ['2012-03-15', 1, '2012-04-15'],
        ['2012-11-15', 3, '2013-02-15'],
        ['2012-03-31', 2, '2012-05-31'],
        ['2012-01-31', 2, '2012-03-31'],
        ['2013-01-31', 2, '2013-03-31'],
        ['2012-10-31', 5, '2013-03-31'],
        ['2012-01-01', 12, '2013-01-01'],
        ['2012-02-28', 48, '2016-02-28'],
        ['2012-02-29', 48, '2016-02-29'],
        ['2012-03-15', 12, '2013-03-15'],
        ['2012-11-15', 36, '2015-11-15'],
        ['2025-01-15', -1, '2024-12-15'],
        ['2025-01-15', 0, '2025-01-15'],
    ])('%s + %d months needs no rule', (start, months, expected) => {
        for (const rule of [LAST, NEXT, undefined] as const) {
            expect(shown(addMonths(on(start), months, rule))).toBe(expected);
        }
    });
});

describe('days', () => {
    test.each([
        ['2012-03-20', 10, '2012-03-30'],
        ['2012-03-31', 1, '2012-04-01'],
        ['2012-02-28', 1, '2012-02-29'],
        ['2013-02-28', 1, '2013-03-01'],
        ['2012-03-01', 71, '2012-05-11'],
        ['2012-11-01', 71, '2013-01-11'],
        ['2013-01-11', -71, '2012-11-01'],
    ])('%s + %d days', (start, days, expected) => {
        expect(shown(addDays(on(start), days))).toBe(expected);
    });
});

describe('agreement with Temporal', () => {
    const months = fc.integer({ min: -1500, max: 1500 });

    it('where the last day of the month stands in', () => {
        fc.assert(
            fc.property(modernDay, months, (day, count) => {
                expect(addMonths(day, count, LAST)).toBe(dayOf(temporal(day).add({ months: count })));
            }),
            { numRuns: 2000 },
        );
    });

    it('on which days are missing', () => {
        fc.assert(
            fc.property(modernDay, months, (day, count) => {
                const constrained = temporal(day).add({ months: count });
                const missing = constrained.day !== temporal(day).day;
                const result = addMonths(day, count, undefined);
                expect(result).toEqual(
                    missing
                        ? {
                              failure: 'missing-day',
                              year: constrained.year,
                              month: constrained.month,
                              day: temporal(day).day,
                          }
                        : dayOf(constrained),
                );
                expect(addMonths(day, count, NEXT)).toBe(dayOf(constrained) + (missing ? 1 : 0));
            }),
            { numRuns: 2000 },
        );
    });
});

describe('years', () => {
    it('are twelve months', () => {
        expect(shown(addYears(on('2012-02-29'), 88, LAST))).toBe('2100-02-28');
        expect(shown(addYears(on('2012-02-29'), 88, NEXT))).toBe('2100-03-01');
        expect(addYears(on('2012-02-29'), 88, undefined)).toEqual({
            failure: 'missing-day',
            year: 2100,
            month: 2,
            day: 29,
        });
        expect(shown(addYears(on('1960-07-31'), 66, undefined))).toBe('2026-07-31');
    });
});

describe('limits', () => {
    it('are the years 1 to 9999', () => {
        expect(shown(addDays(LAST_DAY, 1))).toBe('outside-years');
        expect(shown(addDays(FIRST_DAY, -1))).toBe('outside-years');
        expect(shown(addMonths(LAST_DAY, 1, LAST))).toBe('outside-years');
        expect(shown(addMonths(FIRST_DAY, -1, LAST))).toBe('outside-years');
        expect(shown(addYears(0, 1e9, LAST))).toBe('outside-years');
    });

    it('are whole counts', () => {
        expect(() => addDays(0, 0.5)).toThrow(CountNotWhole);
        expect(() => addMonths(0, Number.NaN, LAST)).toThrow(CountNotWhole);
        expect(() => addYears(0, 0.5, LAST)).toThrow(CountNotWhole);
        expect(() => addYears(0, Number.POSITIVE_INFINITY, LAST)).toThrow(CountNotWhole);
    });
});
