import { monthNames } from '../../messages/calendar-words.ts';
import { matchAt } from './text-scanning.ts';

/** A date that is written as elsewhere: what it is here, when that can only be one day. */
export interface ForeignDate {
    length: number;
    /** `1 June 2026` */
    here?: string;
}

// May has no shorter form.
const short = monthNames
    .filter(name => name.length > 3)
    .map(name => name.slice(0, 3))
    .join('|');
const long = monthNames.join('|');
const iso = /(\d{4})-(\d{1,2})-(\d{1,2})(?![\p{L}\p{N}-])/uy;
const slashed = /\d{1,2}[/.]\d{1,2}[/.]\d{4}(?![\p{L}\p{N}])/uy;
const ordinal = new RegExp(
    `(\\d{1,2})(?:st|nd|rd|th)[ \\t]+(?:of[ \\t]+)?(${long}|${short})\\.?[ \\t]+(\\d{4})(?!\\d)`,
    'uy',
);
const shortened = new RegExp(`(\\d{1,2})[ \\t]+(${short}|Sept)\\.?[ \\t]+(\\d{4})(?!\\d)`, 'uy');
const american = new RegExp(`(${long}|${short})\\.?[ \\t]+(\\d{1,2})(?:st|nd|rd|th)?,[ \\t]*(\\d{4})(?!\\d)`, 'uy');

/** A date at an offset that is not written `1 June 2026`. Days and months in figures alone may be meant either way. */
export function foreignDateAt(text: string, at: number): ForeignDate | undefined {
    const year = matchAt(iso, text, at);
    if (year) return { length: year[0].length, ...here(year[3], Number(year[2]) - 1, year[1]) };
    const figures = matchAt(slashed, text, at);
    if (figures) return { length: figures[0].length };
    for (const pattern of [ordinal, shortened]) {
        const m = matchAt(pattern, text, at);
        if (m) return { length: m[0].length, ...here(m[1], monthOf(m[2]), m[3]) };
    }
    const m = matchAt(american, text, at);
    return m ? { length: m[0].length, ...here(m[2], monthOf(m[1]), m[3]) } : undefined;
}

function monthOf(written: string | undefined): number {
    return monthNames.findIndex(name => name.startsWith((written ?? '?').slice(0, 3)));
}

function here(day: string | undefined, month: number, year: string | undefined): { here?: string } {
    const name = monthNames[month];
    return name === undefined ? {} : { here: `${Number(day)} ${name} ${year}` };
}
