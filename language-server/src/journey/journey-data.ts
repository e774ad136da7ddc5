/** Journeys as plain data: what the preview shows and the command line writes. */
import type { FactValue } from '../model/facts.ts';
import type { SourceRange } from '../model/source-range.ts';

/** A length of time as it was written: `5 working days`. */
export interface Length {
    value: string;
    unit: 'day' | 'working day' | 'week' | 'month' | 'year';
}

/** A way to challenge a decision, with its time limit. */
export interface ChallengeRoute {
    name: string;
    within?: Length;
}

/** Who does a step. */
export type Actor =
    /** The person, through these channels; none said: any. */
    | { kind: 'person'; who: string; channels: string[] }
    | { kind: 'organisation'; body: string; automatically: boolean };

export interface JourneyStep {
    /** Unique in its journey. */
    id: string;
    name: string;
    actor: Actor;
    /** What is asked, as written: `each child's date of birth`. */
    asks: string[];
    uses: { what: string; holder?: string }[];
    /** Each with its alternatives. */
    proofs: string[][];
    decides: string[];
    /** By when the organisation has done it. */
    within?: Length;
    waits: Length[];
    pays?: { what: string; every?: Length };
    tells: string[];
    challenge?: ChallengeRoute;
    sources: string[];
    range?: SourceRange;
}

export interface JourneyEdge {
    from: string;
    to: string;
    /** As written; absent: always, when nothing before it applies. */
    when?: string;
    /** `goes to` as written, the step that follows in the text, or the ending that a value chooses. */
    kind: 'goes to' | 'follows' | 'by value';
    range?: SourceRange;
}

export interface JourneyEnding {
    id: string;
    name: string;
    /** As written. */
    when?: string;
    tells: string[];
    challenge?: ChallengeRoute;
    sources: string[];
    range?: SourceRange;
}

/** What a journey can look like, whoever goes through it. */
export interface JourneyGraph {
    name: string;
    /** Whether its steps were worked out from the rules. */
    derived: boolean;
    steps: JourneyStep[];
    edges: JourneyEdge[];
    endings: JourneyEnding[];
    range?: SourceRange;
}

/** Something that a person is asked, or a register, or the calendar. */
export interface Question {
    /** Which fact of whom: `Noor's in approved education`. */
    fact: string;
    /** Name of the fact alone. */
    name: string;
    /** Whose it is; empty for what is asked once. */
    owner: string;
    /** In which step; absent in a derived journey. */
    step?: string;
    /** The wording for the citizen, with names filled in; the fact's name when it has no wording. */
    text: string;
    /** Whether the policy words it. */
    worded: boolean;
    hint?: string;
    answer: AnswerForm;
    /** `register`: somebody holds it and nobody is asked. `calendar`: the date of decision. */
    from: 'person' | 'register' | 'calendar';
    /** Who holds it already. */
    heldBy: { body: string; as?: string }[];
    proofs: string[][];
    /** No step of the journey asks for it, and yet a decision needs it. */
    undeclared?: true;
    /** Where the answer stands in the facts. */
    place: (string | number)[];
    /** The wording in other languages, by language, as far as it is there. */
    translations?: { [language: string]: QuestionTexts };
    range?: SourceRange;
}

export interface QuestionTexts {
    text?: string;
    hint?: string;
    /** Labels of options, by option. */
    options?: { [option: string]: string };
}

export interface AnswerForm {
    form: 'yes or no' | 'number' | 'date' | 'period' | 'year' | 'text' | 'one of' | 'any of' | 'there or not' | 'list';
    options?: { name: string; label: string }[];
    /** `£ per week`, `%`. */
    unit?: string;
    whole?: true;
    /** It may not apply. */
    optional?: true;
    overTime?: true;
    /** Limits as people read them. */
    limits?: string;
    /** What one member of a list is called. */
    element?: string;
}

/** What happens to a person, one thing after the other. */
export type PathEntry =
    | { kind: 'step'; step: string; actor: Actor; within?: Length; range?: SourceRange }
    | { kind: 'question'; step?: string; question: Question; answer: FactValue; answerText: string }
    | { kind: 'register'; step?: string; fact: string; name: string; holder: string; as?: string; valueText: string }
    | { kind: 'judgement'; step?: string; judgement: string; by?: string; within?: Length; valueText: string }
    | { kind: 'decision'; step?: string; decision: string; valueText: string; known: boolean; because?: string }
    | { kind: 'wait'; step?: string; length: Length }
    | { kind: 'payment'; step?: string; what: string; valueText: string; every?: Length }
    | { kind: 'told'; step?: string; text: string };

export interface RefusedAnswer {
    fact: string;
    message: string;
}

/** Where a walk ends, and why there. */
export interface ReachedEnding {
    /** Name of the ending, or what the journey ends with when it names none. */
    name: string;
    kind:
        | 'ending'
        /** The last step is the end: a payment, a message. */
        | 'last step'
        /** No journey names endings: what was decided. */
        | 'decided'
        /** Something that nobody can say, or that somebody has still to judge. */
        | 'undecided'
        /** The policy gives no answer. */
        | 'error'
        /** The steps lead in a circle in which nothing changes. */
        | 'endless'
        /** No step follows and no ending fits. */
        | 'dead end';
    tells: string[];
    challenge?: ChallengeRoute;
    /** What led here, in words: conditions with the values that made them true, reasons given by rules. */
    why: string[];
    /** With `undecided`: what is awaited. */
    awaits?: string[];
    /** What is told in other languages, by language, as far as it is there. */
    translations?: { [language: string]: string[] };
    range?: SourceRange;
}

export type Next = { question: Question } | { ending: ReachedEnding };

export interface Walk {
    journey: string;
    path: PathEntry[];
    refused: RefusedAnswer[];
    next: Next;
}
