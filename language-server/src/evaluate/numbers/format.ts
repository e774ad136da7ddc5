/** Exact numbers for people: thousands separators, a decimal point, no locale. The same number gives the same text. */
import { decimalPlaces, ELLIPSIS, toApproximateString } from './decimal-text.ts';
import { exact, mul } from './rational.ts';
import type { Exact } from './representation.ts';

/** Decimals of a number that has more than it is asked to show. */
const MOST_PLACES = 6;

interface CurrencyForm {
    /** Stands before the digits. */
    readonly symbol: string;
    /** Decimals of its smallest coin, by ISO 4217. */
    readonly places: number;
}

const CURRENCIES: Readonly<Record<string, CurrencyForm>> = {
    GBP: { symbol: '£', places: 2 },
    EUR: { symbol: '€', places: 2 },
    USD: { symbol: '$', places: 2 },
    AUD: { symbol: 'A$', places: 2 },
    CAD: { symbol: 'CA$', places: 2 },
    NZD: { symbol: 'NZ$', places: 2 },
    JPY: { symbol: '¥', places: 0 },
    XOF: { symbol: 'CFA ', places: 0 },
};

export interface MoneyFormat {
    /** Decimals to show at least; those of the currency unless given. */
    readonly places?: number;
    /** Whole amounts without decimals: `£339` beside `£339.50`. */
    readonly bareWhole?: boolean;
}

/** Decimals of the currency's smallest coin, by ISO 4217: 2 for GBP, and for a currency that is not known here. */
export function currencyPlaces(currency: string): number {
    return CURRENCIES[currency]?.places ?? 2;
}

/**
 * `£1,234.50`, `-£5.00`; an unknown currency by its code, `CHF 5.00`. Nothing is rounded: an amount finer than its
 * decimals shows them all (`£23.5143`), or as many as can be read and an ellipsis (`£33.333333…`).
 */
export function formatMoney(x: Exact, currency: string, options: MoneyFormat = {}): string {
    const places = options.bareWhole && decimalPlaces(x) === 0 ? 0 : (options.places ?? currencyPlaces(currency));
    const text = formatNumber(x, places);
    const symbol = CURRENCIES[currency]?.symbol ?? `${currency} `;
    return text.startsWith('-') ? `-${symbol}${text.slice(1)}` : symbol + text;
}

/** `1,234.5`; with at least `places` decimals. Nothing is rounded, see {@link formatMoney}. */
export function formatNumber(x: Exact, places = 0): string {
    const text = toApproximateString(x, Math.max(places, MOST_PLACES));
    const [integer = '', decimals = ''] = text.split('.');
    const padded = text.endsWith(ELLIPSIS) ? decimals : decimals.padEnd(places, '0');
    return padded === '' ? separated(integer) : `${separated(integer)}.${padded}`;
}

/** A share as a percentage: 1/20 is `5%`, 0.1207 is `12.07%`. */
export function formatPercent(share: Exact, places = 0): string {
    return `${formatNumber(mul(share, exact(100)), places)}%`;
}

/** A comma before every third digit from the right. */
function separated(digits: string): string {
    return digits.replace(/\B(?=(?:\d{3})+$)/g, ',');
}
