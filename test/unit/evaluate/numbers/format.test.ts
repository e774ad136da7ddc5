import { describe, expect, test } from 'vitest';
import {
    currencyPlaces,
    formatMoney,
    formatNumber,
    formatPercent,
} from '../../../../language-server/src/evaluate/numbers/format.ts';
import { exact, ratio } from '../../../../language-server/src/evaluate/numbers/rational.ts';

describe('money', () => {
    test.each([
        ['1234.5', 'GBP', {}, '£1,234.50'],
        ['-5', 'GBP', {}, '-£5.00'],
        ['0', 'GBP', {}, '£0.00'],
        ['0', 'GBP', { bareWhole: true }, '£0'],
        ['339', 'GBP', { bareWhole: true }, '£339'],
        ['339.5', 'GBP', { bareWhole: true }, '£339.50'],
        ['-12570', 'GBP', { bareWhole: true }, '-£12,570'],
        ['339', 'GBP', {}, '£339.00'],
        ['339.5', 'GBP', { places: 0 }, '£339.5'],
        ['23.5143', 'GBP', {}, '£23.5143'],
        ['999', 'EUR', {}, '€999.00'],
        ['1000', 'USD', {}, '$1,000.00'],
        ['20', 'NZD', {}, 'NZ$20.00'],
        ['20', 'AUD', {}, 'A$20.00'],
        ['13700', 'XOF', {}, 'CFA 13,700'],
        ['5', 'CHF', {}, 'CHF 5.00'],
        ['-5', 'CHF', {}, '-CHF 5.00'],
        ['123456789012345678901234567890.01', 'GBP', {}, '£123,456,789,012,345,678,901,234,567,890.01'],
    ])('%s %s %j is %s', (amount, currency, options, expected) => {
        expect(formatMoney(exact(amount), currency, options)).toBe(expected);
    });

    test('that has no end is cut and says so', () => {
        expect(formatMoney(ratio(100, 3), 'GBP')).toBe('£33.333333…');
        expect(formatMoney(ratio(-10_000, 3), 'GBP', { bareWhole: true })).toBe('-£3,333.333333…');
    });

    test('has the decimals of its currency', () => {
        expect(['GBP', 'JPY', 'XYZ'].map(currencyPlaces)).toEqual([2, 0, 2]);
    });
});

describe('numbers', () => {
    test.each([
        ['0', 0, '0'],
        ['999', 0, '999'],
        ['1000', 0, '1,000'],
        ['-1000', 0, '-1,000'],
        ['-999999.5', 0, '-999,999.5'],
        ['1234567.125', 2, '1,234,567.125'],
        ['0.5', 2, '0.50'],
        ['0.0000001', 0, '0.000000…'],
        ['0.0000001', 7, '0.0000001'],
        ['9007199254740993', 0, '9,007,199,254,740,993'],
    ])('%s with at least %d places is %s', (x, places, expected) => {
        expect(formatNumber(exact(x), places)).toBe(expected);
    });
});

describe('percentages', () => {
    test.each([
        ['0.05', 0, '5%'],
        ['0.1207', 0, '12.07%'],
        ['1', 0, '100%'],
        ['-0.005', 0, '-0.5%'],
        ['0.2', 1, '20.0%'],
        ['12.5', 0, '1,250%'],
    ])('%s with at least %d places is %s', (x, places, expected) => {
        expect(formatPercent(exact(x), places)).toBe(expected);
    });

    test('a third', () => {
        expect(formatPercent(ratio(1, 3))).toBe('33.333333…%');
    });
});
