/** What is given of somebody, in the form of `Facts`. */

import type { FactType } from '../evaluate/facts/fact-type.ts';
import type { EntityInfo, Program } from '../evaluate/program.ts';
import { typeIn } from '../evaluate/program.ts';
import { printExpression } from '../evaluate/trace/print-expression.ts';
import type { FactValue } from '../model/facts.ts';
import type { Expression, FactPath, GivenItem, LiteralValue } from '../model/policy-model.ts';

export interface JsonObject {
    [name: string]: FactValue;
}

/** What is given later overrides what was given before. */
export function giveAll(items: readonly GivenItem[], facts: JsonObject, program: Program): void {
    for (const item of items) {
        give(item, facts, facts, program.root, program);
    }
}

/** The same for what changed in somebody's life: a list gains members, and those it has keep what is not said anew. */
export function changeAll(items: readonly GivenItem[], facts: JsonObject, program: Program): void {
    for (const item of items) {
        if (!leaves(item, facts, program)) {
            give(item, facts, facts, program.root, program, true);
        }
    }
}

/** `there is no Zayn`: a member who stood in a list no longer does. */
function leaves(item: GivenItem, facts: JsonObject, program: Program): boolean {
    if (item.kind !== 'there is' || !item.negated || item.path.kind !== 'name' || item.path.target?.kind !== 'local') {
        return false;
    }
    const found = memberNamed(item.path.name.text, facts, program.root, program);
    if (found !== undefined) {
        found.list.splice(found.list.indexOf(found.object), 1);
    }
    return true;
}

function give(
    item: GivenItem,
    target: JsonObject,
    root: JsonObject,
    entity: EntityInfo,
    program: Program,
    changes = false,
): void {
    if (item.kind === 'assume') {
        const assume: JsonObject = isObject(root.assume) ? root.assume : {};
        root.assume = assume;
        assume[printExpression(item.path)] = literalJson(item.value);
        return;
    }
    const place = placeOf(item.path, target, root, entity, program);
    const form = formOf(place.entity, place.name, program);
    switch (item.kind) {
        case 'value':
            place.object[place.name] = valueJson(item.values, form?.form === 'any of');
            return;
        case 'there is':
            if (item.negated) {
                place.object[place.name] =
                    (form?.form === 'list' || form?.form === 'any of') && !form.optional ? [] : { notApplicable: true };
            } else {
                place.object[place.name] ??= form === undefined || form.form === 'entity' ? {} : { applicable: true };
            }
            return;
        case 'members': {
            const inner = form?.form === 'list' ? program.entities.get(form.entity) : undefined;
            const before = place.object[place.name];
            const list: FactValue[] = changes && Array.isArray(before) ? before : [];
            place.object[place.name] = list;
            for (const { name, items } of item.members) {
                const known = changes ? list.find(each => isObject(each) && each.name === name.text) : undefined;
                const object: JsonObject = isObject(known) ? known : { name: name.text };
                if (object !== known) {
                    list.push(object);
                }
                for (const each of items) {
                    give(each, object, root, inner ?? entity, program, changes);
                }
            }
            return;
        }
        case 'timeline':
            place.object[place.name] = item.values.map(({ value, from, to }) => ({
                from: from ?? '0001-01-01',
                value: literalJson(value),
                ...(to === undefined ? {} : { to }),
            }));
    }
}

/** Puts a value where a path leads, of the root or of a member of one of its lists. */
export function put(
    path: Expression,
    value: FactValue,
    target: JsonObject,
    root: JsonObject,
    entity: EntityInfo,
    program: Program,
): void {
    const place = placeOf(path, target, root, entity, program);
    place.object[place.name] = value;
}

/** What may stand where a path leads; undefined: no fact is known there. */
export function typeAt(path: Expression, entity: EntityInfo, program: Program): FactType | undefined {
    const place = placeOf(path, {}, {}, entity, program);
    return formOf(place.entity, place.name, program);
}

function formOf(entity: EntityInfo | undefined, name: string, program: Program) {
    const judgement = entity?.judgements.get(name);
    return entity?.facts.get(name)?.type ?? (judgement && typeIn(program, judgement.type));
}

