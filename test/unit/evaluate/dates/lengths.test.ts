import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { LAST_DAY } from '../../../../language-server/src/evaluate/dates/day.ts';
import { monthsIn, weeksIn, yearsIn } from '../../../../language-server/src/evaluate/dates/lengths.ts';
import { compare, isInteger } from '../../../../language-server/src/evaluate/numbers/comparison.ts';
import { toFractionString } from '../../../../language-server/src/evaluate/numbers/decimal-text.ts';
import { exact, ratio } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { ceil, round } from '../../../../language-server/src/evaluate/numbers/rounding.ts';
import { dayOf, from, modernDay, on, temporal } from './date-arbitraries.ts';

describe('months in a period', () => {
    test.each([
        ['2025-01-01..2025-01-31', '1'],
        ['2025-01-01..2025-03-31', '3'],
        ['2025-01-01..2025-12-31', '12'],
        ['2024-04-06..2025-04-05', '12'],
        ['2025-01-06..2025-02-05', '1'],
        ['2025-01-06..2025-02-04', '30/31'],
        ['2025-01-06..2025-02-06', '29/28'],
        ['2025-01-01..2025-02-14', '3/2'],
        ['2024-01-01..2024-02-14', '43/29'],
        ['2025-01-01..2025-01-01', '1/31'],
        // Days that the next month lacks: complete at the end of it.
        ['2025-01-31..2025-02-28', '1'],
        ['2025-01-31..2025-02-27', '28/29'],
        ['2025-01-30..2025-02-28', '1'],
        ['2025-01-29..2025-02-28', '1'],
        ['2025-01-28..2025-02-27', '1'],
        ['2025-01-31..2025-03-30', '2'],
        ['2024-02-29..2025-02-28', '12'],
        ['2024-08-31..2025-02-28', '6'],
        ['2025-02-02..2025-02-01', '0'],
    ])('%s: %s', (period, expected) => {
        expect(toFractionString(monthsIn(from(period)))).toBe(expected);
    });

    /**
     * Months of a leave year left from the first day of work, part months counting as one (GOV.UK holiday entitlement:
     * the months from start to end, and one more when the year ends on or after that day of the month).
     */
    it('rounded up are the months of a leave year that GOV.UK counts', () => {
        const end = on('2020-06-30');
        let wrong = 0;
        for (let start = on('2019-07-01'); start <= end; start++) {
            const first = temporal(start);
            const last = temporal(end);
            const months = (last.year - first.year) * 12 + last.month - first.month + (last.day >= first.day ? 1 : 0);
            wrong += ceil(monthsIn({ from: start, to: end })) === months ? 0 : 1;
        }
        expect(wrong).toBe(0);
    });

    it('round to the nearest', () => {
        const nearest = (period: string): unknown => round(monthsIn(from(period)), 'half up', exact(1));
        expect(nearest('2025-01-01..2025-02-14')).toBe(2);
        expect(nearest('2025-01-01..2025-02-13')).toBe(1);
    });
});

describe('years and weeks in a period', () => {
    test.each([
        ['2024-04-06..2025-04-05', '1'],
        ['2024-01-01..2024-12-31', '1'],
        ['2025-01-01..2025-03-31', '18/73'],
        ['2024-01-01..2024-06-30', '91/183'],
        ['2024-02-29..2025-02-28', '1'],
        ['2024-02-29..2028-02-28', '4'],
        ['2024-03-01..2025-02-28', '1'],
        ['2000-01-01..2025-12-31', '26'],
        ['2025-02-02..2025-02-01', '0'],
    ])('%s: %s years', (period, expected) => {
        expect(toFractionString(yearsIn(from(period)))).toBe(expected);
    });

    test.each([
        ['2025-01-06..2025-01-12', '1'],
        ['2025-01-06..2025-01-15', '10/7'],
        ['2025-02-02..2025-02-01', '0'],
    ])('%s: %s weeks', (period, expected) => {
        expect(toFractionString(weeksIn(from(period)))).toBe(expected);
    });

    it('are none where there is no period', () => {
        expect([monthsIn(undefined), yearsIn(undefined), weeksIn(undefined)]).toEqual([0, 0, 0]);
    });

    it('reach the last day there is', () => {
        expect(monthsIn({ from: on('9999-01-31'), to: LAST_DAY })).toStrictEqual(ratio(342, 31));
        expect(yearsIn({ from: on('0001-01-01'), to: LAST_DAY })).toBe(9999);
    });
});

describe('laws', () => {
    const length = fc.integer({ min: 0, max: 3000 });

    it('a day more is more, never less', () => {
        fc.assert(
            fc.property(modernDay, length, (start, days) => {
                const shorter = { from: start, to: start + days };
                const longer = { from: start, to: start + days + 1 };
                expect(compare(monthsIn(shorter), monthsIn(longer))).toBe(-1);
                expect(compare(yearsIn(shorter), yearsIn(longer))).toBe(-1);
            }),
            { numRuns: 1000 },
        );
    });

    it('n months end the day before the same day, or with the month that lacks it', () => {
        fc.assert(
            fc.property(modernDay, fc.integer({ min: 1, max: 300 }), (start, months) => {
                const later = temporal(start).add({ months });
                const end = dayOf(later) - (later.day === temporal(start).day ? 1 : 0);
                expect(monthsIn({ from: start, to: end })).toBe(months);
                expect(isInteger(monthsIn({ from: start, to: end + 1 }))).toBe(false);
                expect(isInteger(yearsIn({ from: start, to: end }))).toBe(months % 12 === 0);
            }),
            { numRuns: 1000 },
        );
    });
});
