/** Where facts stand in a person's facts, and what people call them there. */
import type { FactType } from '../evaluate/facts/fact-type.ts';
import { isObject } from '../evaluate/facts/state.ts';
import type { EntityInfo, FactInfo, Program } from '../evaluate/program.ts';
import { typeIn } from '../evaluate/program.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import type { Judgement, Prose } from '../model/policy-model.ts';

/** Keys and indexes, from the root of the facts: `['children', 1, 'in approved education']`. */
export type Place = readonly (string | number)[];

/** One fact of one person or thing. */
export interface FactPlace {
    /** As it stands in `needs`: `Noor's in approved education`. */
    readonly key: string;
    /** Name of the fact, the judgement, or the named place in a list. */
    readonly name: string;
    /** Whose fact it is, as people call them; empty for the root. */
    readonly owner: string;
    readonly entity: string;
    readonly place: Place;
    readonly type: FactType;
    /** Absent for a judgement and for a named place in a list. */
    readonly info?: FactInfo;
    readonly judgement?: Judgement;
    /** Of a named place in a list: the question whether somebody is there. */
    readonly ask?: Prose;
}

/** Somebody in somebody in somebody: deeper than this nothing is looked for that was not said. */
const DEEPEST_UNSAID = 3;

/** Every fact that there is room for, of everybody who is known to exist, in the order in which they are declared. */
export function factPlaces(program: Program, facts: Facts): FactPlace[] {
    const found: FactPlace[] = [];
    gather(program, program.root, facts as JsonFacts, [], '', 0, found);
    return found;
}

type JsonFacts = { readonly [name: string]: FactValue | undefined };

function gather(
    program: Program,
    entity: EntityInfo,
    json: JsonFacts | undefined,
    at: Place,
    owner: string,
    depth: number,
    found: FactPlace[],
): void {
    const keyOf = (name: string) => (owner === '' ? name : `${owner}'s ${name}`);
    const inner = (type: string, value: FactValue | undefined, place: Place, name: string, optional = false): void => {
        const info = program.entities.get(type);
        const object = isObject(value) && value.notApplicable !== true ? value : undefined;
        const unsaid = value === undefined && !optional && depth < DEEPEST_UNSAID;
        if (info !== undefined && (object !== undefined || unsaid)) {
            gather(program, info, object, place, name, object === undefined ? depth + 1 : depth, found);
        }
    };
    for (const [name, info] of entity.facts) {
        const { type } = info;
        found.push({ key: keyOf(name), name, owner, entity: entity.name, place: [...at, name], type, info });
        if (type.form === 'entity') {
            inner(type.entity, json?.[name], [...at, name], keyOf(name), type.optional);
        } else if (type.form === 'list') {
            for (const role of type.roles) {
                const roleType: FactType = {
                    form: 'entity',
                    entity: type.entity,
                    optional: role.optional,
                    overTime: false,
                };
                const place = [...at, role.name];
                const ask = info.fact.type.roles?.find(({ name }) => name.text === role.name)?.ask;
                found.push({
                    ...(ask && { ask }),
                    key: keyOf(role.name),
                    name: role.name,
                    owner,
                    entity: entity.name,
                    place,
                    type: roleType,
                });
                inner(type.entity, json?.[role.name], place, keyOf(role.name), role.optional);
            }
            const members = json?.[name];
            for (const [index, called] of memberNames(members, type.element).entries()) {
                inner(type.entity, (members as FactValue[])[index], [...at, name, index], keyOf(called));
            }
        }
    }
    for (const [name, judgement] of entity.judgements) {
        const type = typeIn(program, judgement.type);
        found.push({ key: keyOf(name), name, owner, entity: entity.name, place: [...at, name], type, judgement });
    }
}

/** What the members of a list are called, as the evaluator calls them. */
function memberNames(value: FactValue | undefined, element: string): string[] {
    return Array.isArray(value)
        ? value.map((member, index) =>
              isObject(member) && typeof member.name === 'string' ? member.name : `${element} ${index + 1}`,
          )
        : [];
}

