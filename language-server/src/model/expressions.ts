import type { ComparisonOperator } from './comparison-operators.ts';

import type { ModelNode, Name } from './source-range.ts';
import type { Target } from './targets.ts';
import type { Currency, PeriodUnit, TimeUnit, Weekday } from './units.ts';

/** A value as written. Numbers are decimal strings without separators, so that nothing is lost in JSON. */
export type LiteralValue =
    | { kind: 'number'; value: string }
    | { kind: 'money'; amount: string; currency: Currency; per?: PeriodUnit }
    | { kind: 'percent'; value: string }
    /** ISO 8601. `value` is empty when the date does not exist; the reader has then been told. */
    | { kind: 'date'; value: string }
    /** Both days are included. */
    | { kind: 'period'; from: string; to: string }
    | { kind: 'duration'; parts: DurationPart[] }
    /** `35 hours per week`. */
    | { kind: 'quantity'; value: string; unit: TimeUnit; per: PeriodUnit }
    | { kind: 'yes or no'; value: boolean }
    | { kind: 'text'; value: string }
    | { kind: 'no limit' }
    | { kind: 'not applicable' }
    /** In a persona's given: the person cannot know it. */
    | { kind: 'not known' };

/** `66 years 2 months` has two parts. */
export interface DurationPart {
    value: string;
    unit: TimeUnit;
}

export interface Literal extends ModelNode {
    kind: 'literal';
    value: LiteralValue;
}

/** A bare name: a fact, a decision, a rate, an option, a local name, a role, a built-in such as `age`. */
export interface NameExpression extends ModelNode {
    kind: 'name';
    name: Name;
    target?: Target;
}

/** `claimant's date of birth`, `Noor's birth order`, `tax year's first day`. */
export interface MemberExpression extends ModelNode {
    kind: 'member';
    subject: Expression;
    member: Name;
    target?: Target;
}

export interface Arithmetic extends ModelNode {
    kind: 'arithmetic';
    op: '+' | '-' | '*' | '/';
    left: Expression;
    right: Expression;
}

export interface Negative extends ModelNode {
    kind: 'negative';
    operand: Expression;
}

/** One test of a comparison. `written` keeps the author's words (`is under`, `<`) for messages. */
export interface ComparisonTest extends ModelNode {
    op: ComparisonOperator;
    written: string;
    /** What is compared with; for `one of` the listed values are in `values`; for `is a` the definition is in `definition`. */
    right?: Expression;
    values?: Expression[];
    definition?: NameExpression;
}

/** `age is at least 16 and less than 20`: all tests of the chain must hold for `left`. */
export interface Comparison extends ModelNode {
    kind: 'comparison';
    left: Expression;
    tests: ComparisonTest[];
}

/** `and`, `or`, `all of`, `any of`, `none of`. Items may be of any logic kind. */
export interface Logic extends ModelNode {
    kind: 'all' | 'any' | 'none';
    items: Expression[];
    /** Written as bullets under `all of`, `any of`, `none of`. */
    bulleted: boolean;
}

export interface Not extends ModelNode {
    kind: 'not';
    operand: Expression;
}

/**
 * `there is no partner` (does it apply at all?) or `there is a child where …` (is there such a member?).
 * `of` is a fact that may not apply, or a list or its word for one member; `types/` decides which.
 */
export interface ThereIs extends ModelNode {
    kind: 'there is';
    negated: boolean;
    of: NameExpression | MemberExpression | RelativeMember;
    where?: Expression;
    /** Filled in by `types/`: whether a fact applies, or whether a list has a member. */
    sense?: 'applies' | 'member';
    /** Filled in by `types/` when the sense is `member`: what is gone through. */
    over?: Iteration;
}

/** `each child's age is at least 5`: holds for every member; `condition` is read with the member as its subject. */
export interface Every extends ModelNode {
    kind: 'every';
    over: Iteration;
    condition: Expression;
}

/**
 * What is gone through. `for each child`: members of the list whose word for one member is `child`;
 * `for each Monday in tax year`: the days of a period; `for each kind`: the options of an enumeration.
 */
export interface Iteration extends ModelNode {
    element: Name;
    /** Where an explicit list is named: `the family's children`, `children`. */
    list?: Expression;
    /** `for each Monday in P`, `for each day in P`. */
    period?: Expression;
    target?: IterationTarget;
}

export type IterationTarget =
    /** The list fact `fact` of the subject `subject` steps outward (0 = innermost); the members are of `entity`. */
    | { kind: 'list'; entity: string; fact: string; subject: number; owner: string }
    /** Wherever they are; with `owner` and `fact` only those who stand in that list of somebody. */
    | { kind: 'all members'; entity: string; owner?: string; fact?: string }
    | { kind: 'weekdays'; weekday: Weekday }
    | { kind: 'days' }
    | { kind: 'options'; enumeration: string };

/** `how many children where qualifying child`. */
export interface Count extends ModelNode {
    kind: 'count';
    over: Iteration;
    where?: Expression;
}

