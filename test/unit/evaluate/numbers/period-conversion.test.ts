import { describe, expect, it, test } from 'vitest';
import { DivisionByZero } from '../../../../language-server/src/evaluate/numbers/errors.ts';
import type { PeriodConversionRule } from '../../../../language-server/src/evaluate/numbers/period-conversion.ts';
import {
    conversionRule,
    convertPeriod,
    reversed,
} from '../../../../language-server/src/evaluate/numbers/period-conversion.ts';
import { exact, ratio, ZERO } from '../../../../language-server/src/evaluate/numbers/rational.ts';
import { round } from '../../../../language-server/src/evaluate/numbers/rounding.ts';

const WEEKLY_TO_MONTHLY: PeriodConversionRule = { from: 'week', to: 'month', factor: ratio(52, 12) };
const WEEKLY_TO_YEARLY: PeriodConversionRule = { from: 'week', to: 'year', factor: exact(52) };
const RULES = [WEEKLY_TO_MONTHLY, WEEKLY_TO_YEARLY];

describe('conversion between periods', () => {
    test.each<[string, PeriodConversionRule, string]>([
        ['26.05', WEEKLY_TO_YEARLY, '1354.60'],
        ['100', { from: 'week', to: 'month', factor: ratio(365, 84) }, '434.52'],
        ['26.05', WEEKLY_TO_MONTHLY, '112.88'],
        ['1200', reversed(WEEKLY_TO_MONTHLY), '276.92'],
        // Pro rata by actual days: 7 of 28 days of £18, 38 of 365 days of £1,000.
        ['18', { from: '4 weeks', to: 'week', factor: ratio(7, 28) }, '4.50'],
        ['1000', { from: 'year', to: 'day', factor: ratio(38, 365) }, '104.11'],
    ])('%s by %o is %s to the penny', (amount, rule, expected) => {
        expect(round(convertPeriod(exact(amount), rule), 'half up', exact('0.01'))).toStrictEqual(exact(expected));
    });

    it('loses nothing there and back', () => {
        const monthly = convertPeriod(exact('26.05'), WEEKLY_TO_MONTHLY);
        expect(convertPeriod(monthly, reversed(WEEKLY_TO_MONTHLY))).toStrictEqual(exact('26.05'));
    });

    it('is only by a rule for exactly that step', () => {
        expect(conversionRule(RULES, 'week', 'year')).toBe(WEEKLY_TO_YEARLY);
        expect(conversionRule(RULES, 'year', 'week')).toBeUndefined();
        expect(conversionRule(RULES, 'month', 'year')).toBeUndefined();
    });

    it('cannot turn round a factor of zero', () => {
        expect(() => reversed({ from: 'week', to: 'month', factor: ZERO })).toThrow(DivisionByZero);
    });
});
