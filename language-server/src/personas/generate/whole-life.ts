import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { Facts, FactValue } from '../../model/facts.ts';

const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** The same life so many days later: every date of it, births and the day of decision included. */
export function lifeMoved(facts: Facts, days: number): Facts {
    return moved(facts as FactValue, days) as Facts;
}

function moved(value: FactValue, days: number): FactValue {
    if (typeof value === 'string' && DATE.test(value)) {
        const day = parseIso(value);
        return day === undefined ? value : toIso(day + days);
    }
    if (Array.isArray(value)) return value.map(each => moved(each, days));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, each]) => [name, moved(each, days)]));
}
