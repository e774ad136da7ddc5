import type { SourceRange } from './source-range.ts';

/**
 * Facts as they stand in JSON: names as in the policy; money as a decimal string or a number in the fact's unit; dates as
 * ISO strings; yes/no as booleans; lists as arrays of objects (a member's `name`, when it has one, is its name); a percent
 * as the number of percents; options by name; a period `{"from","to"}`; a fact over time `[{"from","value"}]`.
 * Absent: not asked yet. `null`: unknown to the person. `{"notApplicable": true}`: does not apply.
 */
export interface Facts {
    /** The date of decision, ISO. */
    on?: string;
    /** Decisions that are fixed and override their own rule. */
    assume?: Record<string, FactValue>;
    [name: string]: FactValue | Record<string, FactValue> | undefined;
}

export type FactValue = string | number | boolean | null | FactValue[] | { [name: string]: FactValue };

/** What a run answers. */
export interface RunResult {
    /** The date of decision, ISO, when it is known. */
    on?: string;
    decisions: Record<string, DecisionAnswer>;
    /** Facts outside their limits or against `valid when`. */
    invalid?: InvalidFact[];
    /** Facts, options and assumptions that could not be read: unknown names, wrong forms. Nothing is decided then. */
    problems?: InvalidFact[];
}

export type DecisionAnswer = Answer | MemberAnswers;

/** A decision for each member. */
export interface MemberAnswers {
    values: ({ member: string } & Answer)[];
}

export interface Answer {
    status: 'known' | 'needs' | 'not applicable' | 'error' | 'invalid';
    /** Money and numbers as exact decimal strings; a number that has no finite decimal as a fraction, `5/12`. */
    value?: FactValue;
    /** `£ per week`, `days`, `%`. */
    unit?: string;
    /** Facts that are awaited, in the order in which evaluation first needs them. */
    needs?: string[];
    /** Of these, the facts that the person does not know. */
    unknown?: string[];
    /** Of these, the judgements, with who makes them: `shared care is equal (HMRC decision maker)`. */
    awaits?: string[];
    /** Why, when a case said `because`. */
    because?: string;
    /** Why there is no answer: with status `error`, and with `invalid` what is wrong with the fact. */
    error?: string;
    /** The places in the policy that an error is about. */
    places?: SourceRange[];
    /** With status `invalid`: which fact. */
    fact?: string;
    trace?: TraceNode;
}

export interface InvalidFact {
    fact: string;
    message: string;
}

/** Why a value is what it is, in the policy's own words. */
export interface TraceNode {
    /** What was worked out: `weekly award`, `eldest child rate`, `Noor's age`. */
    what: string;
    /** The value for people: `£43.30 per week`, `yes`, `not known yet`. */
    value: string;
    /** Which rule gave it, as written: `is £0 when number of qualifying children = 0`. */
    rule?: string;
    because?: string;
    /** Source range of the rule. */
    range?: SourceRange;
    /** Legal source. */
    source?: string;
    /** The days right after this one have the same trace, so it stands only once. */
    repeats?: TraceRepeats;
    children: TraceNode[];
}

export interface TraceRepeats {
    /** How many more days. */
    count: number;
    /** The last of them, ISO. */
    until: string;
    /** For people: `the same for 51 more Mondays until 30 March 2026`. */
    text: string;
}
