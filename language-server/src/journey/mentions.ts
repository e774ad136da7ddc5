/** What a step's `asks` and `uses` speak of. */
import type { Program } from '../evaluate/program.ts';
import { printExpression } from '../evaluate/trace/print-expression.ts';
import type { Expression } from '../model/policy-model.ts';
import { type FactPlace, valueAt } from './fact-places.ts';
import type { Moment } from './moment.ts';

/** `date of birth`, `claimant's income`, `each child's date of birth`. */
export interface Mention {
    readonly text: string;
    /** Entity and name of the fact, judgement or named place; absent when it is none of these. */
    readonly entity?: string;
    readonly name?: string;
    /** Of one alone. */
    readonly key?: string;
    /** Of each member of this list. */
    readonly list?: { readonly owner: string; readonly fact: string };
}

export function mentionOf(e: Expression, program: Program): Mention {
    const text = printExpression(e);
    if (e.kind === 'every') {
        const { target } = e.over;
        const inner = mentionOf(e.condition, program);
        const list = target?.kind === 'list' ? { owner: target.owner, fact: target.fact } : undefined;
        return { ...inner, text, ...(list && { list }) };
    }
    const target = e.kind === 'name' || e.kind === 'member' ? e.target : undefined;
    const of =
        target?.kind === 'fact'
            ? { entity: target.entity, name: target.fact }
            : target?.kind === 'role'
              ? { entity: target.entity, name: target.role }
              : target?.kind === 'declaration'
                ? judgementNamed(target.id, program)
                : {};
    const root = `${program.root.name}'s `;
    return e.kind === 'member'
        ? { text, ...of, key: text.startsWith(root) ? text.slice(root.length) : text }
        : { text, ...of };
}

function judgementNamed(id: string, program: Program): { entity?: string; name?: string } {
    const declaration = program.declarations.get(id);
    if (declaration?.kind !== 'judgement') return {};
    for (const { name, judgements } of program.entities.values()) {
        if (judgements.get(declaration.name.text) === declaration) return { entity: name, name: declaration.name.text };
    }
    return {};
}

/** The facts that are spoken of, of everybody who is known to exist. */
export function placesOf(mention: Mention, moment: Moment): FactPlace[] {
    const { entity, name, key, list } = mention;
    return moment.places.filter(
        place =>
            place.name === name &&
            place.entity === entity &&
            (key === undefined || place.key === key) &&
            (list === undefined || isMemberOf(place, list, moment)),
    );
}

/** In the list itself, or in one of its named places. */
function isMemberOf({ place, owner }: FactPlace, list: { fact: string }, moment: Moment): boolean {
    const parent = place.at(-2);
    if (typeof parent === 'number') return place.at(-3) === list.fact;
    const lists = moment.places.find(each => each.name === list.fact && each.type.form === 'list');
    const type = lists?.type;
    return owner !== '' && type?.form === 'list' && type.roles.some(role => role.name === parent);
}

/** Lists, and named places in them, of which it must be known who is in them before each of them is asked. */
export function listPlaces({ list }: Mention, moment: Moment): FactPlace[] {
    if (list === undefined) return [];
    const lists = moment.places.filter(place => place.entity === list.owner && place.name === list.fact);
    return lists
        .flatMap(place => {
            const { type } = place;
            if (type.form !== 'list' || type.roles.length === 0) return [place];
            const optional = new Set(type.roles.filter(role => role.optional).map(role => role.name));
            return moment.places.filter(
                each =>
                    optional.has(each.name) && each.place.length === place.place.length && each.owner === place.owner,
            );
        })
        .filter(place => valueAt(moment.facts, place.place) === undefined);
}
