import { describe, expect, test } from 'vitest';
import type { FactType, Form } from '../../../../language-server/src/evaluate/facts/fact-type.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../../../../language-server/src/evaluate/values/unit.ts';
import { readCell } from '../../../../language-server/src/personas/cases/read-cell.ts';

const as = (form: Form): FactType => ({ ...form, optional: true, overTime: false });
const types = {
    date: as({ form: 'date' }),
    yesNo: as({ form: 'yes or no' }),
    money: as({ form: 'number', unit: moneyUnit('GBP', 'week'), whole: false }),
    count: as({ form: 'number', unit: NO_UNIT, whole: true }),
    percent: as({ form: 'number', unit: PERCENT, whole: false }),
    weeks: as({ form: 'number', unit: timeUnit('week'), whole: false }),
    option: as({ form: 'one of', options: ['UK', 'right to reside', 'no'], enumeration: '' }),
    options: as({ form: 'any of', options: ['cat', 'dog'], enumeration: '' }),
    text: as({ form: 'text' }),
    period: as({ form: 'period' }),
    year: as({ form: 'year' }),
    list: as({ form: 'list', entity: 'person', element: 'child', roles: [] }),
};

describe('a cell', () => {
    test.each<[keyof typeof types, string, unknown]>([
        ['date', '2024-04-03', '2024-04-03'],
        ['date', '2024-04-03 00:00:00', '2024-04-03'],
        ['date', '2024/4/3', '2024-04-03'],
        ['date', '3 April 2024', '2024-04-03'],
        ['date', '3-Apr-2024', '2024-04-03'],
        ['date', '3rd Sept 2024', '2024-09-03'],
        ['date', 'April 3, 2024', '2024-04-03'],
        ['date', '25/12/2024', '2024-12-25'],
        ['date', '12/25/2024', '2024-12-25'],
        ['date', '03.03.2024', '2024-03-03'],
        ['yesNo', 'TRUE', true],
        ['yesNo', 'y', true],
        ['yesNo', '1', true],
        ['yesNo', 'No', false],
        ['yesNo', 'Oui', true],
        ['yesNo', 'FAUX', false],
        ['date', '1er août 2024', '2024-08-01'],
        ['money', '£1,234.50', '1234.50'],
        ['money', '1234.5', '1234.5'],
        ['money', '-£5', '-5'],
        ['money', '£-5', '-5'],
        ['money', '(1,200.00)', '-1200.00'],
        ['money', 'GBP 12', '12'],
        ['money', '-0', '0'],
        ['money', '.5', '0.5'],
        ['money', 'no limit', 'no limit'],
        ['count', '1,000', '1000'],
        ['percent', '5%', '5'],
        ['percent', '5', '5'],
        ['weeks', '3 weeks', '3'],
        ['weeks', '1 week', '1'],
        ['option', 'uk', 'UK'],
        ['option', 'RIGHT_TO_RESIDE', 'right to reside'],
        ['option', 'no', 'no'],
        ['options', 'cat; Dog', ['cat', 'dog']],
        ['options', 'dog', ['dog']],
        ['text', 'n/a', 'n/a'],
        ['period', '2024-04-06 to 2025-04-05', { from: '2024-04-06', to: '2025-04-05' }],
        ['period', '2024', { from: '2024-01-01', to: '2024-12-31' }],
        ['year', '2024', '2024'],
        ['list', '[{"name": "Zayn"}]', [{ name: 'Zayn' }]],
        ['money', 'not known', null],
        ['date', 'Not applicable', { notApplicable: true }],
    ])('as %s: %s', (type, text, value) => {
        expect(readCell(text, types[type], {})).toEqual({ value });
    });

    test.each<[keyof typeof types, string, RegExp]>([
        ['date', '03/04/2024', /may be 2024-04-03 or 2024-03-04/],
        ['date', '31/02/2024', /not a day of the calendar/],
        ['date', '2024-02-30', /not a day of the calendar/],
        ['date', '03/04/24', /century/],
        ['date', '3-Apr-24', /century/],
        ['date', '45385', /as spreadsheets keep days/],
        ['date', 'soon', /not a date/],
        ['yesNo', 'perhaps', /neither yes nor no/],
        ['money', '$5', /another currency/],
        ['money', '1.234,50', /comma where a decimal point/],
        ['money', '12,5', /comma where a decimal point/],
        ['money', '1,23,456', /not a number/],
        ['money', '1e5', /not a number/],
        ['money', '£5 per month', /not a number of £ per week/],
        ['count', '$5', /another currency/],
        ['option', 'right to resid', /Did you mean “right to reside”/],
        ['options', 'cat, bird', /“bird” is not one of/],
        ['period', 'last year', /not a period/],
        ['list', 'Zayn', /not JSON/],
        ['list', '[{', /not JSON/],
    ])('refused as %s: %s', (type, text, problem) => {
        expect(readCell(text, types[type], {})).toEqual({ problem: expect.stringMatching(problem) });
    });

    test('that is empty says nothing', () => {
        expect(readCell('  ', types.date, {})).toBeUndefined();
    });

    test('with a date is read in the order that is said', () => {
        expect(readCell('03/04/2024', types.date, { order: 'day first' })).toEqual({ value: '2024-04-03' });
        expect(readCell('03/04/2024', types.date, { order: 'month first' })).toEqual({ value: '2024-03-04' });
        expect(readCell('25/12/2024', types.date, { order: 'month first' })).toHaveProperty('problem');
    });
});
