/**
 * What evaluation yields: a value, or one of the ways in which there is none.
 *
 * A fact is in one of four states: known (a value), not asked yet and unknown to the person (both `needs`, told apart
 * by their reason), or not applicable. Nothing turns one of them silently into another.
 */
import type { SourceRange } from '../../model/policy-model.ts';
import type { Duration } from '../dates/duration.ts';
import type { Exact } from '../numbers/rational.ts';
import type { Unit } from './unit.ts';

export type Value =
    | { readonly kind: 'yes or no'; readonly value: boolean }
    /** Money, percentages (as shares: 5 % is 1/20), lengths of time and plain numbers. */
    | { readonly kind: 'number'; readonly value: Exact; readonly unit: Unit }
    /** Days since 1 January 1970. */
    | { readonly kind: 'date'; readonly day: number }
    /** Both days are included; `to` before `from` is a period without days. */
    | { readonly kind: 'period'; readonly from: number; readonly to: number }
    /** A length of time with several units, `66 years 2 months`. Lengths with one unit are numbers. */
    | { readonly kind: 'duration'; readonly value: Duration }
    /** Text, and the name of an option: they are compared as texts. */
    | { readonly kind: 'text'; readonly value: string; readonly option?: boolean }
    /** Several options, or the codes of a code set, in the order written. */
    | { readonly kind: 'options'; readonly values: readonly string[] }
    | { readonly kind: 'no limit' }
    | { readonly kind: 'member'; readonly member: Member }
    | { readonly kind: 'list'; readonly members: readonly Member[] };

export type NumberValue = Extract<Value, { kind: 'number' }>;

/**
 * Somebody or something that a policy is about: the root (a family), a person in a list or a role, a payment.
 * Two members are the same only if they are the same object, so members are keys of maps.
 */
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

/** A fact or a judgement that is awaited. */
export interface Need {
    /** As people read it: `claimant's date of birth`. */
    readonly name: string;
    readonly why: 'not asked' | 'unknown' | 'judgement';
    /** Whose judgement. */
    readonly by?: string | undefined;
}

export interface Needs {
    readonly kind: 'needs';
    readonly needs: readonly Need[];
    /** It is known that the fact applies, though not what it is. */
    readonly applies?: true;
}

export interface NotApplicable {
    readonly kind: 'not applicable';
}

/** The policy gives no answer: a division by zero, two cases that hold, a rate with no value on that day. */
export interface Failure {
    readonly kind: 'failure';
    readonly message: string;
    /** The places involved. */
    readonly places: readonly SourceRange[];
}

/** A fact outside its limits was read. */
export interface Invalid {
    readonly kind: 'invalid';
    readonly fact: string;
    readonly message: string;
}

export type NoValue = Needs | NotApplicable | Failure | Invalid;
export type Outcome = Value | NoValue;

export const YES: Value = { kind: 'yes or no', value: true };
export const NO: Value = { kind: 'yes or no', value: false };
export const NO_LIMIT: Value = { kind: 'no limit' };
export const NOT_APPLICABLE: NotApplicable = { kind: 'not applicable' };

export function yesNo(value: boolean): Value {
    return value ? YES : NO;
}

export function number(value: Exact, unit: Unit): Value {
    return { kind: 'number', value, unit };
}

export function date(day: number): Value {
    return { kind: 'date', day };
}

export function period(from: number, to: number): Value {
    return { kind: 'period', from, to };
}

export function text(value: string): Value {
    return { kind: 'text', value };
}

export function option(value: string): Value {
    return { kind: 'text', value, option: true };
}

export function needs(...list: Need[]): Needs {
    return { kind: 'needs', needs: list };
}

export function failure(message: string, ...places: SourceRange[]): Failure {
    return { kind: 'failure', message, places };
}

/** Whether there is a value. */
export function isValue(outcome: Outcome): outcome is Value {
    switch (outcome.kind) {
        case 'needs':
        case 'not applicable':
        case 'failure':
        case 'invalid':
            return false;
        default:
            return true;
    }
}
