import { expect, test } from 'vitest';
import { fromYmd } from '../../../language-server/src/evaluate/dates/day.ts';
import { parseDuration } from '../../../language-server/src/evaluate/dates/duration-text.ts';
import { exact } from '../../../language-server/src/evaluate/numbers/rational.ts';
import { outcomeIn } from '../../../language-server/src/evaluate/trace/spoken-value.ts';
import { moneyUnit, NO_UNIT, PERCENT, timeUnit } from '../../../language-server/src/evaluate/values/unit.ts';
import { number, type Outcome } from '../../../language-server/src/evaluate/values/value.ts';

const day = (year: number, month: number, of: number): number => fromYmd(year, month, of) as number;
const length = (text: string): Outcome => ({ kind: 'duration', value: parseDuration(text) as never });

test.each<[Outcome, string, string]>([
    [number(exact('1234.5'), moneyUnit('EUR', 'month')), '1\u202f234,50\u00a0€ par mois', '€1,234.50 per month'],
    [number(exact('-5'), moneyUnit('GBP')), '-5,00\u00a0£', '-£5.00'],
    [number(exact('0.205'), PERCENT), '20,5\u00a0%', '20.5%'],
    [number(exact('1.5'), timeUnit('hour', 'week')), '1,5 heure par semaine', '1.5 hours per week'],
    [number(exact('12000'), NO_UNIT), '12\u202f000', '12,000'],
    [{ kind: 'date', day: day(2025, 8, 1) }, '1er août 2025', '1 August 2025'],
    [
        { kind: 'period', from: day(2025, 4, 6), to: day(2026, 4, 5) },
        'du 6 avril 2025 au 5 avril 2026',
        '6 April 2025 to 5 April 2026',
    ],
    [length('66 years 1 month'), '66 ans et 1 mois', '66 years 1 month'],
    [length('0 days'), '0 jour', '0 days'],
    [{ kind: 'yes or no', value: true }, 'oui', 'yes'],
])('%# in French and in a language whose words are not known', (outcome, french, other) => {
    expect(outcomeIn('French', outcome)).toBe(french);
    expect(outcomeIn('Polish', outcome)).toBe(other);
    expect(outcomeIn(undefined, outcome)).toBe(other);
});
