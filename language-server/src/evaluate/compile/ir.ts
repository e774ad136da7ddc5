/**
 * What a rule is compiled to: a small language over JavaScript's own values, from which both generated code and closures
 * are made. Numbers are whole numbers of a scale that is known while compiling (`£43.30` is 4330 with scale 2), so that
 * nothing is ever inexact; what does not fit in 2^53 bails out, and the exact evaluator answers instead.
 */
import type { FastMember } from './fast-member.ts';
import type { Entry } from './trace/entry.ts';

/** A subject: the register that holds it, then the entities of its owners, outward; or the root. */
export type Place = { readonly register: number; readonly owners: readonly string[] } | 'root';

export type Ir =
    | { readonly op: 'constant'; readonly value: number | string | boolean | readonly string[] }
    /** A fact; bails out when it is not known. */
    | { readonly op: 'fact'; readonly slot: number; readonly of: Ir }
    /** Whether a fact applies; bails out when that is not known. */
    | { readonly op: 'applies'; readonly slot: number; readonly of: Ir }
    /** The member in a register. */
    | { readonly op: 'member'; readonly of: Place }
    | { readonly op: 'date of decision' }
    /** What a function of the program yields for a subject; worked out once a run. */
    | { readonly op: 'call'; readonly index: number; readonly of: Ir }
    /** Bails out beyond 2^53. */
    | { readonly op: '+' | '-' | '*'; readonly left: Ir; readonly right: Ir }
    | {
          readonly op: 'compare';
          readonly test: '===' | '!==' | '<' | '<=' | '>' | '>=';
          readonly left: Ir;
          readonly right: Ir;
      }
    | { readonly op: 'all' | 'any'; readonly items: readonly Ir[] }
    | { readonly op: 'not'; readonly operand: Ir }
    | { readonly op: 'least' | 'greatest'; readonly items: readonly Ir[] }
    /** The first whose condition holds; bails out when none does. */
    | { readonly op: 'first'; readonly cases: readonly { readonly when: Ir | undefined; readonly result: Ir }[] }
    /** Exactly one holds; bails out when none or two do. The last may be `otherwise`. */
    | {
          readonly op: 'exactly one';
          readonly cases: readonly { readonly when: Ir; readonly result: Ir }[];
          readonly otherwise: Ir | undefined;
      }
    /** n / d to a whole number. Bails out when d is zero. */
    | { readonly op: 'round'; readonly n: Ir; readonly d: Ir; readonly mode: WholeMode }
    /** The value of a rate on a day: spans in no particular order; bails out between them. */
    | { readonly op: 'dated'; readonly on: Ir; readonly spans: readonly Span[] }
    /** Goes through a list; the member stands in `register`. */
    | {
          readonly op: 'each';
          readonly what: 'count' | 'total' | 'any' | 'all' | 'greatest' | 'least';
          readonly list: Ir;
          readonly register: number;
          readonly where: Ir | undefined;
          readonly value: Ir | undefined;
      }
    /** The place of a member in a rank; bails out for one who is not ranked. */
    | { readonly op: 'rank'; readonly index: number; readonly of: Ir }
    /** Whether a member has a place in a rank. */
    | { readonly op: 'ranked'; readonly index: number; readonly of: Ir }
    /** A result in two parts: the ends of a period, or a number above and below the line. */
    | { readonly op: 'pair'; readonly items: readonly [Ir, Ir] }
    | { readonly op: 'part'; readonly index: 0 | 1; readonly of: Ir }
    /** One of the functions of `helpers.ts`. */
    | { readonly op: 'helper'; readonly name: HelperName; readonly items: readonly Ir[] };

export interface Span {
    readonly from: number;
    readonly to: number;
    readonly value: Ir;
}

export type WholeMode = 'up' | 'down' | 'half up' | 'half down' | 'half even' | 'to the higher' | 'to the lower';

export type HelperName =
    | 'age'
    | 'birthday'
    | 'add months'
    | 'add days'
    | 'is one of'
    | 'first weekday'
    | 'last weekday'
    | 'how many weekdays'
    | 'add working days'
    | 'working days in'
    | 'weeks in'
    | 'months in'
    | 'years in'
    | 'each day'
    | 'each weekday'
    | 'fraction'
    | 'weekday'
    | 'month'
    | 'year'
    | 'tax year';

/** A function of the program: of one subject (register 0), worked out once for each subject in a run. */
export interface IrFunction {
    readonly body: Ir;
    /** Registers that it uses, its subject's included. */
    readonly registers: number;
    /** Where a subject keeps what it yielded in this run; of days, which keep nothing, the function itself does. */
    readonly slot: number | 'days';
}

/** A rank: the members of a list of the owner (register 0), each in register 1 while it is looked at. */
export interface IrRank {
    readonly list: Ir;
    readonly where: Ir | undefined;
    readonly keys: readonly { readonly value: Ir; readonly descending: boolean }[];
    /** Whether members that tie stay in the order named; otherwise they bail out. */
    readonly tiesInOrder: boolean;
    readonly registers: number;
}

export interface IrProgram {
    readonly functions: readonly IrFunction[];
    readonly ranks: readonly IrRank[];
}

/** Compiled code, ready to run. */
export interface Runnable {
    start(root: FastMember, on: number | undefined): void;
    /** What each function yields for a subject; throws `BAIL`. */
    readonly functions: readonly ((subject: FastMember) => unknown)[];
    /** What each entry of a trace records for a subject; throws `BAIL`. Only generated code has them. */
    readonly traces?: readonly (((subject: FastMember) => Entry) | undefined)[];
}
