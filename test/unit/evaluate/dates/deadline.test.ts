import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DeadlineRules } from '../../../../language-server/src/evaluate/dates/deadline.ts';
import { deadline } from '../../../../language-server/src/evaluate/dates/deadline.ts';
import type { Duration } from '../../../../language-server/src/evaluate/dates/duration.ts';
import { duration, negated } from '../../../../language-server/src/evaluate/dates/duration.ts';
import { parseDuration } from '../../../../language-server/src/evaluate/dates/duration-text.ts';
import { monthsIn } from '../../../../language-server/src/evaluate/dates/lengths.ts';
import { daysIn } from '../../../../language-server/src/evaluate/dates/period.ts';
import { makeCalendar, SATURDAY_AND_SUNDAY } from '../../../../language-server/src/evaluate/dates/working-days.ts';
import { exact } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { from, modernDay, on, shown } from './date-arbitraries.ts';

const calendar = makeCalendar(
    'England and Wales',
    SATURDAY_AND_SUNDAY,
    ['2025-01-01', '2025-04-18', '2025-04-21', '2025-05-05', '2025-05-26'].map(on),
    from('2025-01-01..2025-12-31'),
);
const missingDay = 'last day of that month';
const OUT = { firstDay: 'out', rollOver: 'none', missingDay, calendar } as const;
const IN = { ...OUT, firstDay: 'in' } as const;
const ON = { ...OUT, rollOver: 'to the next working day' } as const;
const BACK = { ...OUT, rollOver: 'to the working day before' } as const;

const within = (start: string, length: string, rules: DeadlineRules): string =>
    shown(deadline(on(start), parseDuration(length) as Duration, rules));

describe('deadlines', () => {
    test.each([
        ['2025-03-01', '14 days', OUT, '2025-03-15'],
        ['2025-03-01', '14 days', IN, '2025-03-14'],
        ['2025-03-01', '1 day', IN, '2025-03-01'],
        ['2025-03-01', '2 weeks', ON, '2025-03-17'],
        ['2025-03-01', '2 weeks', BACK, '2025-03-14'],
        ['2025-03-01', '0 days', OUT, '2025-03-01'],
        ['2025-03-06', '1 month', OUT, '2025-04-06'],
        ['2025-03-06', '1 month', IN, '2025-04-05'],
        ['2025-03-06', '1 month', ON, '2025-04-07'],
        ['2025-01-31', '1 month', OUT, '2025-02-28'],
        ['2025-01-31', '1 month', IN, '2025-02-28'],
        ['2025-01-31', '1 month', { ...OUT, missingDay: 'first day of the next month' }, '2025-03-01'],
        ['2025-01-31', '1 month', { ...OUT, missingDay: undefined }, 'missing-day'],
        ['2025-01-31', '1 month', { ...IN, missingDay: undefined }, '2025-02-28'],
        ['2025-04-17', '1 working day', OUT, '2025-04-22'],
        ['2025-04-17', '1 working day', IN, '2025-04-17'],
        ['2025-04-17', '5 working days', IN, '2025-04-25'],
        ['2025-04-18', '5 working days', IN, '2025-04-28'],
        ['2025-04-18', '5 working days', OUT, '2025-04-28'],
        ['2025-01-01', '1 working day', IN, '2025-01-02'],
        ['2025-04-17', '10 working days', ON, '2025-05-06'],
    ] as const)('%s, %s, %o: %s', (start, length, rules, expected) => {
        expect(within(start, length, rules)).toBe(expected);
    });

    test.each([
        ['2025-03-01', '0 days', IN, 'no-days'],
        ['2025-03-01', '0.5 days', OUT, 'not-whole-days'],
        ['2025-12-25', '7 days', ON, 'outside-calendar'],
        ['2025-12-25', '7 days', OUT, '2026-01-01'],
        ['2025-12-25', '7 working days', OUT, 'outside-calendar'],
        ['2025-03-01', '2 weeks', { ...ON, calendar: undefined }, 'no-calendar'],
        ['2025-03-01', '2 working days', { ...OUT, calendar: undefined }, 'no-calendar'],
        ['9999-12-31', '1 day', OUT, 'outside-years'],
        ['9999-12-31', '2 days', IN, 'outside-years'],
        ['2025-03-01', '12 hours', IN, 'not-whole-days'],
        ['0001-01-01', '1 working day', IN, 'outside-years'],
    ] as const)('%s, %s, %o: %s', (start, length, rules, expected) => {
        expect(within(start, length, rules)).toBe(expected);
    });

    it('do not lie in the past', () => {
        const back = negated(parseDuration('3 days') as Duration);
        expect(shown(deadline(on('2025-03-01'), back, OUT))).toBe('no-days');
    });

    it('with the first day in are a period of that length', () => {
        fc.assert(
            fc.property(modernDay, fc.integer({ min: 1, max: 240 }), (start, count) => {
                const months = deadline(start, duration({ months: exact(count) }), IN) as number;
                expect(monthsIn({ from: start, to: months })).toBe(count);
                const days = deadline(start, duration({ days: exact(count) }), IN) as number;
                expect(daysIn({ from: start, to: days })).toBe(count);
            }),
        );
    });
});
