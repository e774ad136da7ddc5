import { describe, expect, test } from 'vitest';
import { answer, formula, value } from './support.ts';

describe('rounding', () => {
    test.each([
        ['10.075', 'rounded half up to 2 decimal places', '10.08'],
        ['10.075', 'rounded half even to 2 decimal places', '10.08'],
        ['10.065', 'rounded half even to 2 decimal places', '10.06'],
        ['2.5', 'rounded half up to a whole number', '3'],
        ['-2.5', 'rounded half up to a whole number', '-3'],
        ['2.5', 'rounded half even to a whole number', '2'],
        ['-2.5', 'rounded half even to a whole number', '-2'],
        ['2.5', 'rounded half down to a whole number', '2'],
        ['-2.5', 'rounded half down to a whole number', '-2'],
        ['2.1', 'rounded up to a whole number', '3'],
        ['-2.1', 'rounded up to a whole number', '-3'],
        ['2.9', 'rounded down to a whole number', '2'],
        ['2.3', 'rounded up to a multiple of 0.5', '2.5'],
    ])('%s, %s is %s', (x, modifier, expected) => {
        const compiled = formula('number', ['x : number'], [`is x, ${modifier}`]);
        expect(value(compiled, 'result', { x })).toBe(expected);
    });

    test('a percentage is rounded as the percents that people read', () => {
        const compiled = formula('percent', ['x : percent'], ['is x, rounded down to a whole number']);
        expect(answer(compiled, 'result', { x: '12.9' })).toEqual({ status: 'known', value: '12', unit: '%' });
    });

    test("in the person's favour is up for what a step pays, down for what is taken from it", () => {
        const rest = [
            'decide deduction : money',
            "    is x / 3, rounded in the person's favour to the penny",
            '',
            'decide paid : money',
            "    is £100 / 3 - deduction, rounded in the person's favour to the penny",
            '',
            'journey J',
            '    step Pay',
            '        pays paid, every 4 weeks',
        ].join('\n');
        const compiled = formula('money', ['x : money'], ['is paid'], rest);
        expect(value(compiled, 'deduction', { x: '10' })).toBe('3.33');
        expect(value(compiled, 'paid', { x: '10' })).toBe('30.01');
        const nowhere = formula('money', ['x : money'], ["is x / 3, rounded in the person's favour to the penny"]);
        expect(value(nowhere, 'result', { x: '10' })).toEqual({
            error: "It cannot be said which way “result” is rounded in the person's favour: say “up” or “down”.",
        });
    });
});

describe('exact numbers', () => {
    test('10,000,000 × 2/37 and back', () => {
        const compiled = formula('money', ['x : money'], ['is x * 2 / 37']);
        expect(value(compiled, 'result', { x: '10000000' })).toBe('20000000/37');
        const rounded = formula('money', ['x : money'], ['is x * 2 / 37, rounded half up to the penny']);
        expect(value(rounded, 'result', { x: '10000000' })).toBe('540540.54');
        const back = formula('money', ['x : money'], ['is (x * 2 / 37) * 37 / 2']);
        expect(value(back, 'result', { x: '10000000' })).toBe('10000000.00');
    });

    test('£100 in three: each share rounded down, the first takes what is left', () => {
        const rest = 'decide first : money\n    is x - result * 2\n';
        const compiled = formula('money', ['x : money'], ['is x / 3, rounded down to the penny'], rest);
        expect(value(compiled, 'result', { x: '100' })).toBe('33.33');
        expect(value(compiled, 'first', { x: '100' })).toBe('33.34');
    });

    test.each([
        ['18', '7', '28', '4.50'],
        ['1000', '38', '365', '104.11'],
    ])('£%s for %s of %s days', (x, part, whole, expected) => {
        const facts = ['x : money', 'part : whole number', 'whole : whole number'];
        const compiled = formula('money', facts, ['is x * part / whole, rounded half up to the penny']);
        expect(value(compiled, 'result', { x, part: Number(part), whole: Number(whole) })).toBe(expected);
    });

    test('amounts past 2^53 lose nothing', () => {
        const compiled = formula('money', ['x : money', 'y : money'], ['is x + y']);
        expect(value(compiled, 'result', { x: '90071992547409.93', y: '0.01' })).toBe('90071992547409.94');
        expect(value(compiled, 'result', { x: '9007199254740993000000.01', y: '0.02' })).toBe(
            '9007199254740993000000.03',
        );
    });

    test('division by zero names the place', () => {
        const compiled = formula('number', ['x : number', 'y : number'], ['is x / y']);
        const found = answer(compiled, 'result', { x: 1, y: 0 });
        expect(found).toMatchObject({ status: 'error', error: 'Division by zero: x / y.' });
        expect(found.places?.[0]?.start.line).toBe(9);
    });
});

describe('units', () => {
    test('an amount per hour times hours per week is an amount per week', () => {
        const compiled = formula('money per week', ['wage : money per hour'], ['is 35 hours per week * wage']);
        expect(answer(compiled, 'result', { wage: '12.21' })).toEqual({
            status: 'known',
            value: '427.35',
            unit: '£ per week',
        });
    });

    test('conversion is by the rule of the conventions', () => {
        const rest = 'conventions\n    weekly to monthly by 52 / 12\n';
        const rule = ['is x, converted weekly to monthly, rounded half up to the penny'];
        const compiled = formula('money per month', ['x : money per week'], rule, rest);
        expect(answer(compiled, 'result', { x: '100' })).toEqual({
            status: 'known',
            value: '433.33',
            unit: '£ per month',
        });
        const without = formula('money per month', ['x : money per week'], rule);
        expect(value(without, 'result', { x: '100' })).toEqual({
            error: 'The conventions have no rule to convert week to month.',
        });
    });

    test('percent of percent is percent, percent of money is money', () => {
        const share = formula('percent', ['x : percent'], ['is x * 50%']);
        expect(value(share, 'result', { x: 5 })).toBe('2.5');
        const money = formula('money', ['x : percent', 'y : money'], ['is x * y']);
        expect(value(money, 'result', { x: '12.5', y: '80' })).toBe('10.00');
    });

    test('amounts of different periods do not add up', () => {
        const compiled = formula('money per week', ['x : money per week', 'y : money per month'], ['is x + y']);
        expect(value(compiled, 'result', { x: 1, y: 1 })).toEqual({
            error: '£ per week and £ per month cannot be added or compared.',
        });
        const literal = formula('money per week', ['x : money per week'], ['is x, but not less than £0']);
        expect(answer(literal, 'result', { x: -1 })).toEqual({ status: 'known', value: '0.00', unit: '£ per week' });
    });

    test('no limit is above every number and sets no bound', () => {
        const compiled = formula('money', ['x : money', 'cap : money'], ['is x, but not more than cap']);
        expect(value(compiled, 'result', { x: 5, cap: 'no limit' })).toBe('5.00');
        expect(value(compiled, 'result', { x: 5, cap: 4 })).toBe('4.00');
        const sum = formula('money', ['x : money', 'cap : money'], ['is x + cap']);
        expect(value(sum, 'result', { x: 5, cap: 'no limit' })).toEqual({
            error: '“No limit” can be compared and set as a bound, but not calculated with: x + cap.',
        });
    });

    test('modifiers apply from left to right to everything before them', () => {
        const compiled = formula('money', ['x : money'], ['is x * 2, but not more than £10, but not less than £3']);
        expect(value(compiled, 'result', { x: 1 })).toBe('3.00');
        expect(value(compiled, 'result', { x: 2 })).toBe('4.00');
        expect(value(compiled, 'result', { x: 9 })).toBe('10.00');
    });
});
