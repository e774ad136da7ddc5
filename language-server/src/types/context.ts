import type { Expression } from '../model/expressions.ts';
import type { SourceRange } from '../model/source-range.ts';
import type { DeclarationRun } from './declaration-run.ts';
import type { Place } from './resolve/reading.ts';
import type { Stack, Subject } from './resolve/subjects.ts';
import type { TypeTable } from './type-table.ts';
import type { ValueType } from './value-type.ts';

/** Where an expression stands, and where what is found about it goes. */
export interface Context extends Place {
    run: DeclarationRun;
    types: TypeTable;
    /** Checks a part of an expression; `expected` is the type that its place asks for. */
    check(this: void, context: Context, expression: Expression, expected?: ValueType): ValueType;
    /** In a persona an unknown name is a fact that the policy does not know. */
    unknownCode: 'PW009' | 'PW502';
    /** What is worked out here becomes money that is paid out, and no rounding stands over it yet. */
    needsRounding?: boolean;
    /** Members that come earlier in a rank: using the same decision on them ends, and is no cycle. */
    earlierMembers?: boolean;
    /** In a rate or a persona an amount may be written without its period: the type of its place says it. */
    barePeriods?: boolean;
    /** Names of what a condition nearby has asked about with `there is`. */
    askedAbout?: ReadonlySet<string>;
    /** Under `as at`: on which day an age is taken has been said. */
    dayIsSaid?: boolean;
    /** A part of a sum or a product. */
    inSum?: boolean;
    /** The heading of a column, or a cell. */
    inTable?: boolean;
    /** In a condition that picks members: one for whom it does not apply is not picked. */
    picks?: Picking;
    /** What is settled here, by conditions that hold or do not; see `expressions/known.ts`. */
    known?: ReadonlySet<string> | undefined;
    /** In the braces of a text, where a name or a path stands and no formula. */
    placeholder?: boolean;
    /** What does not apply is left out here (`, if any`, `, or £0 if none`). */
    leavesOut?: boolean;
}

/** Members picked by a condition: `how many children where …`, from its first word to the end of the condition. */
export interface Picking {
    range: SourceRange;
    where?: Expression;
}

/** The same place with one more subject, the innermost. */
export function about(context: Context, subject: Subject): Context {
    // What is settled of one is not settled of another.
    return { ...context, stack: [subject, ...context.stack], known: undefined };
}

/** The same place with other subjects. */
export function withStack(context: Context, stack: Stack): Context {
    return { ...context, stack };
}
