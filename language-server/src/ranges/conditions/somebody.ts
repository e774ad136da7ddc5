/** Whom or what a rule is about, without saying who it is: the family, any one child of it, the claimant. */
export interface Somebody {
    /** What tells them from others: `` for the root, `.claimant`, `.children[]`. */
    readonly key: string;
    /** Name of its entity; empty for a day and for an option of an enumeration. */
    readonly entity: string;
    /** Who they belong to; absent for the root. */
    readonly owner?: Somebody;
    /** How they are found from their owner; absent for the root, and for whoever cannot be named. */
    readonly place?: Place;
    /** Inside `for each kind`: which option, where it is known. */
    readonly option?: string;
}

export type Place =
    /** A fact or a named place in a list. */
    | { readonly kind: 'named'; readonly name: string }
    /** Some member of a list. */
    | { readonly kind: 'member'; readonly list: string };

export function root(entity: string): Somebody {
    return { key: '', entity };
}

export function named(owner: Somebody, name: string, entity: string): Somebody {
    return { key: `${owner.key}.${name}`, entity, owner, place: { kind: 'named', name } };
}

export function memberOf(owner: Somebody, list: string, entity: string): Somebody {
    return { key: `${owner.key}.${list}[]`, entity, owner, place: { kind: 'member', list } };
}

/** Somebody who is told from others only by a text: `the child where birth order = 1`. */
export function unnamed(key: string, entity: string, owner: Somebody): Somebody {
    return { key, entity, owner };
}

/** The subject and everything it belongs to, up to the root. */
export function outward(somebody: Somebody): Somebody[] {
    return somebody.owner === undefined ? [somebody] : [somebody, ...outward(somebody.owner)];
}

/** Whether they can be found in a person's facts. */
export function canBeNamed(somebody: Somebody): boolean {
    return somebody.owner === undefined || (somebody.place !== undefined && canBeNamed(somebody.owner));
}
