import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Weekday } from '../../../../language-server/src/evaluate/dates/day.ts';
import { weekday } from '../../../../language-server/src/evaluate/dates/day.ts';
import { CountNotWhole } from '../../../../language-server/src/evaluate/dates/failures.ts';
import {
    addWorkingDays,
    countWorkingDays,
    isWorkingDay,
    makeCalendar,
    SATURDAY_AND_SUNDAY,
    workingDayOnOrAfter,
    workingDayOnOrBefore,
} from '../../../../language-server/src/evaluate/dates/working-days.ts';
import { from, on, shown } from './date-arbitraries.ts';

/** Bank holidays in England and Wales (GOV.UK). */
const HOLIDAYS_2025 = [
    '2025-12-26',
    '2025-12-25',
    '2025-01-01',
    '2025-04-18',
    '2025-04-21',
    '2025-05-05',
    '2025-05-26',
    '2025-08-25',
].map(on);
const YEAR = from('2025-01-01..2025-12-31');
const ENGLAND = makeCalendar('England and Wales', SATURDAY_AND_SUNDAY, HOLIDAYS_2025, YEAR);

describe('a calendar', () => {
    it('is put in order', () => {
        const untidy = [on('2025-12-25'), on('2025-01-01'), on('2025-12-25'), on('2025-01-04')];
        const { holidays } = makeCalendar('untidy', SATURDAY_AND_SUNDAY, untidy, YEAR);
        expect(holidays).toEqual([on('2025-01-01'), on('2025-12-25')]);
    });

    test.each([
        ['2025-04-17', true],
        ['2025-04-18', false],
        ['2025-04-19', false],
        ['2025-04-20', false],
        ['2025-04-21', false],
        ['2025-04-22', true],
        ['2025-12-31', true],
    ])('%s is a working day: %s', (day, expected) => {
        expect(isWorkingDay(on(day), ENGLAND)).toBe(expected);
    });

    it('knows nothing of days that it does not cover, weekends among them', () => {
        for (const day of [on('2024-12-31'), on('2026-01-01'), on('2026-01-03')]) {
            const failure = { failure: 'outside-calendar', calendar: 'England and Wales', day, covers: YEAR };
            expect(isWorkingDay(day, ENGLAND)).toEqual(failure);
        }
    });
});

describe('adding working days', () => {
    test.each([
        ['2025-04-17', 1, '2025-04-22'],
        ['2025-04-17', 2, '2025-04-23'],
        ['2025-04-18', 1, '2025-04-22'],
        ['2025-04-19', 1, '2025-04-22'],
        ['2025-04-22', -1, '2025-04-17'],
        ['2025-04-21', -1, '2025-04-17'],
        ['2025-03-03', 10, '2025-03-17'],
        ['2025-03-17', -10, '2025-03-03'],
        ['2025-04-17', 0, '2025-04-17'],
        ['2025-04-18', 0, '2025-04-22'],
        ['2025-12-31', 1, 'outside-calendar'],
        ['2025-12-31', 0, '2025-12-31'],
        ['2024-12-31', 1, '2025-01-02'],
        ['2024-12-30', 1, 'outside-calendar'],
        ['2025-01-01', -1, 'outside-calendar'],
        ['2025-01-01', 1_000_000_000, 'outside-calendar'],
    ])('%s + %d', (day, count, expected) => {
        expect(shown(addWorkingDays(on(day), count, ENGLAND))).toBe(expected);
    });

    it('says which day it knows nothing of', () => {
        expect(addWorkingDays(on('2025-12-30'), 5, ENGLAND)).toMatchObject({ day: on('2026-01-01') });
    });

    it('counts whole days, and ends even when every day is a weekend', () => {
        expect(() => addWorkingDays(on('2025-04-17'), 0.5, ENGLAND)).toThrow(CountNotWhole);
        const never = makeCalendar('never', [0, 1, 2, 3, 4, 5, 6], [], YEAR);
        expect(shown(addWorkingDays(on('2025-04-17'), 1, never))).toBe('outside-calendar');
        expect(shown(workingDayOnOrBefore(on('2025-04-17'), never))).toBe('outside-calendar');
    });

    test.each([
        ['2025-04-17', '2025-04-17', '2025-04-17'],
        ['2025-04-18', '2025-04-22', '2025-04-17'],
        ['2025-01-01', '2025-01-02', 'outside-calendar'],
        ['2026-01-01', 'outside-calendar', 'outside-calendar'],
    ])('%s rolls on to %s and back to %s', (day, after, before) => {
        expect(shown(workingDayOnOrAfter(on(day), ENGLAND))).toBe(after);
        expect(shown(workingDayOnOrBefore(on(day), ENGLAND))).toBe(before);
    });
});

describe('counting working days', () => {
    test.each([
        ['2025-01-01..2025-12-31', 253],
        ['2025-04-14..2025-04-25', 8],
        ['2025-04-18..2025-04-21', 0],
        ['2025-04-22..2025-04-21', 0],
    ])('%s has %d', (period, expected) => {
        expect(countWorkingDays(from(period), ENGLAND)).toBe(expected);
    });

    it('needs data for every day', () => {
        expect(countWorkingDays(undefined, ENGLAND)).toBe(0);
        expect(countWorkingDays(from('2024-12-31..2025-01-31'), ENGLAND)).toMatchObject({ day: on('2024-12-31') });
        expect(countWorkingDays(from('2025-12-31..2026-01-31'), ENGLAND)).toMatchObject({ day: on('2026-01-31') });
    });
});

describe('laws', () => {
    const covers = { from: 0, to: 500 };
    const calendar = fc
        .tuple(
            fc.subarray<Weekday>([0, 1, 2, 3, 4, 5, 6], { maxLength: 6 }),
            fc.array(fc.integer({ min: 0, max: 500 })),
        )
        .map(([weekend, holidays]) => ({
            holidays,
            weekend,
            calendar: makeCalendar('any', weekend, holidays, covers),
        }));

    it('agree with looking at every day', () => {
        const day = fc.integer({ min: 0, max: 500 });
        fc.assert(
            fc.property(calendar, day, day, ({ holidays, weekend, calendar }, a, b) => {
                const open: number[] = [];
                for (let n = 0; n <= 500; n++) {
                    if (!weekend.includes(weekday(n)) && !holidays.includes(n)) {
                        open.push(n);
                    }
                }
                expect(isWorkingDay(a, calendar)).toBe(open.includes(a));
                const inside = open.filter(n => n >= a && n <= b);
                expect(countWorkingDays({ from: a, to: b }, calendar)).toBe(inside.length);
                const later = open.filter(n => n > a);
                const earlier = open.filter(n => n < a).reverse();
                for (const count of [1, 2, 10]) {
                    expect(shown(addWorkingDays(a, count, calendar))).toBe(shown(later[count - 1] ?? OUTSIDE));
                    expect(shown(addWorkingDays(a, -count, calendar))).toBe(shown(earlier[count - 1] ?? OUTSIDE));
                }
            }),
        );
    });

    const OUTSIDE = { failure: 'outside-calendar' };
});
