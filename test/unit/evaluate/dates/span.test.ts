import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { addDuration } from '../../../../language-server/src/evaluate/dates/add-duration.ts';
import { toYmd } from '../../../../language-server/src/evaluate/dates/day.ts';
import type { Duration } from '../../../../language-server/src/evaluate/dates/duration.ts';
import { formatDuration } from '../../../../language-server/src/evaluate/dates/duration-text.ts';
import { isFailure } from '../../../../language-server/src/evaluate/dates/failures.ts';
import { ageSpan, span } from '../../../../language-server/src/evaluate/dates/span.ts';
import { exact } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { modernDay, on, temporal } from './date-arbitraries.ts';

const LAST = 'last day of that month';
const NEXT = 'first day of the next month';

const words = (result: Duration | { readonly failure: string }): string =>
    isFailure(result) ? result.failure : formatDuration(result as Duration);

describe('span', () => {
    /** The first six are figures of GOV.UK's smart-answers (alphagov/smart-answers, date_range_test.rb). */
    test.each([
        ['2004-02-29', '2008-02-29', '4 years'],
        ['2004-02-29', '2008-03-01', '4 years 1 day'],
        ['2008-02-01', '2008-03-01', '1 month'],
        ['2013-01-01', '2013-02-01', '1 month'],
        ['1960-12-30', '1961-09-30', '9 months'],
        ['1961-02-28', '2027-04-28', '66 years 2 months'],
        ['2025-01-01', '2025-01-01', '0 days'],
        ['2025-01-01', '2025-12-31', '11 months 30 days'],
        ['2024-01-15', '2025-03-14', '1 year 1 month 27 days'],
        ['2025-01-30', '2025-02-27', '28 days'],
    ])('%s to %s is %s whatever the rule', (first, last, expected) => {
        for (const rule of [LAST, NEXT, undefined] as const) {
            expect(words(span(on(first), on(last), rule))).toBe(expected);
        }
    });

    test.each([
        ['2025-01-31', '2025-02-28', '1 month', '28 days'],
        ['2025-01-31', '2025-03-01', '1 month 1 day', '1 month'],
        ['2025-01-31', '2025-03-30', '1 month 30 days', '1 month 29 days'],
        ['1960-07-31', '2026-11-30', '66 years 4 months', '66 years 3 months 30 days'],
        ['1960-02-29', '2026-03-01', '66 years 1 day', '66 years'],
        ['1960-02-29', '2026-02-28', '66 years', '65 years 11 months 30 days'],
    ])('%s to %s turns on the rule: %s or %s', (first, last, byLast, byNext) => {
        expect(words(span(on(first), on(last), LAST))).toBe(byLast);
        expect(words(span(on(first), on(last), NEXT))).toBe(byNext);
        expect(words(span(on(first), on(last), undefined))).toBe('missing-day');
    });

    it('says which day is missing', () => {
        const failure = span(on('2025-01-31'), on('2025-03-01'), undefined);
        expect(failure).toEqual({ failure: 'missing-day', year: 2025, month: 2, day: 31 });
    });

    it('does not run backwards', () => {
        expect(words(span(on('2025-01-02'), on('2025-01-01'), LAST))).toBe('ends-before-start');
    });

    const ordered = fc.tuple(modernDay, modernDay).map(([a, b]) => (a < b ? [a, b] : [b, a]) as [number, number]);

    it('leads back to its end, and has no more than 11 months and 30 days beside the years', () => {
        fc.assert(
            fc.property(ordered, fc.constantFrom(LAST, NEXT), ([first, last], rule) => {
                const result = span(first, last, rule) as Duration;
                expect(addDuration(first, result, { missingDay: rule })).toBe(last);
                expect(Number(result.months)).toBeLessThan(12);
                expect(Number(result.days)).toBeLessThan(31);
            }),
            { numRuns: 2000 },
        );
    });

    it('agrees with Temporal from days that every month has', () => {
        fc.assert(
            fc.property(ordered, ([first, last]) => {
                fc.pre(toYmd(first).day <= 28);
                const { years, months, days } = temporal(first).until(temporal(last), { largestUnit: 'years' });
                const result = span(first, last, undefined);
                expect(result).toMatchObject({ years: exact(years), months: exact(months), days: exact(days) });
            }),
            { numRuns: 2000 },
        );
    });
});

describe('age reached on a date', () => {
    const uk = { bornOn29February: '1 March', missingDay: LAST } as const;

    test.each([
        ['1961-02-28', '2027-04-28', '66 years 2 months'],
        ['1960-02-29', '2026-03-01', '66 years'],
        ['1960-07-31', '2026-11-30', '66 years 4 months'],
        ['1953-12-06', '2019-03-06', '65 years 3 months'],
        ['1954-09-06', '2020-09-06', '66 years'],
        ['1978-04-05', '2046-03-06', '67 years 11 months 1 day'],
    ])('born %s, on %s: %s', (born, at, expected) => {
        expect(words(ageSpan(on(born), on(at), uk))).toBe(expected);
    });

    it('fails where a rule is needed and there is none', () => {
        const none = { bornOn29February: undefined, missingDay: LAST } as const;
        expect(words(ageSpan(on('1960-02-29'), on('2026-03-01'), none))).toBe('missing-day');
        expect(words(ageSpan(on('1960-02-29'), on('2026-06-15'), none))).toBe('66 years 3 months 17 days');
    });
});
