/**
 * What a name turned out to mean, filled in by `types/` (the parser leaves it out).
 *
 * `subject` counts outward through the things that are being talked about: 0 is the innermost (the member of a
 * `for each`, of a `where`, of a decision for each child), the last is the root of the policy (“decides for each …”).
 * On a member expression (`claimant's age`) there is no `subject`: the value left of `'s` is the subject.
 */
export type Target =
    /** A fact of an entity. */
    | { kind: 'fact'; entity: string; fact: string; subject?: number }
    /** A decision, definition, judgement or rank, by its id; `subject` is there when it is decided for each member. */
    | { kind: 'declaration'; id: string; subject?: number }
    /** A rate, scale or code set, by its id. For a rate by category, `subject` is whose category is read: the option itself inside `for each kind`. */
    | { kind: 'constant'; id: string; subject?: number }
    /** An option of an enumeration. */
    | { kind: 'option'; enumeration: string; option: string }
    /** A local name (`where steps is …`) of the enclosing decision. */
    | { kind: 'local'; name: string }
    /** The member itself: `this child`, the root by its entity name, `this Monday`. */
    | { kind: 'subject'; subject: number }
    /** A named place in a list (`claimant` among the adults), or an optional single entity fact. */
    | { kind: 'role'; entity: string; fact: string; role: string; subject?: number }
    /** The member before or after in a rank. */
    | { kind: 'neighbour'; rank: string; step: -1 | 1; subject: number }
    | { kind: 'built-in'; name: BuiltIn; subject?: number };

export type BuiltIn =
    | 'date of decision'
    /** Of a person, in whole years, at the date of decision. */
    | 'age'
    /** Of a date. */
    | 'weekday'
    | 'month'
    | 'year'
    | 'tax year'
    /** Of a period. */
    | 'first day'
    | 'last day';
