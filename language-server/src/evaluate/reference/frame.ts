/** Where evaluation stands: for which person and which date, with whom as the subject, inside which rule. */
import type { Expression, Local, ModelNode } from '../../model/policy-model.ts';
import { toIso } from '../dates/day-text.ts';
import type { Program, Valued } from '../program.ts';
import type { TraceEntry } from '../trace/trace-entry.ts';
import type { SubjectKey } from '../values/member.ts';
import type { Invalid, Member, NoValue, Outcome, Value } from '../values/value.ts';
import { date, option } from '../values/value.ts';
import type { Watch } from './watch.ts';

/** What is being talked about: a member, a day of a period, an option of an enumeration. */
export type Subject =
    | { readonly kind: 'member'; readonly member: Member }
    | { readonly kind: 'date'; readonly day: number }
    | { readonly kind: 'option'; readonly value: string; readonly enumeration: string };

/** The evaluator itself, so that its parts can call the whole without importing it. */
export interface Evaluator {
    evaluate(e: Expression, frame: Frame): Outcome;
    decide(id: string, subject: Subject | undefined, frame: Frame, at: ModelNode): Outcome;
}

/** Is told of everything that is worked out. What leads too deep is left off without a word, and begun again later. */
export interface RunRecorder {
    enters(entry: StackEntry): void;
    leaves(entry: StackEntry): void;
}

/** One evaluation of one person's facts. */
export interface Run {
    /** Another one while everything is recorded. */
    evaluator: Evaluator;
    /** Who is told what is worked out, in which order; absent when nobody asks. */
    recorder?: RunRecorder;
    readonly program: Program;
    readonly root: Member;
    /** Facts outside their limits; filled in before anything is decided. */
    readonly invalid: Map<Member, Map<string, Invalid>>;
    /** Where trace entries go; undefined when nobody asked for a trace. */
    collector: TraceEntry[] | undefined;
    /** How many expressions were worked out since the last question; see `MOST_WORK`. */
    work: number;
    /** Who is told what is come through; absent when nobody asks. */
    watch?: Watch | undefined;
    /** Decisions being worked out, outermost first. */
    readonly stack: StackEntry[];
    /** Contexts of `as at` and `as if`, by what they change. */
    readonly contexts: Map<string, Context>;
    /** Reasons and exceptions of what was decided. */
    readonly reasons: Map<
        Computation,
        { readonly because?: string | undefined; readonly exception?: string | undefined }
    >;
}

export interface StackEntry {
    readonly declaration: Valued;
    readonly about: Subject;
    readonly computation: Computation;
    readonly context: Context;
}

/** The same facts on the same date, but for what `as at` and `as if` change. */
export interface Context {
    readonly run: Run;
    /** What tells this context from others. */
    readonly key: string;
    /** The date of decision. */
    readonly on: number | undefined;
    /** Whether `on` comes from `as at`, and then also chooses versions. */
    readonly asAt: boolean;
    /** Facts (by member) and decisions (by id and subject) that are fixed. */
    readonly factOverrides: ReadonlyMap<Member, ReadonlyMap<string, Outcome>>;
    readonly decisionOverrides: ReadonlyMap<string, ReadonlyMap<SubjectKey, Outcome>>;
    readonly memo: Map<string, Map<SubjectKey, Computation>>;
    /** Orders of ranks, by rank and owner of the list. */
    readonly orders: Map<string, Map<Member, { readonly members: readonly Member[] } | NoValue>>;
    /** What compiled code knows; absent where something is supposed, or a trace is made. */
    readonly compiled?: ((id: string, member: Member) => Outcome | undefined) | undefined;
    /** Said in traces: ` as at 1 May 2025`. */
    readonly label: string;
}

export interface Computation {
    /** Absent while it is being worked out. */
    outcome?: Outcome;
    entry?: TraceEntry | undefined;
}

export interface Frame {
    readonly context: Context;
    /** Innermost first; the root last. */
    readonly subjects: readonly Subject[];
    readonly locals?: LocalScope | undefined;
    /** The declaration whose rule is being read. */
    readonly rule?: Valued | undefined;
    /** The date that chooses versions of rates here, when the rule has its own `dated by`. */
    readonly dating?: Outcome | undefined;
}

/** Local names of a block; worked out when first used. */
export interface LocalScope {
    readonly locals: ReadonlyMap<string, Local>;
    readonly computed: Map<string, Computation>;
    readonly frame: Frame;
    readonly outer: LocalScope | undefined;
}

export function subjectKey(subject: Subject): SubjectKey {
    switch (subject.kind) {
        case 'member':
            return subject.member;
        case 'date':
            return toIso(subject.day);
        case 'option':
            return subject.value;
    }
}

export function subjectValue(subject: Subject): Value {
    switch (subject.kind) {
        case 'member':
            return { kind: 'member', member: subject.member };
        case 'date':
            return date(subject.day);
        case 'option':
            return option(subject.value);
    }
}

/** The subject and everything that it belongs to, up to the root. */
export function subjectsOf(subject: Subject, root: Member): Subject[] {
    if (subject.kind !== 'member') {
        return [subject, { kind: 'member', member: root }];
    }
    const chain: Subject[] = [];
    for (let member: Member | undefined = subject.member; member !== undefined; member = member.parent) {
        chain.push({ kind: 'member', member });
    }
    return chain;
}

/** The frame of a thing inside: the member of a `for each`, of a `where`. */
export function inside(frame: Frame, subject: Subject): Frame {
    return { ...frame, subjects: [subject, ...frame.subjects] };
}

/** The subject so many steps outward; when it is no member of the entity, the nearest that is one. */
export function memberFor(frame: Frame, steps: number | undefined, entity: string): Member | undefined {
    const exact = steps === undefined ? undefined : frame.subjects[steps];
    if (exact?.kind === 'member' && exact.member.entity === entity) {
        return exact.member;
    }
    for (const subject of frame.subjects) {
        if (subject.kind === 'member' && subject.member.entity === entity) {
            return subject.member;
        }
    }
    return exact?.kind === 'member' ? exact.member : undefined;
}
