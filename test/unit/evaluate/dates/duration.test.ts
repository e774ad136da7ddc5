import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDuration } from '../../../../language-server/src/evaluate/dates/add-duration.ts';
import type { Duration } from '../../../../language-server/src/evaluate/dates/duration.ts';
import {
    compareDurations,
    duration,
    isNoTime,
    NO_TIME,
    negated,
    plus,
    times,
} from '../../../../language-server/src/evaluate/dates/duration.ts';
import type { TimeUnit } from '../../../../language-server/src/evaluate/dates/duration-text.ts';
import {
    durationOf,
    formatDuration,
    parseDuration,
} from '../../../../language-server/src/evaluate/dates/duration-text.ts';
import { makeCalendar, SATURDAY_AND_SUNDAY } from '../../../../language-server/src/evaluate/dates/working-days.ts';
import { exact, neg, ratio } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { from, modernDay, on, shown } from './date-arbitraries.ts';

const words = (text: string): Duration => {
    const parsed = parseDuration(text);
    if (parsed === undefined) {
        throw new Error(`no duration: ${text}`);
    }
    return parsed;
};

describe('words', () => {
    test.each([
        ['66 years 2 months', { years: exact(66), months: exact(2) }],
        ['66 years, 2 months', { years: exact(66), months: exact(2) }],
        ['1 year, 2 months and 3 days', { years: exact(1), months: exact(2), days: exact(3) }],
        ['2 weeks', { weeks: exact(2) }],
        ['10 working days', { workingDays: exact(10) }],
        ['1 working day', { workingDays: exact(1) }],
        ['37.5 hours', { hours: exact('37.5') }],
        ['1,000 days', { days: exact(1000) }],
        ['1 month 10 working days', { months: exact(1), workingDays: exact(10) }],
        [' 0 days ', {}],
    ])('%s', (text, parts) => {
        expect(parseDuration(text)).toEqual(duration(parts));
    });

    test.each([
        '',
        'days',
        '2',
        '2 fortnights',
        '-2 days',
        '2 days 3 weeks',
        '2 weeks 3 weeks',
        '2weeks',
        'two weeks',
        '1,00 days',
        '2 days and',
        '2 days now',
    ])('%j is none', text => {
        expect(parseDuration(text)).toBeUndefined();
    });

    test.each([
        [{ years: exact(66), months: exact(2) }, '66 years 2 months'],
        [{ months: exact(1) }, '1 month'],
        [{ days: exact(-1) }, '-1 day'],
        [{ weeks: exact(2), days: exact(1) }, '2 weeks 1 day'],
        [{ workingDays: exact(1000) }, '1,000 working days'],
        [{ hours: exact('37.5') }, '37.5 hours'],
        [{ weeks: ratio(1, 3) }, '0.333333… weeks'],
        [{}, '0 days'],
    ])('%o is %s', (parts, expected) => {
        expect(formatDuration(duration(parts))).toBe(expected);
    });

    it('are read back', () => {
        const count = fc.integer({ min: 0, max: 5000 }).map(exact);
        const any = fc.record({
            years: count,
            months: count,
            weeks: count,
            days: count,
            hours: count,
            workingDays: count,
        });
        fc.assert(
            fc.property(any, d => {
                expect(parseDuration(formatDuration(d))).toEqual(d);
            }),
        );
    });

    it('come from one unit', () => {
        const units: TimeUnit[] = ['year', 'month', 'week', 'day', 'hour', 'working day'];
        const all = units.map((unit, index) => durationOf(exact(index + 1), unit)).reduce(plus, NO_TIME);
        expect(formatDuration(all)).toBe('1 year 2 months 3 weeks 4 days 5 hours 6 working days');
    });
});

