import { compare } from '../../evaluate/numbers/comparison.ts';
import type { Exact } from '../../evaluate/numbers/rational.ts';
import { add, div, exact, mul, ONE, sub, ZERO } from '../../evaluate/numbers/rational.ts';
import type { Dimension } from './dimension.ts';
import type { Formula } from './formula.ts';
import { ALWAYS, all, any, NEVER, opposite } from './formula.ts';
import type { Somebody } from './somebody.ts';

/** When a condition holds, and when it does not. In between it cannot be said: something does not apply, or fails. */
export interface Condition {
    readonly yes: Formula;
    readonly no: Formula;
}

/** A value as far as it can be told without knowing anybody's facts. */
export type Known =
    /** The constant and so many times each dimension. Dates are days since 1 January 1970, percents are shares. */
    | {
          readonly kind: 'line';
          readonly terms: readonly Term[];
          readonly constant: Exact;
          readonly length?: LengthFamily;
      }
    | { readonly kind: 'no limit' }
    | { readonly kind: 'condition'; readonly condition: Condition }
    /** One option, or a text. */
    | { readonly kind: 'name'; readonly name: string }
    /** The option or text that a dimension has. */
    | { readonly kind: 'choice'; readonly of: Dimension }
    | { readonly kind: 'names'; readonly names: readonly string[] }
    | { readonly kind: 'somebody'; readonly somebody: Somebody }
    | { readonly kind: 'period'; readonly first: Pieces; readonly last: Pieces }
    | { readonly kind: 'does not apply' }
    /** Nothing can be told of it but its name. */
    | { readonly kind: 'unseen'; readonly key: string };

export interface Term {
    readonly of: Dimension;
    readonly times: Exact;
}

/** Lengths of time that are in days, in months or in hours; absent: the number is no length of time. */
export type LengthFamily = 'days' | 'months' | 'clock' | 'working days';

/** A value by cases. Where no case holds, there is no value: the rule fails there, or was not read. */
export type Pieces = readonly Piece[];

export interface Piece {
    readonly when: Formula;
    readonly value: Known;
}

export const YES: Condition = { yes: ALWAYS, no: NEVER };
export const NO: Condition = { yes: NEVER, no: ALWAYS };
/** It cannot be said. */
export const NEITHER: Condition = { yes: NEVER, no: NEVER };

export function only(value: Known): Pieces {
    return [{ when: ALWAYS, value }];
}

export function constant(value: Exact, length?: LengthFamily): Known {
    return { kind: 'line', terms: [], constant: value, ...(length && { length }) };
}

export function test(yes: Formula): Condition {
    return { yes, no: opposite(yes) };
}

export function not({ yes, no }: Condition): Condition {
    return { yes: no, no: yes };
}

export function allOf(conditions: readonly Condition[]): Condition {
    const [only, other] = conditions;
    if (only !== undefined && other === undefined) return only;
    const yes = all(conditions.map(c => c.yes));
    const isTotal = conditions.every(c => c.yes.opposite === c.no);
    return { yes, no: isTotal ? opposite(yes) : any(conditions.map(c => c.no)) };
}

export function anyOf(conditions: readonly Condition[]): Condition {
    return not(allOf(conditions.map(not)));
}

/** The same condition where `when` holds; elsewhere it cannot be said. */
export function given(when: Formula, { yes, no }: Condition): Condition {
    return when === ALWAYS ? { yes, no } : { yes: all([when, yes]), no: all([when, no]) };
}

/** A condition by cases. */
export function whichever(conditions: readonly Condition[]): Condition {
    return { yes: any(conditions.map(c => c.yes)), no: any(conditions.map(c => c.no)) };
}

/** A value as a condition. */
export function asCondition(pieces: Pieces): Condition {
    return whichever(
        pieces.map(({ when, value }) => (value.kind === 'condition' ? given(when, value.condition) : NEITHER)),
    );
}

export function asValue(condition: Condition): Pieces {
    return only({ kind: 'condition', condition });
}

/** Where the value of each piece is put in. */
export function each(pieces: Pieces, work: (value: Known) => Pieces): Pieces {
    return pieces.flatMap(({ when, value }) =>
        work(value).flatMap(inner => {
            const both = all([when, inner.when]);
            return both === NEVER ? [] : [{ when: both, value: inner.value }];
        }),
    );
}

export type Line = Extract<Known, { kind: 'line' }>;

export function sum(a: Line, b: Line, sign: 1 | -1): Line {
    if (b.terms.length === 0) {
        const total = sign === 1 ? add(a.constant, b.constant) : sub(a.constant, b.constant);
        const length = a.length ?? b.length;
        return { kind: 'line', terms: a.terms, constant: total, ...(length && { length }) };
    }
    const terms = new Map<Dimension, Exact>();
    for (const { of, times } of a.terms) terms.set(of, times);
    for (const { of, times } of b.terms) terms.set(of, add(terms.get(of) ?? ZERO, mul(times, exact(sign))));
    const kept = [...terms].flatMap(([of, times]) => (times === 0 ? [] : [{ of, times }]));
    const length = a.length ?? b.length;
    return {
        kind: 'line',
        terms: kept,
        constant: add(a.constant, mul(b.constant, exact(sign))),
        ...(length && { length }),
    };
}

export function scaled(line: Line, by: Exact): Line {
    if (by === 0) return { ...line, terms: [], constant: ZERO };
    return {
        ...line,
        terms: line.terms.map(({ of, times }) => ({ of, times: mul(times, by) })),
        constant: mul(line.constant, by),
    };
}

export function dividedBy(line: Line, by: Exact): Line {
    return scaled(line, div(ONE, by));
}

/** Whether the value can be told to be zero or more wherever the facts are. */
export function isNeverNegative({ terms, constant: least }: Line): boolean {
    return (
        compare(least, ZERO) >= 0 &&
        terms.every(
            ({ of, times }) => of.values.kind !== 'option' && of.values.neverNegative && compare(times, ZERO) > 0,
        )
    );
}
