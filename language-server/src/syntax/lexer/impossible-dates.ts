import { monthNames } from '../../messages/calendar-words.ts';
import { syntaxMessages } from '../../messages/syntax.ts';
import type { TokenSink } from './token-sink.ts';

/** Tells of a day that the calendar does not have, such as 31 June 2025; its mend is the last day of that month. */
export function checkDate(sink: TokenSink, written: string, at: number): void {
    const [day, monthName, year] = written.split(/[ \t]+/);
    const month = monthNames.indexOf(monthName as (typeof monthNames)[number]) + 1;
    const y = Number(year);
    const leap = (y % 4 === 0 && y % 100 !== 0) || y % 400 === 0;
    const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
    if (Number(day) < 1 || Number(day) > days || y < 1) {
        const last = `${days} ${monthName} ${year}`;
        const fixes = y < 1 || Number(day) < 1 ? [] : [{ title: `Write ${last}`, newText: last }];
        sink.problem('PW008', syntaxMessages.noSuchDate(written), at, written.length, fixes);
    }
}
