import { timelineMessages as say } from '../../messages/timeline.ts';
import type { ExpectationResult } from '../results.ts';
import type { OpenedDay } from './opened-days.ts';
import { longDay } from './print-days.ts';

type Result = Pick<ExpectationResult, 'actual' | 'status' | 'on'>;

/** How many days on which an expectation does not hold are told one by one. */
const told = 3;

/** An expectation that must hold on each of several days: what came out on those on which it does not. */
export function checkOnDays(days: readonly OpenedDay[], check: (day: OpenedDay) => Result): Result {
    const results = days.map(day => ({ day, ...check(day) }));
    const wrong = results.filter(({ status }) => status !== 'passed');
    const [first] = wrong;
    if (first === undefined) {
        const actual = [...new Set(results.map(result => result.actual))];
        return { actual: actual.length === 1 ? (actual[0] as string) : say.holdsOn(days.length), status: 'passed' };
    }
    const lines = wrong.slice(0, told).map(({ actual, day }) => say.onDay(actual, longDay(day.on ?? '')));
    const more = wrong.length > told ? [say.moreDays(wrong.length - told)] : [];
    const isError = wrong.some(({ status }) => status === 'error');
    return {
        actual: [...lines, ...more].join('; '),
        status: isError ? 'error' : first.status,
        ...(first.day.on !== undefined && { on: first.day.on }),
    };
}
