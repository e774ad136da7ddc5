import { type Day, weekday } from '../../evaluate/dates/day.ts';
import { formatLong, parseDayMonthYear, weekdayName } from '../../evaluate/dates/day-text.ts';
import { daysIn, through } from '../../evaluate/dates/period.ts';
import { hoverWords } from '../../messages/editor.ts';
import type { LoadedSection } from '../../workspace/policy-document.ts';
import { type SectionToken, tokensOf } from '../text/tokens.ts';

/** The weekday of a date; of a period its days. */
export function describeLiteral(section: LoadedSection, token: SectionToken): string | undefined {
    const day = dayOf(token);
    if (day === undefined) return undefined;
    const tokens = tokensOf(section);
    const at = tokens.indexOf(token);
    const next = tokens[at + 1]?.type === 'to' ? dayOf(tokens[at + 2]) : undefined;
    const before = tokens[at - 1]?.type === 'to' ? dayOf(tokens[at - 2]) : undefined;
    const from = before ?? day;
    const to = before === undefined ? next : day;
    const period = to === undefined ? undefined : through(from, to);
    const date = hoverWords.date(weekdayName(weekday(day)), formatLong(day));
    return period ? `${date}\n\n${hoverWords.period(daysIn(period), formatLong(from), formatLong(period.to))}` : date;
}

function dayOf(token: SectionToken | undefined): Day | undefined {
    return token?.type === 'DATE' ? parseDayMonthYear(token.image.replace(/\s+/g, ' ')) : undefined;
}
