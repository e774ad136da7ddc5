import type { Program } from '../../evaluate/program.ts';
import type { Declaration, Expression, Local } from '../../model/policy-model.ts';
import type { ValueType } from '../../types/index.ts';
import type { Dimension } from './dimension.ts';
import type { Somebody } from './somebody.ts';
import type { Condition, Pieces } from './value.ts';

/** What reading conditions of one policy shares. */
export interface World {
    readonly program: Program;
    readonly types: { typeOf(e: Expression): ValueType };
    /** The one dimension of that key. */
    dimension(key: string, make: () => Omit<Dimension, 'key' | 'cuts'>): Dimension;
    value(e: Expression, place: Place): Pieces;
    condition(e: Expression, place: Place): Condition;
    /** What a declaration gives for somebody. */
    decide(id: string, about: Somebody, place: Place): Pieces;
    /** Declarations that were looked into so far. */
    readonly read: Set<Declaration>;
    /** How many pieces a value may have before it is taken as it comes. */
    readonly mostPieces: number;
}

/** Where an expression stands: who is spoken of, and on which date. */
export interface Place {
    readonly world: World;
    /** Innermost first, the root last. */
    readonly subjects: readonly Somebody[];
    /** The date of decision, or the one after `as at`. */
    readonly date: DateOf;
    /** Whether the date comes from `as at`, and then also chooses versions. */
    readonly isAsAt: boolean;
    /** The date that chooses versions here, when the rule says one. */
    readonly dating?: DateOf | undefined;
    readonly locals?: Locals | undefined;
}

export interface DateOf {
    readonly key: string;
    readonly pieces: Pieces;
}

export interface Locals {
    readonly names: ReadonlyMap<string, Local>;
    readonly place: Place;
    readonly outer: Locals | undefined;
}

export function subjectAt(place: Place, steps: number | undefined): Somebody | undefined {
    return steps === undefined ? undefined : place.subjects[steps];
}

/** The subject so many steps outward; when it is no member of the entity, the nearest that is one. */
export function memberFor(place: Place, steps: number | undefined, entity: string): Somebody {
    const exact = subjectAt(place, steps);
    if (exact?.entity === entity) return exact;
    return place.subjects.find(subject => subject.entity === entity) ?? exact ?? rootOf(place);
}

export function rootOf(place: Place): Somebody {
    return place.subjects.at(-1) as Somebody;
}

export function inside(place: Place, subject: Somebody): Place {
    return { ...place, subjects: [subject, ...place.subjects] };
}

/** What tells two places apart when the same rule is read in both. */
export function placeKey(place: Place): string {
    return `${place.date.key}|${place.isAsAt}|${place.dating?.key ?? ''}`;
}
