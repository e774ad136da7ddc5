import { addDays, addMonths } from '../../evaluate/dates/arithmetic.ts';
import type { Day } from '../../evaluate/dates/day.ts';
import { formatLong, parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import { timelineMessages as say } from '../../messages/timeline.ts';
import type { Expectation, ExpectationDates, Persona } from '../../model/policy-model.ts';

/** Expectations are not tried on more days than these: every day of forty years. */
export const MOST_DAYS = 15_000;

/** ISO dates; undefined stands for no date at all. */
export type TriedDays = { days: (string | undefined)[] } | { problem: string };

/** The days on which an expectation of a persona must hold: those it names, else the persona's own. */
export function daysOf({ at }: Expectation, persona: Persona, program: Program): TriedDays {
    return at === undefined ? { days: [persona.facts?.on ?? persona.on?.date] } : daysIn(at, program);
}

/**
 * The days of `each month from A through B`: A, and then A and one, two, three … months for as long as B is not passed. Each is
 * counted from A, so that a month which lacks the day moves no later one; that it lacks the day is left to the conventions.
 */
export function daysIn(at: ExpectationDates, program: Program): TriedDays {
    if (at.kind === 'on') return { days: at.dates };
    const [from, to] = [parseIso(at.from), parseIso(at.to)];
    const step = Number(at.every.value);
    if (from === undefined || to === undefined) return { days: [] };
    if (to < from) return { problem: say.endsBefore(formatLong(from), formatLong(to)) };
    if (!Number.isInteger(step) || step < 1) return { problem: say.wholeSteps };
    const days: string[] = [];
    for (let count = 0; ; count++) {
        const day = dayAt(from, count * step, at.every.unit, program);
        if (typeof day !== 'number') return { problem: day.problem };
        if (day > to) return { days };
        if (days.length === MOST_DAYS) return { problem: say.tooMany(MOST_DAYS) };
        days.push(toIso(day));
    }
}

function dayAt(from: Day, count: number, unit: string, program: Program): Day | { problem: string } {
    const rule = program.conventions.missingDayOfMonth?.rule;
    switch (unit) {
        case 'day':
        case 'week':
            return told(addDays(from, count * (unit === 'week' ? 7 : 1)), from);
        case 'month':
        case 'year':
            return told(addMonths(from, count * (unit === 'year' ? 12 : 1), rule), from);
        default:
            return { problem: say.otherSteps };
    }
}

function told(day: Day | { failure: string }, from: Day): Day | { problem: string } {
    if (typeof day === 'number') return day;
    return { problem: day.failure === 'missing-day' ? say.missingDay(formatLong(from)) : say.outsideYears };
}

/** Every day on which something is expected of a persona, each once, the earliest first; else its own date. */
export function triedDays(persona: Persona, program: Program): (string | undefined)[] {
    const days = persona.expect.flatMap(expectation => {
        const tried = daysOf(expectation, persona, program);
        return 'days' in tried ? tried.days : [];
    });
    return days.length === 0 ? [persona.facts?.on ?? persona.on?.date] : [...new Set(days)].sort(byDay);
}

/** No date at all comes first. */
function byDay(a: string | undefined, b: string | undefined): number {
    return (a ?? '') < (b ?? '') ? -1 : (a ?? '') > (b ?? '') ? 1 : 0;
}
