import { parseIso, toIso } from '../../../evaluate/dates/day-text.ts';

/** The day after an ISO date. */
export const dayAfter = (iso: string): string => shifted(iso, 1);
/** The day before an ISO date. */
export const dayBefore = (iso: string): string => shifted(iso, -1);

function shifted(iso: string, by: number): string {
    const day = parseIso(iso);
    return day === undefined ? iso : toIso(day + by);
}
