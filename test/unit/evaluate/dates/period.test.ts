import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { isFailure } from '../../../../language-server/src/evaluate/dates/failures.ts';
import type { Period } from '../../../../language-server/src/evaluate/dates/period.ts';
import {
    contains,
    daysIn,
    gapBetween,
    hasDays,
    overlap,
    through,
    within,
} from '../../../../language-server/src/evaluate/dates/period.ts';
import {
    calendarYearOf,
    monthOf,
    UK_TAX_YEAR,
    YearStartMissing,
    yearLabel,
    yearOf,
} from '../../../../language-server/src/evaluate/dates/years.ts';
import { anyDay, from, on, shownPeriod } from './date-arbitraries.ts';

describe('days of a period', () => {
    /** The first four are figures of GOV.UK's smart-answers (alphagov/smart-answers, date_range_test.rb). */
    test.each([
        ['2000-01-01..2000-01-01', 1],
        ['2000-01-01..2000-12-31', 366],
        ['1999-03-01..2000-02-29', 366],
        ['2000-12-31..2000-01-01', 0],
        ['2000-01-01..2000-01-07', 7],
        ['2001-01-01..2001-12-31', 365],
    ])('%s has %d', (period, days) => {
        expect(daysIn(from(period))).toBe(days);
        expect(hasDays(from(period))).toBe(days > 0);
    });

    test.each([
        ['2000-01-01..2000-01-07', '1999-12-31', false],
        ['2000-01-01..2000-01-07', '2000-01-01', true],
        ['2000-01-01..2000-01-07', '2000-01-03', true],
        ['2000-01-01..2000-01-07', '2000-01-07', true],
        ['2000-01-01..2000-01-07', '2000-01-08', false],
        ['2000-12-31..2000-01-01', '2000-12-31', false],
        ['2000-12-31..2000-01-01', '2000-06-01', false],
    ])('%s contains %s: %s', (period, day, expected) => {
        expect(contains(from(period), on(day))).toBe(expected);
    });

    it('are none where there is no period', () => {
        expect(daysIn(undefined)).toBe(0);
        expect(contains(undefined, 0)).toBe(false);
        expect(hasDays(undefined)).toBe(false);
    });
});

describe('two periods', () => {
    test.each([
        // P, Q, overlap, gap
        ['2000-01-01..2000-12-31', '2000-06-01..2001-05-31', '2000-06-01..2000-12-31', 'none'],
        ['2000-01-01..2000-12-31', '2000-12-31..2001-05-31', '2000-12-31..2000-12-31', 'none'],
        ['2000-01-01..2000-12-31', '2001-01-01..2001-05-31', 'none', 'none'],
        ['2000-01-01..2000-12-31', '2001-01-02..2001-05-31', 'none', '2001-01-01..2001-01-01'],
        ['2000-01-01..2000-12-31', '2002-01-01..2002-12-31', 'none', '2001-01-01..2001-12-31'],
        ['2000-01-01..2000-12-31', '2000-03-01..2000-03-02', '2000-03-01..2000-03-02', 'none'],
        ['2000-12-31..2000-01-01', '2000-03-01..2000-03-02', 'none', 'none'],
    ])('%s and %s', (p, q, both, between) => {
        for (const [a, b] of [
            [from(p), from(q)],
            [from(q), from(p)],
        ]) {
            expect(shownPeriod(overlap(a, b))).toBe(both);
            expect(shownPeriod(gapBetween(a, b))).toBe(between);
        }
    });

    test.each([
        ['2000-03-01..2000-03-02', '2000-01-01..2000-12-31', true],
        ['2000-01-01..2000-12-31', '2000-01-01..2000-12-31', true],
        ['2000-01-01..2001-01-01', '2000-01-01..2000-12-31', false],
        ['2000-02-02..2000-02-01', '2001-01-01..2001-12-31', true],
        ['2000-02-01..2000-02-02', '2001-12-31..2001-01-01', false],
    ])('%s is within %s: %s', (inner, outer, expected) => {
        expect(within(from(inner), from(outer))).toBe(expected);
    });

    it('with no days are within everything and overlap nothing', () => {
        const year = from('2000-01-01..2000-12-31');
        expect(within(undefined, undefined)).toBe(true);
        expect(overlap(year, undefined)).toBeUndefined();
        expect(gapBetween(undefined, year)).toBeUndefined();
    });

    const period: fc.Arbitrary<Period> = fc
        .tuple(fc.integer({ min: 0, max: 60 }), fc.integer({ min: -5, max: 30 }))
        .map(([start, length]) => ({ from: start, to: start + length }));

    it('overlap and gap agree with looking at every day', () => {
        fc.assert(
            fc.property(period, period, (a, b) => {
                const days = Array.from({ length: 120 }, (_, index) => index - 10);
                const shared = days.filter(day => contains(a, day) && contains(b, day));
                expect(days.filter(day => contains(overlap(a, b), day))).toEqual(shared);
                const endsBefore = (p: Period, day: number): boolean => hasDays(p) && p.to < day;
                const beginsAfter = (p: Period, day: number): boolean => hasDays(p) && p.from > day;
                const between = days.filter(
                    day => (endsBefore(a, day) && beginsAfter(b, day)) || (endsBefore(b, day) && beginsAfter(a, day)),
                );
                expect(days.filter(day => contains(gapBetween(a, b), day))).toEqual(between);
                expect(daysIn(gapBetween(a, b))).toBe(between.length);
            }),
            { numRuns: 1000 },
        );
    });
});

