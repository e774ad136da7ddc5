/**
 * Somebody or something that a policy is about: the root (a family), a person in a list or a role, a payment.
 * Two members are the same only if they are the same object, so members are keys of maps.
 */
import type { Outcome } from './value.ts';

export interface Member {
    /** Name of its entity: `person`. */
    readonly entity: string;
    /** What people call it: `Noor`, `claimant`, `payment 2`; empty for the root. */
    readonly name: string;
    /** Whose fact it stands in; absent for the root. */
    readonly parent?: Member;
    /** Name of the fact of the parent that it stands in: `children`. */
    readonly fact: string;
    /** Place in its list, from 0. */
    readonly index: number;
    /** What is known of it, by the name of the fact. What is absent has not been asked. */
    readonly facts: Map<string, Given>;
}

/** A fact as it was given: one outcome, or one for each span of time, in order. */
export type Given = { readonly outcome: Outcome } | { readonly timeline: readonly TimelineEntry[] };

export interface TimelineEntry {
    readonly from: number;
    /** The last day; absent: until the next entry begins. */
    readonly to?: number | undefined;
    readonly outcome: Outcome;
}

/** `Noor's birth order`, `clinician 2's segment 1's patients`, and for the root just the name. */
export function ownedName(member: Member | undefined, name: string): string {
    return member === undefined || member.name === '' ? name : `${memberPath(member)}'s ${name}`;
}

/** `clinician 2's segment 1`. */
export function memberPath(member: Member): string {
    const { parent } = member;
    return parent === undefined || parent.name === '' ? member.name : `${memberPath(parent)}'s ${member.name}`;
}

/** The root of the facts that the member belongs to. */
export function rootOf(member: Member): Member {
    return member.parent === undefined ? member : rootOf(member.parent);
}
