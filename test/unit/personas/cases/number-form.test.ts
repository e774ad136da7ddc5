import { describe, expect, test } from 'vitest';
import { moneyUnit } from '../../../../language-server/src/evaluate/values/unit.ts';
import { type NumberForm, readDigits } from '../../../../language-server/src/personas/cases/number-form.ts';
import { readAmount } from '../../../../language-server/src/personas/cases/read-amount.ts';

describe('digits', () => {
    test.each<[string, NumberForm, unknown]>([
        ['1.234,56', 'unsaid', { digits: '1234.56' }],
        ['1234,5', 'unsaid', { digits: '1234.5' }],
        ['1,234.56', 'unsaid', { digits: '1234.56' }],
        ['1.234.567', 'unsaid', { digits: '1234567' }],
        ['1,234,567', 'unsaid', { digits: '1234567' }],
        ['0.125', 'unsaid', { digits: '0.125' }],
        ['0,125', 'unsaid', { digits: '0.125' }],
        ['12.50', 'unsaid', { digits: '12.50' }],
        ['1234.567', 'unsaid', { digits: '1234.567' }],
        ['1 234,50', 'unsaid', { digits: '1234.50' }],
        ["1'234", 'unsaid', { digits: '1234' }],
        ['1234', 'unsaid', { digits: '1234' }],
        // Off by a thousand, if it were guessed.
        ['1.234', 'unsaid', { either: ['1234', '1.234'] }],
        ['1,234', 'unsaid', { either: ['1.234', '1234'] }],
        ['12,345', 'unsaid', { either: ['12.345', '12345'] }],
        ['1.234', 'decimal comma', { digits: '1234' }],
        ['1,234', 'decimal comma', { digits: '1.234' }],
        ['1.234', 'decimal point', { digits: '1.234' }],
        ['1,234', 'decimal point', { digits: '1234' }],
        ['1,234.50', 'decimal comma', { is: 'the other form' }],
        ['12.5', 'decimal comma', { is: 'the other form' }],
        ['1.234,50', 'decimal point', { is: 'the other form' }],
        ['12,5', 'decimal point', { is: 'the other form' }],
        ['1.23.456', 'unsaid', { is: 'no number' }],
        ['1,2,3', 'decimal comma', { is: 'no number' }],
        ['', 'unsaid', { is: 'no number' }],
    ])('%s, %s', (text, form, read) => {
        expect(readDigits(text, form)).toEqual(read);
    });
});

test.each([
    ['1.234,56 €', 'decimal comma', '1234.56'],
    ['€ 1.234,56', 'decimal comma', '1234.56'],
    ['-1.234,56', 'unsaid', '-1234.56'],
    ['(1 234,50)', 'unsaid', '-1234.50'],
    ['12 EUR', 'decimal point', '12'],
] as const)('an amount in euros: %s', (text, form, value) => {
    expect(readAmount(text, moneyUnit('EUR'), form)).toBe(value);
});

test('a currency after the amount is looked at too', () => {
    expect(readAmount('5 €', moneyUnit('GBP'), 'decimal point')).toHaveProperty('problem');
});
