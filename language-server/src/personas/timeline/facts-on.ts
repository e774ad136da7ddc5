import { addDays } from '../../evaluate/dates/arithmetic.ts';
import { parseIso, toIso } from '../../evaluate/dates/day-text.ts';
import type { Program } from '../../evaluate/program.ts';
import type { Facts } from '../../model/facts.ts';
import type { GivenChange, Persona } from '../../model/policy-model.ts';
import { changeAll, giveAll, type JsonObject } from '../to-facts.ts';
import { type Stretch, settle } from './settle.ts';

/**
 * What is known of a persona on a day, as a rule its own: its date of decision, or where it has none the first day on which
 * something is expected of it.
 *
 * @param on ISO.
 */
export function personaFacts(persona: Persona, program: Program, on: string | undefined = ownDay(persona)): Facts {
    return factsOn(persona, program, on);
}

function ownDay({ on, expect }: Persona): string | undefined {
    if (on !== undefined) return on.date;
    const at = expect.find(each => each.at !== undefined)?.at;
    return (at?.kind === 'on' ? at.dates[0] : at?.from) || undefined;
}

/**
 * What is known of a persona on a day, which is also the date of decision. On top of what is given stand the changes that
 * hold on that day, in the order of the days from which they hold, those of one day in the order of the text. A fact that the
 * policy reads over time has its whole history, days to come included; any other has the value of that day.
 *
 * @param on ISO; undefined: nobody says a date, so that nothing with a date is known.
 */
export function factsOn(persona: Persona, program: Program, on: string | undefined): Facts {
    const { facts: read } = persona;
    if (read !== undefined) {
        return on === undefined ? read : { ...read, on };
    }
    const facts = stateOn(persona, program, on);
    settle(facts, program.root, stretchesOf(persona, program), { program, on });
    return { ...(on !== undefined && { on }), ...facts };
}

function stateOn(persona: Persona, program: Program, on: string | undefined): JsonObject {
    const facts: JsonObject = {};
    giveAll(persona.given, facts, program);
    for (const change of on === undefined ? [] : changesOn(persona, on)) {
        changeAll(change.items, facts, program);
    }
    return facts;
}

function changesOn({ changes }: Persona, on: string): GivenChange[] {
    return changes
        .filter(({ from, to }) => from !== '' && from <= on && (to === undefined || on <= to))
        .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0));
}

/** The spans of time between which something changes, each with what is known in it; none without changes. */
function stretchesOf(persona: Persona, program: Program): Stretch[] {
    const starts = new Set<string>();
    for (const { from, to } of persona.changes) {
        if (from !== '') {
            starts.add(from);
            const after = to === undefined ? undefined : dayAfter(to);
            if (after !== undefined && from < after) starts.add(after);
        }
    }
    if (starts.size === 0) {
        return [];
    }
    const days = [...new Set([beginning, ...[...starts].sort()])];
    return days.map((from, index) => {
        const next = days[index + 1];
        const to = next === undefined ? undefined : dayBefore(next);
        return { from, ...(to !== undefined && { to }), state: stateOn(persona, program, from) };
    });
}

/** The first day that there is. */
const beginning = '0001-01-01';

function dayAfter(iso: string): string | undefined {
    return moved(iso, 1);
}

function dayBefore(iso: string): string | undefined {
    return moved(iso, -1);
}

function moved(iso: string, days: number): string | undefined {
    const day = parseIso(iso);
    const later = day === undefined ? undefined : addDays(day, days);
    return typeof later === 'number' ? toIso(later) : undefined;
}
