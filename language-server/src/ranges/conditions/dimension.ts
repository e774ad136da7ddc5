import { equal } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import type { OrderOperator } from '../../model/comparison-operators.ts';
import type { Expression } from '../../model/expressions.ts';
import type { ModelNode } from '../../model/source-range.ts';
import type { Somebody } from './somebody.ts';

/** Something on which a rule turns: a fact, or a value that is worked out and taken as it comes. */
export interface Dimension {
    /** What tells it from others. */
    readonly key: string;
    readonly values: DimensionValues;
    readonly source: DimensionSource;
    /** As the policy writes it, where it was first met. */
    readonly expression?: Expression;
    /** Every value that something was compared with. */
    readonly cuts: Cuts;
}

export type DimensionValues = LineValues | OptionValues;

/** Numbers and amounts, or dates as days since 1 January 1970. */
export interface LineValues {
    readonly kind: 'number' | 'date';
    /** Nothing lies between two whole numbers. */
    readonly whole: boolean;
    /** The step between values that people have: a penny. Absent: any value will do. */
    readonly step?: Exact;
    /** What the policy lets the value be. */
    readonly limits: readonly LineLimit[];
    /** Whether it may realistically be below zero; only known for facts. */
    readonly neverNegative: boolean;
}

export interface LineLimit {
    readonly op: '<' | '<=' | '>' | '>=';
    readonly value: Exact;
}

/** Options by name; yes or no as `yes` and `no`. */
export interface OptionValues {
    readonly kind: 'option';
    readonly options: readonly string[];
    /** There are more values than those named: texts. */
    readonly open: boolean;
}

export type DimensionSource =
    /** A fact (or a judgement) of somebody. */
    | {
          readonly kind: 'fact';
          readonly of: Somebody;
          readonly fact: string;
          /** Of what changes with the date: on which day; absent for a day that is not looked into. */
          readonly at?: KnownDay;
      }
    /** Whether a fact that may not apply does. */
    | { readonly kind: 'applies'; readonly of: Somebody; readonly fact: string }
    | { readonly kind: 'date of decision' }
    /** Whole years on a day. */
    | { readonly kind: 'age'; readonly of: Somebody; readonly at: KnownDay }
    /** An end of a period that is a fact. */
    | { readonly kind: 'end of period'; readonly of: Somebody; readonly fact: string; readonly end: 'first' | 'last' }
    /** Worked out from several facts, or in a way that is not looked into. */
    | { readonly kind: 'worked out'; readonly what: string; readonly sum?: readonly Summand[] };

/** A day that a person's facts tell without anything being worked out. */
export type KnownDay =
    | { readonly kind: 'day'; readonly day: number }
    /** So many days after the one that is named. */
    | { readonly kind: 'date of decision'; readonly plus: number }
    | { readonly kind: 'fact'; readonly of: Somebody; readonly fact: string; readonly plus: number };

/** So many times another dimension. */
export interface Summand {
    readonly of: Dimension;
    readonly times: Exact;
}

/** A comparison of a rule with a value. */
export interface Cut {
    readonly value: Exact;
    readonly op: OrderOperator;
    /** Where it stands; absent for dates of versions, which are kept nowhere. */
    readonly at: ModelNode | undefined;
}

export class Cuts {
    readonly #list: Cut[] = [];
    readonly #places = new Map<ModelNode, Cut[]>();
    readonly #names = new Set<string>();

    /** Once for each place where it stands, however often a rule is read. */
    add(cut: Cut): void {
        if (cut.at === undefined) return;
        const there = this.#places.get(cut.at);
        if (there === undefined) this.#places.set(cut.at, [cut]);
        else if (there.some(({ op, value }) => op === cut.op && equal(value, cut.value))) return;
        else there.push(cut);
        this.#list.push(cut);
    }

    addName(name: string): void {
        this.#names.add(name);
    }

    get list(): readonly Cut[] {
        return this.#list;
    }

    /** Texts that were named. */
    get names(): ReadonlySet<string> {
        return this.#names;
    }
}

/** Whether a person's facts fix the value, without anything being worked out. */
export function isGiven({ source }: Dimension): boolean {
    return source.kind !== 'worked out' && source.kind !== 'age';
}
