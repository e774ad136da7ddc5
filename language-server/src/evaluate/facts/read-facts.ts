/** The facts of a person, from JSON: each name and each value is checked before anything is decided. */

import { factMessages } from '../../messages/evaluate.ts';
import type { Facts, FactValue, InvalidFact } from '../../model/facts.ts';
import { parseIso, toIso } from '../dates/day-text.ts';
import type { EntityInfo, FactInfo, Program } from '../program.ts';
import { typeIn } from '../program.ts';
import { newMember, ownedName } from '../values/member.ts';
import type { Given, Member, Outcome, TimelineEntry } from '../values/value.ts';
import { needs } from '../values/value.ts';
import type { Assumption } from './assumptions.ts';
import { readAssumptions } from './assumptions.ts';
import type { FactType } from './fact-type.ts';
import { nearestNames } from './nearest.ts';
import { readValue, refuse, UnreadableFact } from './read-value.ts';
import type { JsonObject } from './state.ts';
import { byCodeUnits, isObject, readState } from './state.ts';

export interface ReadFacts {
    readonly root: Member;
    /** The date of decision, when it was given. */
    readonly on: number | undefined;
    readonly assumptions: readonly Assumption[];
    /** What could not be read; nothing is to be decided then. */
    readonly problems: readonly InvalidFact[];
}

/** Reads every fact; the order of keys in the JSON makes no difference. */
export function readFacts(program: Program, facts: Facts): ReadFacts {
    const reader = new Reader(program);
    const { on, assume, ...rest } = facts;
    const root = newMember(program.root.name, '', undefined, '', 0);
    reader.readMember(root, program.root, rest as JsonObject, new Set());
    const assumptions = readAssumptions(program, root, (assume ?? {}) as JsonObject, reader.problems);
    return { root, on: reader.readOn(on), assumptions, problems: reader.problems };
}

class Reader {
    readonly problems: InvalidFact[] = [];
    readonly #program: Program;

    constructor(program: Program) {
        this.#program = program;
    }

    readOn(value: FactValue | undefined): number | undefined {
        const on = value === undefined ? undefined : this.#attempt('on', () => readValue(value, { form: 'date' }));
        return on?.kind === 'date' ? on.day : undefined;
    }

    /** In the order in which the policy declares the facts. `allowed`: other keys that the object may have. */
    readMember(member: Member, info: EntityInfo, json: JsonObject, allowed: ReadonlySet<string>): void {
        const own = new Map(Object.entries(json).filter(([, value]) => value !== undefined));
        for (const [name, factInfo] of info.facts) {
            if (factInfo.type.form === 'list') {
                this.#readList(member, factInfo, factInfo.type, own);
            } else {
                const value = own.get(name);
                if (value !== undefined) {
                    this.#readFact(member, name, factInfo.type, value);
                }
            }
            own.delete(name);
        }
        for (const [name, judgement] of info.judgements) {
            const value = own.get(name);
            if (value !== undefined) {
                this.#readFact(member, name, typeIn(this.#program, judgement.type), value);
            }
            own.delete(name);
        }
        for (const name of [...own.keys()].filter(key => !allowed.has(key)).sort(byCodeUnits)) {
            const near = nearestNames(name, [...info.facts.keys(), ...info.roles.keys(), ...info.judgements.keys()]);
            const message = factMessages.unknownName(name, member.name, near);
            this.problems.push({ fact: ownedName(member, name), message });
        }
    }