interface Place {
    readonly object: JsonObject;
    readonly name: string;
    readonly entity: EntityInfo | undefined;
}

/** Where in the JSON a path leads; what stands on the way is made. */
function placeOf(path: Expression, target: JsonObject, root: JsonObject, entity: EntityInfo, program: Program): Place {
    if (path.kind === 'name') {
        const isRoots = !knows(entity, path.name.text) && knows(program.root, path.name.text);
        return { object: isRoots ? root : target, name: path.name.text, entity: isRoots ? program.root : entity };
    }
    if (path.kind !== 'member') {
        return { object: target, name: printExpression(path), entity };
    }
    if (path.subject.kind === 'name') {
        const { text } = path.subject.name;
        if (text === program.root.name) {
            return { object: root, name: path.member.text, entity: program.root };
        }
        const named = memberNamed(text, root, program.root, program);
        if (named !== undefined) {
            return { ...named, name: path.member.text };
        }
    }
    const owner = placeOf(path.subject, target, root, entity, program);
    const inner = owner.object[owner.name];
    const object = isObject(inner) && inner.notApplicable !== true ? inner : {};
    owner.object[owner.name] = object;
    return { object, name: path.member.text, entity: entityOf(owner, program) };
}

function knows(entity: EntityInfo, name: string): boolean {
    return entity.facts.has(name) || entity.roles.has(name) || entity.judgements.has(name);
}

export function isObject(value: FactValue | undefined): value is JsonObject {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function entityOf(place: Place, program: Program): EntityInfo | undefined {
    const type = place.entity?.facts.get(place.name)?.type ?? place.entity?.roles.get(place.name)?.list.type;
    return type?.form === 'entity' || type?.form === 'list' ? program.entities.get(type.entity) : undefined;
}

/** Somebody who stands in a list under this name. */
function memberNamed(
    name: string,
    object: JsonObject,
    entity: EntityInfo,
    program: Program,
): { object: JsonObject; entity: EntityInfo; list: FactValue[] } | undefined {
    for (const [fact, info] of entity.facts) {
        const inner = info.type.form === 'list' ? program.entities.get(info.type.entity) : undefined;
        const members = object[fact];
        const list = inner !== undefined && Array.isArray(members) ? members : [];
        for (const member of list) {
            if (isObject(member) && inner !== undefined) {
                const found =
                    member.name === name
                        ? { object: member, entity: inner, list }
                        : memberNamed(name, member, inner, program);
                if (found !== undefined) {
                    return found;
                }
            }
        }
    }
    return undefined;
}

function valueJson(values: readonly Expression[], several: boolean): FactValue {
    const [first, second] = values;
    if (first === undefined) {
        return several ? [] : null;
    }
    const isState =
        first.kind === 'literal' && (first.value.kind === 'not known' || first.value.kind === 'not applicable');
    return second !== undefined || (several && !isState) ? values.map(literalJson) : literalJson(first);
}

/** What stands after `is`: a literal, or the name of an option. Anything else is shown as it is written, and refused. */
export function literalJson(e: Expression): FactValue {
    switch (e.kind) {
        case 'literal':
            return ofLiteral(e.value);
        case 'negative': {
            const value = literalJson(e.operand);
            return typeof value === 'string' ? `-${value}` : value;
        }
        case 'name':
            return e.target?.kind === 'option' ? e.target.option : e.name.text;
        case 'through':
            return { from: literalJson(e.from), to: literalJson(e.to) };
        default:
            return printExpression(e);
    }
}

function ofLiteral(value: LiteralValue): FactValue {
    switch (value.kind) {
        case 'money':
            return value.amount;
        case 'number':
        case 'percent':
        case 'quantity':
        case 'date':
        case 'text':
        case 'yes or no':
            return value.value;
        case 'period':
            return { from: value.from, to: value.to };
        case 'duration':
            return value.parts.length === 1
                ? (value.parts[0]?.value ?? '0')
                : value.parts.map(p => `${p.value} ${p.unit}`).join(' ');
        case 'no limit':
            return value.kind;
        case 'not applicable':
            return { notApplicable: true };
        case 'not known':
            return null;
    }
}

/** The text of a path, as it stands in `needs`. */
export function pathText(path: FactPath): string {
    return printExpression(path);
}