/** `how many Mondays in P`, `how many months in P`; `where` only with days: a day is then the member. */
export interface CountIn extends ModelNode {
    kind: 'count in';
    unit: 'day' | 'week' | 'month' | 'year' | 'working day' | Weekday;
    period: Expression;
    where?: Expression;
}

/** `total of X for each child where …`. */
export interface Aggregate extends ModelNode {
    kind: 'aggregate';
    op: 'total' | 'highest' | 'lowest' | 'earliest' | 'latest';
    value: Expression;
    over: Iteration;
    where?: Expression;
}

/** `total of`, `lowest of` … over listed values, as bullets or in brackets; `how many of` counts the conditions that hold. */
export interface Combine extends ModelNode {
    kind: 'combine';
    op: 'total' | 'highest' | 'lowest' | 'earliest' | 'latest' | 'how many';
    items: CombineItem[];
    bulleted: boolean;
}

export interface CombineItem extends ModelNode {
    value: Expression;
    /** `, if any`: left out when it does not apply. */
    ifAny: boolean;
}

export type RoundingMode = 'up' | 'down' | 'half up' | 'half even' | 'half down' | "in the person's favour";

export type Coin = 'cent' | 'dollar' | 'euro';

/** `, rounded down to the penny`. */
export interface Rounding extends ModelNode {
    kind: 'rounding';
    operand: Expression;
    mode: RoundingMode;
    /** A positive decimal: `0.01` for the penny, `1` for a whole pound or number, `0.5`, `0.0001` for 4 decimal places. */
    to: string;
    /** `to the penny` and `to a whole pound` are about money; the others fit any number. */
    unit: 'money' | 'number' | 'percent' | TimeUnit;
    /** How the money was called, where it is not pence and pounds. */
    coin?: Coin;
}

/** `, but not less than X` and `, but not more than X`. */
export interface Bound extends ModelNode {
    kind: 'bound';
    operand: Expression;
    bound: 'not less than' | 'not more than';
    limit: Expression;
}

/** `, converted weekly to monthly`: by the rule of that name in the conventions. */
export interface Conversion extends ModelNode {
    kind: 'conversion';
    operand: Expression;
    from: PeriodUnit;
    to: PeriodUnit;
}

/** `, or £0 if none`: the value when the operand does not apply. */
export interface IfNone extends ModelNode {
    kind: 'if none';
    operand: Expression;
    fallback: Expression;
}

/** `lower earnings limit as at first day of sickness`. */
export interface AsAt extends ModelNode {
    kind: 'as at';
    operand: Expression;
    date: Expression;
}

/** `State Pension date as if sex is female`: the same decision with one fact changed. */
export interface AsIf extends ModelNode {
    kind: 'as if';
    operand: Expression;
    fact: NameExpression | MemberExpression;
    value: Expression;
}

/** `A through B`: a period with both ends. */
export interface Through extends ModelNode {
    kind: 'through';
    from: Expression;
    to: Expression;
}

/** `overlap of (P, Q)`; `gap between (P, Q)`: the days strictly between. */
export interface PeriodPair extends ModelNode {
    kind: 'overlap' | 'gap';
    left: Expression;
    right: Expression;
}

/** `first Monday on or after D`, `last Friday on or before D`. */
export interface NearestWeekday extends ModelNode {
    kind: 'nearest weekday';
    weekday: Weekday;
    direction: 'on or after' | 'on or before';
    date: Expression;
}

/** `66th birthday`, `claimant's 66th birthday`. */
export interface Birthday extends ModelNode {
    kind: 'birthday';
    number: number;
    /** Whose; absent: the innermost person. */
    subject?: Expression;
    /** Filled in by `types/` when `subject` is absent: how many subjects outward the person stands. */
    person?: number;
}

/**
 * `this child`, `previous spell`, `next child`, `this Monday`, `this kind`. `each`: the member that an `each child …` speaks
 * of, where the condition says something of it as a whole (`each child is a qualifying child`).
 */
export interface RelativeMember extends ModelNode {
    kind: 'relative member';
    which: 'this' | 'each' | 'previous' | 'next';
    element: Name;
    target?: Target;
}

/** `the child where birth order = 1`. */
export interface TheMember extends ModelNode {
    kind: 'the member';
    over: Iteration;
    where: Expression;
}

/** What stands where a value was expected and could not be read; the reader has been told. Its value is never known. */
export interface Missing extends ModelNode {
    kind: 'missing';
}

export type Expression =
    | Literal
    | NameExpression
    | MemberExpression
    | Arithmetic
    | Negative
    | Comparison
    | Logic
    | Not
    | ThereIs
    | Every
    | Count
    | CountIn
    | Aggregate
    | Combine
    | Rounding
    | Bound
    | Conversion
    | IfNone
    | AsAt
    | AsIf
    | Through
    | PeriodPair
    | NearestWeekday
    | Birthday
    | RelativeMember
    | TheMember
    | Missing;
