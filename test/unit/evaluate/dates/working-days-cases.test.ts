/**
 * Figures of the unit tests of GOV.UK's smart-answers (alphagov/smart-answers: working_days_test.rb,
 * vat_payment_deadlines_test.rb): working days are Monday to Friday but for the bank holidays of England and Wales.
 */
import { describe, expect, test } from 'vitest';
import { deadline } from '../../../../language-server/src/evaluate/dates/deadline.ts';
import type { Duration } from '../../../../language-server/src/evaluate/dates/duration.ts';
import { parseDuration } from '../../../../language-server/src/evaluate/dates/duration-text.ts';
import { coversWholeYears, parseHolidays } from '../../../../language-server/src/evaluate/dates/holidays-csv.ts';
import type { Period } from '../../../../language-server/src/evaluate/dates/period.ts';
import {
    addWorkingDays,
    makeCalendar,
    SATURDAY_AND_SUNDAY,
} from '../../../../language-server/src/evaluate/dates/working-days.ts';
import { monthOf } from '../../../../language-server/src/evaluate/dates/years.ts';
import { on, shown } from './date-arbitraries.ts';

const CSV = `date,title
2013-01-01,New Year’s Day
2013-03-29,Good Friday
2013-04-01,Easter Monday
2013-05-06,Early May bank holiday
2013-05-27,Spring bank holiday
2013-08-26,Summer bank holiday
2013-12-25,Christmas Day
2013-12-26,Boxing Day
`;

const parsed = parseHolidays(CSV);
const holidays = Array.isArray(parsed) ? parsed : [];
const ENGLAND = makeCalendar(
    'England and Wales',
    SATURDAY_AND_SUNDAY,
    holidays.map(({ day }) => day),
    coversWholeYears(holidays) as Period,
);

describe('GOV.UK working days', () => {
    test.each([
        ['2013-04-16', -3, '2013-04-11'],
        ['2013-04-16', -2, '2013-04-12'],
        ['2013-05-29', -2, '2013-05-24'],
        ['2013-04-06', 3, '2013-04-10'],
        ['2013-04-07', 3, '2013-04-10'],
        ['2013-04-01', 3, '2013-04-04'],
        // "0 days from a day that is none moves to the next."
        ['2013-04-06', 0, '2013-04-08'],
        ['2013-04-08', 0, '2013-04-08'],
    ])('%s + %d working days is %s', (start, count, expected) => {
        expect(shown(addWorkingDays(on(start), count, ENGLAND))).toBe(expected);
    });
});

describe('GOV.UK VAT payments', () => {
    test('arrive 7 days after the month that follows, or on the last working day before', () => {
        const periodEnd = on('2013-05-31');
        const endOfNextMonth = monthOf(periodEnd + 1).to;
        const received = deadline(endOfNextMonth, parseDuration('7 days') as Duration, {
            firstDay: 'out',
            rollOver: 'to the working day before',
            calendar: ENGLAND,
        });
        expect(shown(received)).toBe('2013-07-05');
    });
});
