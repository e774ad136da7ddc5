/** Members in compiled form, and their making from facts that were read. */

import type { Exact } from '../numbers/rational.ts';
import { denominator, numerator } from '../numbers/representation.ts';
import { memberPath } from '../values/member.ts';
import type { Member, Outcome } from '../values/value.ts';
import { isValue } from '../values/value.ts';
import type { EntityLayout, Layout, Slot } from './layout.ts';
import type { MemberRecord } from './trace/record.ts';

/** What is known is a value of JavaScript, what does not apply is null, and everything else is undefined and bails out. */
export type FastValue =
    | number
    | string
    | boolean
    | FastMember
    | readonly FastMember[]
    | readonly string[]
    | null
    | undefined;

const NOTHING: unknown[] = [];

export class FastMember {
    readonly values: FastValue[];
    readonly owner: FastMember | undefined;
    readonly layout: EntityLayout;
    /** As it stands in answers. */
    readonly name: string;
    /** What was worked out for it in this run, by function. */
    cache: unknown[] = NOTHING;
    /** Its place in each rank; counts only once the list is ranked in this run, which its owner knows. */
    readonly places: (number | undefined)[] = [];
    readonly ordered: (boolean | undefined)[] = [];
    /** Made for its first trace. */
    record: MemberRecord | undefined;
    /** Something was given that cannot be held here: the exact evaluator has to look. */
    partial = false;

    constructor(values: FastValue[], owner: FastMember | undefined, layout: EntityLayout, name: string) {
        this.values = values;
        this.owner = owner;
        this.layout = layout;
        this.name = name;
    }
}

/** Everybody, the root first: what has to be cleared before a run. */
export type FastFacts = readonly FastMember[];

export function fastFacts(root: Member, layout: Layout): FastFacts {
    const all: FastMember[] = [];
    convert(root, undefined, layout, new Map(), all);
    return all;
}

/** The same member in compiled form: where it stands says which it is. */
export function fastMemberOf(member: Member, root: FastMember): FastMember | undefined {
    if (member.parent === undefined) {
        return root;
    }
    const parent = fastMemberOf(member.parent, root);
    const slot = parent?.layout.slots.get(member.fact);
    const found = slot && parent?.values[slot.slot];
    const fast = Array.isArray(found) ? found[member.index] : found;
    return fast instanceof FastMember ? fast : undefined;
}

function convert(
    member: Member,
    owner: FastMember | undefined,
    layout: Layout,
    known: Map<Member, FastMember>,
    all: FastMember[],
): FastMember | undefined {
    const found = known.get(member);
    const own = layout.get(member.entity);
    if (found !== undefined || own === undefined) {
        return found;
    }
    const values = Array.from<FastValue>({ length: own.size });
    const fast = new FastMember(values, owner, own, member.name === '' ? member.entity : memberPath(member));
    known.set(member, fast);
    all.push(fast);
    for (const [name, slot] of own.slots) {
        const given = member.facts.get(name);
        if (given === undefined) {
            continue;
        }
        if (!('outcome' in given) || (isValue(given.outcome) && slot.type.overTime)) {
            fast.partial = true;
            continue;
        }
        const { outcome } = given;
        put(outcome, slot, values, inner => convert(inner, fast, layout, known, all));
        if ((isValue(outcome) && values[slot.slot] === undefined) || (outcome.kind === 'needs' && outcome.applies)) {
            fast.partial = true;
        }
    }
    return fast;
}

function put(outcome: Outcome, slot: Slot, values: FastValue[], member: (of: Member) => FastMember | undefined): void {
    if (!isValue(outcome)) {
        const state = outcome.kind === 'not applicable' ? null : undefined;
        values[slot.slot] = state;
        if (slot.type.form === 'period' || slot.type.form === 'year') {
            values[slot.slot + 1] = state;
        }
        return;
    }
    switch (outcome.kind) {
        case 'yes or no':
        case 'text':
            values[slot.slot] = outcome.value;
            return;
        case 'number':
            values[slot.slot] = scaled(outcome.value, slot.scale);
            return;
        case 'date':
            values[slot.slot] = outcome.day;
            return;
        case 'period':
            values[slot.slot] = outcome.from;
            values[slot.slot + 1] = outcome.to;
            return;
        case 'options':
            values[slot.slot] = outcome.values;
            return;
        case 'member':
            values[slot.slot] = member(outcome.member);
            return;
        case 'list': {
            const members = outcome.members.map(member);
            values[slot.slot] = members.includes(undefined) ? undefined : (members as FastMember[]);
            return;
        }
        case 'no limit':
            values[slot.slot] = Number.POSITIVE_INFINITY;
            return;
        case 'duration':
            values[slot.slot] = undefined;
    }
}

/** The number times 10^scale, when that is a whole number that JavaScript holds exactly. */
export function scaled(value: Exact, scale: number): number | undefined {
    if (typeof value === 'number') {
        const n = value * 10 ** scale;
        return Number.isSafeInteger(n) ? n : undefined;
    }
    const n = numerator(value) * 10n ** BigInt(scale);
    const d = denominator(value);
    const whole = n / d;
    const isExact =
        whole * d === n && whole <= BigInt(Number.MAX_SAFE_INTEGER) && whole >= BigInt(Number.MIN_SAFE_INTEGER);
    return isExact ? Number(whole) : undefined;
}
