import { monthNames, rhythms } from '../../messages/calendar-words.ts';
import { currencyOfSign } from '../../syntax/lexer/literals.ts';
import type { Coin, DurationPart, LiteralValue, RoundingMode } from '../expressions.ts';
import type { PeriodUnit, TimeUnit, Weekday } from '../value-types.ts';

/** `1,000.50` → `1000.50` */
export const plainNumber = (text: string): string => text.replaceAll(',', '');

/** `6 April 2025` → `2025-04-06`; empty when the calendar has no such day (the reader has been told). */
export function isoDate(text: string | undefined): string {
    const [day, month, year] = (text ?? '').split(/[ \t]+/);
    const m = monthNames.indexOf(month as (typeof monthNames)[number]) + 1;
    const y = Number(year);
    const d = Number(day);
    if (m === 0 || !(y >= 1) || !(d >= 1)) return '';
    const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
    const last = m === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(m) ? 30 : 31;
    if (d > last) return '';
    return `${String(y).padStart(4, '0')}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

/** `£26.05` with `per week`. */
export function moneyLiteral(text: string, per: string | undefined): LiteralValue {
    const period = periodUnit(per);
    return {
        kind: 'money',
        amount: plainNumber(text.slice(1)),
        currency: currencyOfSign[text[0] ?? ''] ?? 'GBP',
        ...(period ? { per: period } : {}),
    };
}

/** `per 4 weeks` → `4 weeks` */
export function periodUnit(text: string | undefined): PeriodUnit | undefined {
    if (text === undefined) return undefined;
    return text.replace(/^per[ \t]+/, '').replace(/[ \t]+/g, ' ') as PeriodUnit;
}

/** `66 years 2 months` */
export function durationParts(text: string): DurationPart[] {
    return [...text.matchAll(/([\d,.]+)[ \t]+((?:working[ \t]+)?[a-z]+)/g)].map(m => ({
        value: plainNumber(m[1] as string),
        unit: timeUnit(m[2] as string),
    }));
}

/** `working days` → `working day` */
export const timeUnit = (text: string): TimeUnit => text.replace(/[ \t]+/g, ' ').replace(/s$/, '') as TimeUnit;

const periodOf = new Map(Object.entries(rhythms).map(([period, word]) => [word, period as PeriodUnit]));

/** `weekly to monthly` in any phrase. */
export function conversionUnits(text: string): { from: PeriodUnit; to: PeriodUnit } | undefined {
    const m = /([a-z-]+)[ \t]+to[ \t]+([a-z-]+)\s*$/.exec(text);
    const from = periodOf.get(m?.[1] ?? '');
    const to = periodOf.get(m?.[2] ?? '');
    return from && to ? { from, to } : undefined;
}

export interface RoundingPhrase {
    mode: RoundingMode;
    to: string;
    unit: 'money' | 'number' | 'percent' | TimeUnit;
    coin?: Coin;
}

/** `, rounded half up to 2 decimal places` */
export function roundingPhrase(text: string): RoundingPhrase | undefined {
    const folded = text.replace(/\s+/g, ' ').replace('’', "'");
    const m = /^, ?rounded (up|down|half up|half even|half down|in the person's favour) to (.*)$/.exec(folded);
    if (!m) return undefined;
    const mode = m[1] as RoundingMode;
    const grain = m[2] as string;
    const places = /^(\d+) decimal places?$/.exec(grain);
    if (places)
        return { mode, to: Number(places[1]) === 0 ? '1' : `0.${'0'.repeat(Number(places[1]) - 1)}1`, unit: 'number' };
    if (grain === 'the penny') return { mode, to: '0.01', unit: 'money' };
    if (grain === 'the cent') return { mode, to: '0.01', unit: 'money', coin: 'cent' };
    const multiple = /^a multiple of ([£$€]?)([\d.]+)(%?)$/.exec(grain);
    if (multiple)
        return { mode, to: multiple[2] as string, unit: multiple[1] ? 'money' : multiple[3] ? 'percent' : 'number' };
    const whole = /^a whole (\w+)$/.exec(grain)?.[1] ?? 'number';
    if (whole === 'pound') return { mode, to: '1', unit: 'money' };
    if (whole === 'dollar' || whole === 'euro') return { mode, to: '1', unit: 'money', coin: whole };
    return { mode, to: '1', unit: whole as RoundingPhrase['unit'] };
}

const weekdays: readonly Weekday[] = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** The first weekday named in a phrase. */
export function weekdayIn(text: string): Weekday | undefined {
    return weekdays.find(day => text.includes(day));
}

/** `how many Mondays in` → `Monday`; `how many working days in` → `working day` */
export function countedUnit(text: string): 'day' | 'week' | 'month' | 'year' | 'working day' | Weekday {
    const day = weekdayIn(text);
    if (day) return day;
    const m = /many[ \t]+((?:working[ \t]+)?[a-z]+)[ \t]+in/.exec(text);
    return timeUnit(m?.[1] ?? 'days') as 'day';
}
