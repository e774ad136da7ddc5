/** Facts that were given over time, as the policy takes them. */
import type { FactType } from '../../evaluate/facts/fact-type.ts';
import { type EntityInfo, type Program, typeIn } from '../../evaluate/program.ts';
import type { FactValue } from '../../model/facts.ts';
import { isObject, type JsonObject } from '../to-facts.ts';

/** A span of time in which nothing changes. Dates are ISO, both included; without `to` it has no end. */
export interface Stretch {
    from: string;
    to?: string;
    state: JsonObject;
}

/** Where and when facts are settled. */
interface Setting {
    readonly program: Program;
    /** ISO; undefined: nobody says a date. */
    readonly on: string | undefined;
}

/**
 * Gives each fact that the policy reads over time its history through all stretches, and each other that was given with
 * dates the value that it has on one day.
 */
export function settle(state: JsonObject, entity: EntityInfo, stretches: readonly Stretch[], setting: Setting): void {
    const { program, on } = setting;
    for (const [name, type] of typesOf(entity, program)) {
        if (type.overTime) {
            const history = historyOf(name, stretches);
            if (history.length > 0) state[name] = history;
        } else if (type.form === 'list') {
            settleMembers(state, name, type.entity, stretches, setting);
        } else if (isTimeline(state[name])) {
            const value = valueOn(state[name] as FactValue[], on);
            if (value === undefined) delete state[name];
            else state[name] = value;
        }
        if (type.form === 'entity') settleOne(state, name, type.entity, stretches, setting);
    }
    for (const [role, { list }] of entity.roles) {
        if (list.type.form === 'list') settleOne(state, role, list.type.entity, stretches, setting);
    }
}

function* typesOf(entity: EntityInfo, program: Program): Iterable<[string, FactType]> {
    for (const [name, { type }] of entity.facts) yield [name, type];
    for (const [name, judgement] of entity.judgements) {
        const type = typeIn(program, judgement.type);
        if (type !== undefined) yield [name, type];
    }
}

function settleOne(state: JsonObject, name: string, of: string, stretches: readonly Stretch[], setting: Setting): void {
    const inner = setting.program.entities.get(of);
    const object = state[name];
    if (inner !== undefined && isObject(object)) {
        const same = inside(stretches, each => each[name]);
        settle(object, inner, same, setting);
    }
}

function settleMembers(
    state: JsonObject,
    name: string,
    of: string,
    stretches: readonly Stretch[],
    setting: Setting,
): void {
    const inner = setting.program.entities.get(of);
    const members = state[name];
    for (const member of inner !== undefined && Array.isArray(members) ? members : []) {
        if (inner !== undefined && isObject(member)) {
            const same = inside(stretches, each => namedIn(each[name], member.name));
            settle(member, inner, same, setting);
        }
    }
}

function namedIn(members: FactValue | undefined, name: FactValue | undefined): FactValue | undefined {
    return Array.isArray(members) ? members.find(each => isObject(each) && each.name === name) : undefined;
}

/** The stretches as somebody in them lives through them; nothing is known where they are not. */
function inside(stretches: readonly Stretch[], pick: (state: JsonObject) => FactValue | undefined): Stretch[] {
    return stretches.map(stretch => {
        const found = pick(stretch.state);
        return { ...stretch, state: isObject(found) ? found : {} };
    });
}

function historyOf(name: string, stretches: readonly Stretch[]): JsonObject[] {
    const entries: JsonObject[] = [];
    for (const [index, { from, to, state }] of stretches.entries()) {
        const value = state[name];
        const given = isTimeline(value) ? clipped(value, from, to) : value === undefined ? [] : [span(from, to, value)];
        for (const entry of given) {
            const last = entries.at(-1);
            const goesOn = last?.to !== undefined && last.to === stretches[index - 1]?.to && entry.from === from;
            if (last !== undefined && goesOn && sameValue(last, entry)) {
                if (entry.to === undefined) delete last.to;
                else last.to = entry.to;
            } else {
                entries.push(entry);
            }
        }
    }
    return entries;
}

function span(from: string, to: string | undefined, value: FactValue): JsonObject {
    return { from, value, ...(to !== undefined && { to }) };
}

/** The part of a history that lies between two days. */
function clipped(history: readonly JsonObject[], from: string, to: string | undefined): JsonObject[] {
    return history.flatMap((entry, index) => {
        const next = history[index + 1]?.from as string | undefined;
        const first = (entry.from as string) > from ? (entry.from as string) : from;
        const goesOn = next !== undefined && (to === undefined || next <= to);
        const ends = [goesOn ? undefined : to, entry.to as string | undefined].filter(each => each !== undefined);
        const [last] = ends.sort();
        const isOver = (last !== undefined && last < first) || (next !== undefined && next <= first);
        return isOver ? [] : [span(first, last, entry.value as FactValue)];
    });
}

function sameValue(a: JsonObject, b: JsonObject): boolean {
    return JSON.stringify(a.value) === JSON.stringify(b.value);
}

function isTimeline(value: FactValue | undefined): value is JsonObject[] {
    return (
        Array.isArray(value) &&
        value.length > 0 &&
        value.every(each => isObject(each) && typeof each.from === 'string' && each.value !== undefined)
    );
}

function valueOn(history: readonly FactValue[], on: string | undefined): FactValue | undefined {
    if (on === undefined) return history as FactValue[];
    const entry = (history as readonly JsonObject[]).findLast(({ from }) => (from as string) <= on);
    return entry === undefined || (entry.to !== undefined && (entry.to as string) < on) ? undefined : entry.value;
}
