/** Days as they are written in tables. */

import { fromYmd } from '../../evaluate/dates/day.ts';
import { toIso } from '../../evaluate/dates/day-text.ts';
import { monthNames } from '../../messages/calendar-words.ts';
import { caseMessages as say } from '../../messages/cases.ts';
import { allSpeech } from '../../messages/spoken/index.ts';

export type DateOrder = 'day first' | 'month first';

const ISO = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const NUMBERS = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/;
const SHORT_YEAR = /^\d{1,2}[-/. ](?:\d{1,2}|\p{L}{3,})[-/. ]\d{2}$/u;
const WORDS = /^(\d{1,2})(?:st|nd|rd|th|er)?[- ](\p{L}{3,})\.?,?[- ](\d{4})$/u;
const MONTH_FIRST = /^([A-Za-z]{3,})\.? (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})$/;

/** The day in ISO form, or why it is none. What has two readings is not guessed. */
export function readDay(text: string, order: DateOrder | undefined): string | { problem: string } {
    const iso = ISO.exec(text);
    if (iso !== null) return day(iso[1], iso[2], iso[3]) ?? { problem: say.noSuchDay(text) };
    const words = WORDS.exec(text);
    if (words !== null) return named(words[3], words[2], words[1]) ?? { problem: say.noSuchDay(text) };
    const american = MONTH_FIRST.exec(text);
    if (american !== null) return named(american[3], american[1], american[2]) ?? { problem: say.noSuchDay(text) };
    const numbers = NUMBERS.exec(text);
    if (numbers !== null) {
        const dayFirst = day(numbers[3], numbers[2], numbers[1]);
        const monthFirst = day(numbers[3], numbers[1], numbers[2]);
        if (order !== undefined) {
            return (order === 'day first' ? dayFirst : monthFirst) ?? { problem: say.noSuchDay(text) };
        }
        if (dayFirst !== undefined && monthFirst !== undefined && dayFirst !== monthFirst) {
            return { problem: say.twoDays(text, dayFirst, monthFirst) };
        }
        return dayFirst ?? monthFirst ?? { problem: say.noSuchDay(text) };
    }
    if (SHORT_YEAR.test(text)) return { problem: say.shortYear(text) };
    return { problem: /^\d{5}(\.\d+)?$/.test(text) ? say.serialDay(text) : say.noDay(text) };
}

function named(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined) {
    const wanted = (month ?? '').toLowerCase();
    const index = monthNames.findIndex(name => {
        const known = name.toLowerCase();
        return known === wanted || (wanted === 'sept' && known === 'september') || known.slice(0, 3) === wanted;
    });
    const found = index < 0 ? elsewhere(wanted) : index;
    return found < 0 ? undefined : day(year, String(found + 1), dayOfMonth);
}

/** A month by its whole name in another language. */
function elsewhere(wanted: string): number {
    return Math.max(-1, ...allSpeech.map(({ months }) => months.indexOf(wanted)));
}

function day(year: string | undefined, month: string | undefined, dayOfMonth: string | undefined): string | undefined {
    const found = fromYmd(Number(year), Number(month), Number(dayOfMonth));
    return found === undefined ? undefined : toIso(found);
}
