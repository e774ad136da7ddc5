import { formatLong, parseIso } from '../../evaluate/dates/day-text.ts';
import { timelineMessages as say } from '../../messages/timeline.ts';
import type { ExpectationDates } from '../../model/policy-model.ts';

/** The days of an expectation as they are said: `on 1 May 2025`, `each month from 1 May 2025 through 1 July 2025`. */
export function printDays(at: ExpectationDates): string {
    if (at.kind === 'on') return say.on(at.dates.map(longDay));
    const { value, unit } = at.every;
    const step = value === '1' ? say.eachStep(unit) : say.everySteps(value, unit);
    const when = say.each(step, longDay(at.from), longDay(at.to));
    return at.total ? say.inTotal(when) : when;
}

/** `1 May 2025`, from its ISO form. */
export function longDay(iso: string): string {
    const day = parseIso(iso);
    return day === undefined ? iso : formatLong(day);
}