describe('order', () => {
    test.each([
        ['2 weeks', '14 days', 0],
        ['2 weeks', '15 days', -1],
        ['36 hours', '1 day', 1],
        ['24 hours', '1 day', 0],
        ['66 years 2 months', '794 months', 0],
        ['1 year', '11 months', 1],
        ['10 working days', '9 working days', 1],
        ['1 month', '1 month 3 days', -1],
        ['5 days', '1 month 10 days', -1],
        ['0 days', '1 month', -1],
        ['0 months', '0 days', 0],
        ['30 days', '1 month', 'not-comparable'],
        ['365 days', '1 year', 'not-comparable'],
        ['10 working days', '2 weeks', 'not-comparable'],
        ['1 month', '27 days', 'not-comparable'],
    ])('%s and %s: %s', (a, b, expected) => {
        const reversed = { '-1': 1, '0': 0, '1': -1 }[`${expected}`] ?? { failure: expected };
        expect(compareDurations(words(a), words(b))).toEqual(
            typeof expected === 'number' ? expected : { failure: expected },
        );
        expect(compareDurations(words(b), words(a))).toEqual(reversed);
    });
});

describe('arithmetic of durations', () => {
    it('goes part by part', () => {
        expect(plus(words('1 year 2 months'), words('3 months 1 week'))).toEqual(words('1 year 5 months 1 week'));
        expect(times(words('2 weeks'), exact(3))).toEqual(words('6 weeks'));
        expect(times(words('1 week'), exact('5.6'))).toEqual(words('5.6 weeks'));
        expect(plus(words('2 weeks'), negated(words('2 weeks')))).toEqual(NO_TIME);
        expect(negated(words('3 hours')).hours).toBe(neg(exact(3)));
        expect([NO_TIME, words('0 years'), words('1 hour'), words('1 working day')].map(isNoTime)).toEqual([
            true,
            true,
            false,
            false,
        ]);
    });
});

describe('dates and durations', () => {
    const calendar = makeCalendar('E', SATURDAY_AND_SUNDAY, [], from('2025-01-01..2025-12-31'));
    const conventions = { missingDay: 'last day of that month', calendar } as const;

    test.each([
        ['2025-01-31', '1 month 3 days', '2025-03-03'],
        ['2025-01-31', '1 month 1 week', '2025-03-07'],
        ['2025-01-31', '1 year 1 month', '2026-02-28'],
        ['2025-02-28', '2 weeks', '2025-03-14'],
        ['2025-04-04', '1 working day', '2025-04-07'],
        ['2025-03-31', '1 month 2 working days', '2025-05-02'],
        ['2025-04-04', '0 working days', '2025-04-04'],
        ['2025-01-31', '1.5 months', 'not-whole-days'],
        ['2025-01-31', '0.5 years', '2025-07-31'],
        ['2025-01-31', '24 hours', 'not-whole-days'],
        ['2025-01-31', '0.5 days', 'not-whole-days'],
        ['2025-01-31', '1.5 working days', 'not-whole-days'],
        ['2025-12-30', '5 working days', 'outside-calendar'],
        ['9999-12-31', '1 day', 'outside-years'],
        ['9999-12-31', '1 year', 'outside-years'],
    ])('%s + %s is %s', (day, length, expected) => {
        expect(shown(addDuration(on(day), words(length), conventions))).toBe(expected);
    });

    it('need the conventions they turn on', () => {
        expect(shown(addDuration(on('2025-01-31'), words('1 month'), {}))).toBe('missing-day');
        expect(shown(addDuration(on('2025-01-31'), words('1 working day'), {}))).toBe('no-calendar');
        expect(shown(addDuration(on('2025-01-31'), words('2 months'), {}))).toBe('2025-03-31');
    });

    it('go back as far in days', () => {
        fc.assert(
            fc.property(modernDay, fc.integer({ min: -5000, max: 5000 }), (day, days) => {
                const length = duration({ days: exact(days) });
                const there = addDuration(day, length, {}) as number;
                expect(addDuration(there, negated(length), {})).toBe(day);
            }),
        );
    });
});
