import { describe, expect, test } from 'vitest';
import { formula, policy, value } from './support.ts';

const UK =
    'conventions\n    born on 29 February     birthday on 1 March\n    missing day of a month  last day of that month\n    tax year                starts 6 April\n';

describe('ages', () => {
    const compiled = formula('whole number', ['date of birth : date'], ['is age'], UK);
    test.each([
        ['2000-02-29', '2018-02-28', '17'],
        ['2000-02-29', '2018-03-01', '18'],
        ['1987-01-01', '2004-12-31', '17'],
        ['1987-01-01', '2005-01-01', '18'],
    ])('born %s, on %s: %s', (born, on, expected) => {
        expect(value(compiled, 'result', { 'date of birth': born, on })).toBe(expected);
    });

    test('without the convention, a leap birthday is an error only where it matters', () => {
        const without = formula('whole number', ['date of birth : date'], ['is age']);
        const born = { 'date of birth': '2000-02-29' };
        expect(value(without, 'result', { ...born, on: '2018-03-01' })).toBe('18');
        expect(value(without, 'result', { ...born, on: '2018-02-28' })).toHaveProperty('error');
    });

    test('the order of needs: the birth date, then the date of decision', () => {
        expect(value(compiled, 'result', {})).toEqual({ needs: ['date of birth', 'date of decision'] });
    });

    test('age as at another day', () => {
        const then = formula('whole number', ['date of birth : date', 'd : date'], ['is age as at d'], UK);
        expect(value(then, 'result', { 'date of birth': '2000-06-01', d: '2010-05-31', on: '2025-01-01' })).toBe('9');
    });

    test('birthdays', () => {
        const born = formula('date', ['date of birth : date'], ['is 66th birthday + 2 months'], UK);
        expect(value(born, 'result', { 'date of birth': '1960-12-31' })).toBe('2027-02-28');
    });
});

describe('moving dates', () => {
    test('a day that the month lacks needs the convention', () => {
        const facts = ['d : date'];
        expect(value(formula('date', facts, ['is d + 1 month'], UK), 'result', { d: '2025-01-31' })).toBe('2025-02-28');
        expect(value(formula('date', facts, ['is d + 1 month']), 'result', { d: '2025-01-31' })).toEqual({
            error: 'February 2025 has no day 31, and the conventions do not say “missing day of a month”.',
        });
        expect(value(formula('date', facts, ['is d - 2 weeks']), 'result', { d: '2025-01-31' })).toBe('2025-01-17');
    });

    const calendar = 'conventions\n    working days England\n\ncalendar England\n    holidays from file "days.csv"\n';
    test('working days need a calendar that covers them', () => {
        const rest = calendar.replace(
            '    holidays from file "days.csv"',
            '    holiday 25 December 2025 "Christmas Day"\n    holiday 26 December 2025',
        );
        const compiled = formula('date', ['d : date'], ['is d + 2 working days'], rest);
        expect(value(compiled, 'result', { d: '2025-12-24' })).toBe('2025-12-30');
        expect(value(compiled, 'result', { d: '2026-01-02' })).toHaveProperty('error');
        expect(value(formula('date', ['d : date'], ['is d + 2 working days']), 'result', { d: '2025-12-24' })).toEqual({
            error: 'The conventions do not name a calendar of working days.',
        });
    });

    test('differences are in days', () => {
        const compiled = formula('whole number', ['d : date', 'e : date'], ['is e - d']);
        expect(value(compiled, 'result', { d: '2024-02-28', e: '2024-03-01' })).toBe('2');
    });

    test('parts of a date', () => {
        const parts = formula(
            'yes or no',
            ['d : date'],
            ["is d's weekday is Monday and d's month is June and d's year = 2025"],
        );
        expect(value(parts, 'result', { d: '2025-06-02' })).toBe(true);
        const year = formula('period', ['d : date'], ["is d's tax year"], UK);
        expect(value(year, 'result', { d: '2025-04-05' })).toEqual({ from: '2024-04-06', to: '2025-04-05' });
        const monday = formula('date', ['d : date'], ['is first Monday on or after d']);
        expect(value(monday, 'result', { d: '2025-06-03' })).toBe('2025-06-09');
    });
});

