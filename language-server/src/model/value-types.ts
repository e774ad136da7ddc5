import type { Expression } from './expressions.ts';
import type { ModelNode, Name, Prose } from './source-range.ts';
import type { Currency, PeriodUnit, TimeUnit } from './units.ts';

export type * from './units.ts';

/** A type as it is written after a colon. What it means is worked out by `types/`. */
export interface DeclaredType extends ModelNode {
    base:
        | 'yes or no'
        | 'number'
        | 'whole number'
        | 'percent'
        | 'money'
        | 'date'
        | 'period'
        | 'text'
        /** A length of time or a quantity of it: `years`, `hours per week`. See `unit`. */
        | 'duration'
        /** One option of an enumeration: inline (`options`) or by name (`name`). */
        | 'one of'
        /** Several options of an enumeration. */
        | 'any of'
        /** A list of entities: `name` is the entity, `element` the word for one member. */
        | 'list'
        /** An entity, an enumeration (by the name of its fact), a code set; `year` is the calendar year as a period. */
        | 'named';
    name?: Name;
    unit?: TimeUnit;
    /** `money per week`, `hours per week`. */
    per?: PeriodUnit;
    /** `money in €`; absent: the policy's own currency. */
    currency?: Currency;
    options?: Option[];
    /** `each a child`. */
    element?: Name;
    /** Named places in a list: `claimant`, `partner, if any`. */
    roles?: Role[];
    /** Limits of an input: `0 to 168`, `more than 0 and at most 7`. */
    limits?: Limit[];
    /** `, if any`: may be not applicable. */
    optional: boolean;
    /** `, over time`: the value changes with the date. */
    overTime: boolean;
}

/** One option of an enumeration, or one code of a code set. */
export interface Option extends ModelNode {
    name: Name;
    /** What a citizen reads. */
    label?: Prose;
}

export interface Role extends ModelNode {
    name: Name;
    optional: boolean;
    /** How a citizen is asked whether there is one: `partner, if any  "Do you live with a partner?"`. */
    ask?: Prose;
}

export interface Limit extends ModelNode {
    op: '>' | '>=' | '<' | '<=';
    value: Expression;
}