export function valueAt(facts: Facts, place: Place): FactValue | undefined {
    let value: unknown = facts;
    for (const key of place) {
        if (typeof value !== 'object' || value === null) {
            return undefined;
        }
        value = (value as Record<string | number, unknown>)[key];
    }
    return value as FactValue | undefined;
}

/** The facts with one value changed; `undefined` takes it away. What is not on the way there is shared. */
export function withValue(facts: Facts, place: Place, value: FactValue | undefined): Facts {
    return changed(facts, place, value) as Facts;
}

function changed(json: unknown, [key, ...rest]: Place, value: FactValue | undefined): unknown {
    if (key === undefined) {
        return value;
    }
    const copy = Array.isArray(json)
        ? ([...json] as Record<string | number, unknown> & unknown[])
        : { ...(typeof json === 'object' && json !== null ? json : {}) };
    const inner = changed((copy as Record<string | number, unknown>)[key], rest, value);
    if (inner === undefined && typeof key === 'string') {
        delete (copy as Record<string, unknown>)[key];
    } else {
        (copy as Record<string | number, unknown>)[key] = inner;
    }
    return copy;
}

/**
 * What saying this fact alone says: of a list who is in it, of somebody that they are there; everything about them is
 * said later, fact by fact.
 */
export function bareValue(value: FactValue, type: FactType): FactValue {
    if (type.form === 'list' && Array.isArray(value)) {
        return value.map(member => bareMember(member));
    }
    if (type.form === 'entity' && isObject(value) && value.notApplicable !== true && value.applicable !== true) {
        return {};
    }
    return value;
}

function bareMember(member: FactValue): FactValue {
    return isObject(member) && member.name !== undefined ? { name: member.name } : {};
}

/** With those who stand in named places under their own names, as the evaluator reads them. */
export function withNamedPlaces(program: Program, facts: Facts): Facts {
    return named(program, program.root, facts as JsonFacts) as Facts;
}

function named(program: Program, entity: EntityInfo, json: JsonFacts): JsonFacts {
    const result: Record<string, FactValue | undefined> = { ...json };
    for (const [name, { type }] of entity.facts) {
        const value = result[name];
        if (type.form === 'entity' && isObject(value)) {
            result[name] = deeper(program, type.entity, value);
        } else if (type.form === 'list') {
            let members = Array.isArray(value) ? [...value] : undefined;
            for (const role of type.roles) {
                const index = members?.findIndex(member => isObject(member) && member.name === role.name) ?? -1;
                if (result[role.name] === undefined && members !== undefined && index >= 0) {
                    result[role.name] = members[index] as FactValue;
                    members = members.toSpliced(index, 1);
                }
                const own = result[role.name];
                if (isObject(own)) {
                    result[role.name] = deeper(program, type.entity, own);
                }
            }
            if (members !== undefined) {
                result[name] = members.map(member =>
                    isObject(member) ? deeper(program, type.entity, member) : member,
                );
            }
        }
    }
    return result;
}

function deeper(program: Program, entity: string, value: FactValue): FactValue {
    const info = program.entities.get(entity);
    return info === undefined ? value : (named(program, info, value as JsonFacts) as FactValue);
}

/** What is there before anybody is asked: the date, what is assumed, and who else stands in lists with named places. */
export function startingFacts(program: Program, given: Facts): Facts {
    let facts: Facts = {
        ...(given.on === undefined ? {} : { on: given.on }),
        ...(given.assume === undefined ? {} : { assume: given.assume }),
    };
    for (const [name, { type }] of program.root.facts) {
        const value = given[name];
        if (type.form === 'list' && type.roles.length > 0 && Array.isArray(value)) {
            facts = { ...facts, [name]: bareValue(value, type) };
        }
    }
    return facts;
}