describe('periods', () => {
    const facts = ['p : period', 'q : period'];
    const p = { from: '2025-01-01', to: '2025-01-31' };
    const q = { from: '2025-01-20', to: '2025-02-10' };
    const later = { from: '2025-02-03', to: '2025-02-10' };
    test.each<[string, string, unknown, unknown]>([
        ['whole number', 'how many days in p', q, '31'],
        ['whole number', 'how many Mondays in p', q, '4'],
        ['whole number', 'how many days in overlap of (p, q)', q, '12'],
        ['whole number', 'how many days in overlap of (p, q)', later, '0'],
        ['whole number', 'how many days in gap between (p, q)', later, '2'],
        ['number', 'how many months in p', q, '1'],
        ['number', 'how many weeks in p', q, '31/7'],
        ['yes or no', "q's first day is within p", q, true],
        ['yes or no', 'q is within p', q, false],
        ['whole number', 'how many days in p where weekday is one of (Saturday, Sunday)', q, '8'],
    ])('%s: %s', (type, expression, other, expected) => {
        const compiled = formula(type, facts, [`is ${expression}`]);
        expect(value(compiled, 'result', { p, q: other as never })).toBe(expected);
    });

    test('for each Monday in a period, with the rates of that Monday', () => {
        const compiled = policy(
            `policy Weeks
    source      "Test"
    decides for each claim

each claim has
    p : period

rate amount : money
    from 1 January 2025: £10
    from 15 January 2025: £20

decide week for each Monday in p : money
    dated by this Monday
    is amount

decide weeks : money
    is total of week for each Monday in p
`,
            'PW3',
        );
        expect(value(compiled, 'week', { p })).toEqual({
            '2025-01-06': '10.00',
            '2025-01-13': '10.00',
            '2025-01-20': '20.00',
            '2025-01-27': '20.00',
        });
        expect(value(compiled, 'weeks', { p })).toBe('60.00');
    });

    test('among the days of its week `this day` is one of them, and `this Sunday` the Sunday', () => {
        const compiled = policy(
            `policy P
    source      "Test"
    decides for each person

each person has
    p : period

decide days of the week for each Sunday in p : whole number
    is how many days in p where this day is within week
    where week is this Sunday through this Sunday + 6 days

decide paid for each day in p : money
    is £10 when this day's weekday is one of (Monday, Sunday)
    is £0 otherwise

decide paid in the week for each Sunday in p : money
    is total of paid for each day in p where this day is after this Sunday and this day is before this Sunday + 7 days

decide length of the day for each Sunday in p : whole number
    is how many days in this day through this Sunday
`,
            'PW3',
        );
        const p = { from: '2025-11-02', to: '2025-11-10' };
        expect(value(compiled, 'days of the week', { p })).toEqual({ '2025-11-02': '7', '2025-11-09': '2' });
        expect(value(compiled, 'paid in the week', { p })).toEqual({ '2025-11-02': '10.00', '2025-11-09': '10.00' });
        expect(value(compiled, 'length of the day', { p })).toEqual({ '2025-11-02': '1', '2025-11-09': '1' });
    });
});

describe('another date, another case', () => {
    const compiled = policy(
        `policy P
    source      "Test"
    decides for each person

each person has
    date of birth : date
    sex : one of female, male
    in London : yes or no, over time

rate amount : money
    from 1 January 2025: £10
    from 1 January 2026: £20

decide pension date : date
    is 60th birthday when sex is female
    is 65th birthday when sex is male

decide women's date : date
    is pension date as if sex is female

decide award : money
    is amount when age is at least 65
    is £0 otherwise

decide earlier award : money
    is award as at 1 June 2025

decide lived there : yes or no
    is in London as at 1 May 2025
`,
        'PW3',
    );
    const facts = { on: '2026-06-01', 'date of birth': '1960-12-01', sex: 'male' };
    test('as if changes one fact, for everything that follows from it', () => {
        expect(value(compiled, 'pension date', facts)).toBe('2025-12-01');
        expect(value(compiled, "women's date", facts)).toBe('2020-12-01');
        expect(value(compiled, "women's date", { ...facts, sex: null })).toBe('2020-12-01');
    });

    test('as at decides again with that date of decision', () => {
        expect(value(compiled, 'award', facts)).toBe('20.00');
        expect(value(compiled, 'earlier award', facts)).toBe('0.00');
        expect(value(compiled, 'earlier award', { ...facts, 'date of birth': '1950-01-01' })).toBe('10.00');
    });

    test('facts over time are read on the date of decision', () => {
        const timeline = [
            { from: '2024-01-01', value: false },
            { from: '2025-05-01', value: true },
        ];
        expect(value(compiled, 'lived there', { 'in London': timeline })).toBe(true);
        expect(value(compiled, 'lived there', { 'in London': [timeline[0]] as never })).toBe(false);
        expect(value(compiled, 'lived there', { 'in London': [{ from: '2025-05-02', value: true }] })).toEqual({
            needs: ['in London as at 1 May 2025'],
        });
    });
});
