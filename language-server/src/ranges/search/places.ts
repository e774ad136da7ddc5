import type { FactType } from '../../evaluate/facts/fact-type.ts';
import type { EntityInfo, Program } from '../../evaluate/program.ts';
import { typeIn } from '../../evaluate/program.ts';
import type { Facts, FactValue } from '../../model/facts.ts';
import { isSheet } from '../people/person.ts';

type Keys = readonly (string | number)[];

/** Where one fact of somebody stands. */
export interface Place {
    /** The way to it in the JSON. */
    readonly keys: Keys;
    /** As people call it: `income`, `claimant's income`, `Ada's date of birth`. */
    readonly path: string;
    /** The same for whoever stands in a list: `child's date of birth`. */
    readonly label: string;
    /** The entity that has the fact, and its name there. */
    readonly entity: string;
    readonly fact: string;
    readonly type: FactType;
}

interface Owner {
    readonly keys: Keys;
    readonly path: string;
    readonly label: string;
    readonly entity: EntityInfo;
}

/** The facts that are given of somebody, lists included, each with its place. */
export function placesIn(facts: Facts, program: Program): Place[] {
    const { on: _on, assume: _assume, ...rest } = facts;
    return inSheet(rest as Sheet, { keys: [], path: '', label: '', entity: program.root }, program);
}

interface Sheet {
    [name: string]: FactValue;
}

function inSheet(sheet: Sheet, owner: Owner, program: Program): Place[] {
    return Object.entries(sheet).flatMap(([name, value]) => {
        if (name === 'name' && owner.keys.length > 0) return [];
        const place = placeFor(name, owner, program);
        if (place === undefined) return [];
        const { type } = place;
        if (type.form === 'entity' && isSheet(value) && !('notApplicable' in value)) {
            const inner = program.entities.get(type.entity);
            return inner === undefined ? [] : inSheet(value, { ...place, entity: inner }, program);
        }
        if (type.form !== 'list' || !Array.isArray(value)) return [place];
        return [place, ...inMembers(value, place, type, program)];
    });
}

function inMembers(
    members: readonly FactValue[],
    place: Place,
    type: FactType & { form: 'list' },
    program: Program,
): Place[] {
    const entity = program.entities.get(type.entity);
    if (entity === undefined) return [];
    return members.flatMap((member, i) => {
        if (!isSheet(member)) return [];
        const path = typeof member.name === 'string' ? member.name : `${type.element} ${i + 1}`;
        return inSheet(member, { keys: [...place.keys, i], path, label: type.element, entity }, program);
    });
}

/** The place of a fact by its name in somebody's sheet. */
function placeFor(name: string, owner: Owner, program: Program): Place | undefined {
    const type = typeOf(name, owner.entity, program);
    if (type === undefined) return undefined;
    const named = (whose: string): string => (whose === '' ? name : `${whose}'s ${name}`);
    const keys = [...owner.keys, name];
    return { keys, path: named(owner.path), label: named(owner.label), entity: owner.entity.name, fact: name, type };
}

function typeOf(name: string, entity: EntityInfo, program: Program): FactType | undefined {
    const fact = entity.facts.get(name);
    if (fact !== undefined) return fact.type;
    const judgement = entity.judgements.get(name);
    if (judgement !== undefined) return typeIn(program, judgement.type);
    const role = entity.roles.get(name);
    if (role === undefined || role.list.type.form !== 'list') return undefined;
    return { form: 'entity', entity: role.list.type.entity, optional: role.optional, overTime: false };
}

/** The place of a fact that is asked for by its path; it need not be given yet. */
export function placeOf(path: string, facts: Facts, program: Program): Place | undefined {
    return within(path, facts as Sheet, { keys: [], path: '', label: '', entity: program.root }, program);
}

function within(path: string, sheet: Sheet, owner: Owner, program: Program): Place | undefined {
    const own = placeFor(path, owner, program);
    if (own !== undefined) return own;
    for (const name of [...owner.entity.facts.keys(), ...owner.entity.roles.keys()]) {
        const place = placeFor(name, owner, program);
        const type = place?.type;
        if (place === undefined || (type?.form !== 'entity' && type?.form !== 'list')) continue;
        const entity = program.entities.get(type.entity);
        if (entity === undefined) continue;
        const value = sheet[name];
        if (type.form === 'entity') {
            if (!path.startsWith(`${name}'s `)) continue;
            const inner = isSheet(value) ? value : {};
            return within(path.slice(name.length + 3), inner, { ...place, entity }, program);
        }
        for (const [i, member] of (Array.isArray(value) ? value : []).entries()) {
            if (!isSheet(member)) continue;
            const called = typeof member.name === 'string' ? member.name : `${type.element} ${i + 1}`;
            if (!path.startsWith(`${called}'s `)) continue;
            const of = { keys: [...place.keys, i], path: called, label: type.element, entity };
            const found = within(path.slice(called.length + 3), member, of, program);
            if (found !== undefined) return found;
        }
    }
    return undefined;
}

export function valueAt(facts: Facts, keys: Keys): FactValue | undefined {
    let value = facts as FactValue | undefined;
    for (const key of keys) {
        value = typeof value === 'object' && value !== null ? (value as Sheet)[key] : undefined;
    }
    return value;
}

/** Puts a value there; what stands on the way is made. For a person who is still being made up. */
export function putAt(facts: Facts, keys: Keys, value: FactValue): void {
    let sheet = facts as { [key: string | number]: FactValue };
    for (const key of keys.slice(0, -1)) {
        const known = sheet[key];
        if (typeof known !== 'object' || known === null) sheet[key] = {};
        sheet = sheet[key] as typeof sheet;
    }
    sheet[keys.at(-1) as string | number] = value;
}

/** The same person with another value there; undefined takes it away. What stands on the way is made. */
export function withValue(facts: Facts, keys: Keys, value: FactValue | undefined): Facts {
    return put(facts as FactValue, keys, value) as Facts;
}

function put(into: FactValue | undefined, [key, ...rest]: Keys, value: FactValue | undefined): FactValue {
    if (key === undefined) return value as FactValue;
    if (Array.isArray(into)) {
        const items = [...into];
        if (rest.length === 0 && value === undefined) items.splice(key as number, 1);
        else items[key as number] = put(items[key as number], rest, value);
        return items;
    }
    const sheet: Sheet = isSheet(into) ? { ...into } : {};
    // Who has facts is there.
    delete sheet.notApplicable;
    if (rest.length === 0 && value === undefined) delete sheet[key];
    else sheet[key] = put(sheet[key], rest, value);
    return sheet;
}