describe('through', () => {
    it('includes both ends', () => {
        expect(shownPeriod(through(on('2025-04-06'), on('2026-04-05')))).toBe('2025-04-06..2026-04-05');
        expect(shownPeriod(through(on('2025-04-06'), on('2025-04-06')))).toBe('2025-04-06..2025-04-06');
        expect(through(on('2025-04-06'), on('2025-04-05'))).toBeUndefined();
    });
});

describe('months and years as periods', () => {
    test.each([
        ['2024-02-10', '2024-02-01..2024-02-29', '2024-01-01..2024-12-31', '2023-04-06..2024-04-05', '2023 to 2024'],
        ['2025-04-05', '2025-04-01..2025-04-30', '2025-01-01..2025-12-31', '2024-04-06..2025-04-05', '2024 to 2025'],
        ['2025-04-06', '2025-04-01..2025-04-30', '2025-01-01..2025-12-31', '2025-04-06..2026-04-05', '2025 to 2026'],
        ['2025-12-31', '2025-12-01..2025-12-31', '2025-01-01..2025-12-31', '2025-04-06..2026-04-05', '2025 to 2026'],
    ])('%s', (day, month, year, taxYear, label) => {
        expect(shownPeriod(monthOf(on(day)))).toBe(month);
        expect(shownPeriod(calendarYearOf(on(day)))).toBe(year);
        const found = yearOf(on(day), UK_TAX_YEAR);
        if (isFailure(found)) {
            throw new Error(found.failure);
        }
        expect(shownPeriod(found)).toBe(taxYear);
        expect(yearLabel(found)).toBe(label);
    });

    it('start on any day that every year has', () => {
        const july = yearOf(on('2025-06-30'), { month: 7, day: 1 });
        expect(july).toEqual(from('2024-07-01..2025-06-30'));
        expect(yearLabel(calendarYearOf(on('2025-06-30')))).toBe('2025');
        expect(yearOf(on('2025-01-01'), { month: 1, day: 1 })).toEqual(from('2025-01-01..2025-12-31'));
        expect(() => yearOf(0, { month: 2, day: 29 })).toThrow(YearStartMissing);
        expect(() => yearOf(0, { month: 13, day: 1 })).toThrow(YearStartMissing);
    });

    it('hold the day, and follow one another', () => {
        fc.assert(
            fc.property(anyDay, day => {
                const year = yearOf(day, UK_TAX_YEAR);
                fc.pre(!isFailure(year));
                expect(contains(year, day) && contains(monthOf(day), day) && contains(calendarYearOf(day), day)).toBe(
                    true,
                );
                expect([365, 366]).toContain(daysIn(year));
            }),
        );
    });

    it('end with the years 1 and 9999', () => {
        expect(yearOf(on('0001-04-05'), UK_TAX_YEAR)).toEqual({ failure: 'outside-years' });
        expect(yearOf(on('9999-04-06'), UK_TAX_YEAR)).toEqual({ failure: 'outside-years' });
        expect(yearOf(on('9999-04-05'), UK_TAX_YEAR)).toEqual(from('9998-04-06..9999-04-05'));
    });
});
