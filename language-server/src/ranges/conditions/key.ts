import type { Expression, Iteration } from '../../model/policy-model.ts';
import type { Place } from './place.ts';
import { inside, memberFor, placeKey, subjectAt } from './place.ts';
import type { Somebody } from './somebody.ts';
import { unnamed } from './somebody.ts';

/** A text that is the same for two expressions only if they have the same value. */
export function keyOf(e: Expression, place: Place): string {
    switch (e.kind) {
        case 'literal':
            return JSON.stringify(e.value);
        case 'name':
        case 'relative member':
            return nameKey(e, place);
        case 'member':
            return `${keyOf(e.subject, place)}'s ${e.member.text}${targetKey(e)}@${placeKey(place)}`;
        case 'birthday': {
            const who = e.subject === undefined ? subjectAt(place, e.person)?.key : keyOf(e.subject, place);
            return `${e.number}th birthday of ${who ?? '?'}`;
        }
        case 'missing':
            return `missing ${e.range.start.line}:${e.range.start.character}`;
        default:
            return `${partsKey(e as unknown as Record<string, unknown>, innerPlace(e, place))}`;
    }
}

function nameKey(e: Extract<Expression, { kind: 'name' | 'relative member' }>, place: Place): string {
    const { target } = e;
    if (target?.kind === 'local') {
        for (let locals = place.locals; locals !== undefined; locals = locals.outer) {
            const local = locals.names.get(target.name);
            if (local !== undefined) return keyOf(local.value, locals.place);
        }
    }
    const subject =
        target !== undefined && 'subject' in target
            ? 'entity' in target
                ? memberFor(place, target.subject, target.entity)
                : subjectAt(place, target.subject)
            : undefined;
    return `${targetKey(e)}${subject === undefined ? '' : ` of ${subject.key}`}@${placeKey(place)}`;
}

function targetKey(e: Extract<Expression, { kind: 'name' | 'member' | 'relative member' }>): string {
    const { target } = e;
    if (target === undefined) return `?${e.range.start.line}:${e.range.start.character}`;
    switch (target.kind) {
        case 'fact':
            return `${target.entity}.${target.fact}`;
        case 'role':
            return `${target.entity}.${target.role}`;
        case 'declaration':
        case 'constant':
            return target.id;
        case 'option':
            return `option ${target.option}`;
        case 'neighbour':
            return `${target.step} in ${target.rank}`;
        case 'subject':
            return 'subject';
        case 'local':
        case 'built-in':
            return target.name;
    }
}

const left = new Set(['range', 'target', 'written', 'bulleted', 'sense', 'person', 'element']);

function partsKey(node: Record<string, unknown>, place: Place): string {
    const parts: string[] = [];
    for (const name of Object.keys(node).sort()) {
        const value = node[name];
        if (!left.has(name) && value !== undefined) parts.push(`${name}:${partKey(value, place)}`);
    }
    return `(${parts.join(' ')})`;
}

const expressions = new Set(['literal', 'name', 'relative member', 'member', 'birthday', 'missing']);

function partKey(value: unknown, place: Place): string {
    if (Array.isArray(value)) return `[${value.map(item => partKey(item, place)).join(', ')}]`;
    if (typeof value !== 'object' || value === null) return String(value);
    const node = value as Record<string, unknown>;
    if (isIteration(node)) return iterationKey(node as unknown as Iteration, place);
    if (typeof node.kind === 'string' && expressions.has(node.kind)) return keyOf(node as unknown as Expression, place);
    return partsKey(node, typeof node.kind === 'string' ? innerPlace(node as unknown as Expression, place) : place);
}

function isIteration(node: Record<string, unknown>): boolean {
    return 'element' in node && !('kind' in node);
}

function iterationKey({ element, list, period, target }: Iteration, outer: Place): string {
    // The list itself is read outside of what it goes through.
    const place = outer.subjects[0]?.key.startsWith('#') ? { ...outer, subjects: outer.subjects.slice(1) } : outer;
    const over = list === undefined ? '' : partKey(list, place);
    const days = period === undefined ? '' : partKey(period, place);
    const { subject: steps, ...rest } = { subject: undefined, ...(target as object | undefined) } as {
        subject?: number;
    };
    const owner = steps === undefined ? '' : (subjectAt(place, steps)?.key ?? '');
    return `${target === undefined ? element.text : JSON.stringify(rest)} ${owner} ${over} ${days}`;
}

/** Whoever is gone through, in the condition about each. */
export function bound(over: Iteration, place: Place): Somebody {
    const entity = over.target !== undefined && 'entity' in over.target ? over.target.entity : '';
    const depth = place.subjects.filter(subject => subject.key.startsWith('#')).length;
    return unnamed(`#${depth}`, entity, place.subjects[0] as Somebody);
}

function innerPlace(e: Expression, place: Place): Place {
    return 'over' in e && e.over !== undefined && !Array.isArray(e.over) ? inside(place, bound(e.over, place)) : place;
}