    #readFact(member: Member, name: string, type: FactType, value: FactValue): void {
        const full = ownedName(member, name);
        const read = (json: FactValue): Outcome => this.#readOutcome(member, name, type, json);
        const given = this.#attempt(full, (): Given => {
            if (type.overTime && Array.isArray(value)) {
                return { timeline: readTimeline(value, full, read) };
            }
            return { outcome: read(value) };
        });
        if (given !== undefined) {
            member.facts.set(name, given);
        }
    }

    #readOutcome(member: Member, name: string, type: FactType, value: FactValue): Outcome {
        return readState(value, ownedName(member, name), type.optional, () => {
            if (type.form === 'entity') {
                const json = isObject(value) ? value : refuse(factMessages.object(type.entity), value);
                return { kind: 'member', member: this.#readChild(member, name, type.entity, name, 0, json) };
            }
            if (type.form === 'list') {
                throw new UnreadableFact(factMessages.listOf(type.entity));
            }
            return readValue(value, type);
        });
    }

    #readChild(parent: Member, fact: string, entity: string, name: string, index: number, json: JsonObject): Member {
        const child = newMember(entity, name, parent, fact, index);
        const info = this.#program.entities.get(entity);
        if (info !== undefined) {
            this.readMember(child, info, json, new Set(['name']));
        }
        return child;
    }

    /** Members in named places come first, then those of the array; one who is named like a place stands in it. */
    #readList(owner: Member, info: FactInfo, type: FactType & { form: 'list' }, own: Map<string, FactValue>): void {
        const fact = info.fact.name.text;
        const full = ownedName(owner, fact);
        const given = own.get(fact);
        this.#attempt(full, () => {
            const state = given === undefined ? undefined : readState(given, full, type.optional, () => NO_MEMBERS);
            if (state !== undefined && state !== NO_MEMBERS) {
                owner.facts.set(fact, { outcome: state });
                return;
            }
            const items =
                given === undefined
                    ? []
                    : Array.isArray(given)
                      ? given
                      : refuse(factMessages.listOf(type.entity), given);
            const objects = items.map(item => (isObject(item) ? item : refuse(factMessages.object(type.entity), item)));
            if (given === undefined && type.roles.length === 0) {
                return;
            }
            this.#readMembers(owner, fact, type, objects, own);
        });
    }

    #readMembers(
        owner: Member,
        fact: string,
        type: FactType & { form: 'list' },
        objects: readonly JsonObject[],
        own: Map<string, FactValue>,
    ): void {
        const members: Member[] = [];
        const missing: string[] = [];
        const rest = [...objects];
        for (const role of type.roles) {
            const position = rest.findIndex(object => object.name === role.name);
            const value =
                own.get(role.name) ?? (own.has(role.name) ? null : rest.splice(position, position < 0 ? 0 : 1)[0]);
            own.delete(role.name);
            const full = ownedName(owner, role.name);
            const outcome = this.#attempt(full, () =>
                value === undefined && role.optional
                    ? needs({ name: full, why: 'not asked' })
                    : readState(value ?? (value === undefined ? {} : null), full, role.optional, () => {
                          const json = isObject(value ?? {})
                              ? ((value ?? {}) as JsonObject)
                              : refuse(factMessages.object(type.entity), value ?? null);
                          const member = this.#readChild(owner, fact, type.entity, role.name, members.length, json);
                          return { kind: 'member', member };
                      }),
            );
            if (outcome?.kind === 'member') {
                members.push(outcome.member);
            } else if (outcome?.kind === 'needs') {
                missing.push(full);
            }
            if (outcome !== undefined) {
                owner.facts.set(role.name, { outcome });
            }
        }
        for (const [index, object] of rest.entries()) {
            const name = typeof object.name === 'string' ? object.name : `${type.element} ${index + 1}`;
            members.push(this.#readChild(owner, fact, type.entity, name, members.length, object));
        }
        const outcome: Outcome =
            missing.length === 0
                ? { kind: 'list', members }
                : needs(...missing.map(name => ({ name, why: 'not asked' as const })));
        owner.facts.set(fact, { outcome });
    }

    #attempt<T>(fact: string, read: () => T): T | undefined {
        try {
            return read();
        } catch (error) {
            if (error instanceof UnreadableFact) {
                this.problems.push({ fact, message: error.message });
                return undefined;
            }
            throw error;
        }
    }
}

const NO_MEMBERS: Outcome = { kind: 'list', members: [] };

function readTimeline(items: readonly FactValue[], name: string, read: (json: FactValue) => Outcome): TimelineEntry[] {
    const entries = items.map((item): TimelineEntry => {
        if (!isObject(item)) {
            return refuse(factMessages.timeline, item);
        }
        const from = typeof item.from === 'string' ? parseIso(item.from) : undefined;
        const to = typeof item.to === 'string' ? parseIso(item.to) : undefined;
        if (from === undefined || item.value === undefined || (item.to !== undefined && to === undefined)) {
            return refuse(factMessages.timeline, item);
        }
        return { from, to, outcome: readAt(item.value, `${name} from ${toIso(from)}`, read) };
    });
    if (entries.some((entry, i) => i > 0 && entry.from <= (entries[i - 1] as TimelineEntry).from)) {
        return refuse(factMessages.timelineOrder, items as FactValue[]);
    }
    return entries;
}

function readAt(value: FactValue, name: string, read: (json: FactValue) => Outcome): Outcome {
    return value === null ? needs({ name, why: 'unknown' }) : read(value);
}
