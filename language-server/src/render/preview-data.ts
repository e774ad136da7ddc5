/**
 * Everything that the preview of a policy shows, as plain data: texts are data, never mark-up, and each thing that was
 * written somewhere says where. Made by `workspace/preview.ts`, shown by this folder, carried to a panel as JSON.
 */
import type { Burden, Length, Question } from '../journey/index.ts';
import type { Facts, FactValue } from '../model/facts.ts';
import type { Severity } from '../model/finding.ts';
import type { Position } from '../model/source-range.ts';

/** What is asked of whoever makes the data. */
export interface PreviewRequest {
    /** The journey; absent: the persona's own, or the first. */
    journey?: string;
    /** Whose way is shown; absent: the reader answers. */
    persona?: string;
    /** Facts that count instead of the persona's own: a persona with changes, or the reader's answers so far. */
    answers?: Facts;
    /** Name of a language of the policy; absent: its first. */
    language?: string;
}

export interface PreviewPlace {
    uri: string;
    range: { start: Position; end: Position };
}

/** Something that was written, and where. */
export interface Placed {
    place?: PreviewPlace;
}

/** A text for citizens. `lang` says in which language it is when it is not the one that was asked for. */
export interface CitizenText {
    text: string;
    lang?: string;
}

export interface PreviewData {
    format: 'policywright-preview/1';
    policy: PreviewPolicy;
    /** What was asked for, completed with what was chosen. */
    request: { journey: string; persona?: string; language: string };
    /** What is known about the person: as much as was given. */
    facts: Facts;
    walk: WalkView;
    map: MapView;
    burden: BurdenView;
    intent: IntentView;
    definitions: DefinitionView[];
    sources: SourceView[];
    record: RecordView;
}

export interface PreviewPolicy extends Placed {
    name: string;
    owner?: string;
    /** As people read it: `from 6 April 2010`. */
    inForce?: string;
    personas: PersonaChoice[];
    journeys: string[];
    /** The first is the language of texts that are not translated. */
    languages: PreviewLanguage[];
    made: Made;
}

export interface PersonaChoice extends Placed {
    name: string;
    story?: string;
}

export interface PreviewLanguage {
    name: string;
    /** BCP 47; empty when it is not known. */
    tag: string;
}

/** When and from what the preview was made; whoever has a clock fills it in. */
export interface Made {
    /** ISO date and time. */
    at?: string;
    /** Version of Policywright. */
    version?: string;
    /** The policy's file, as it is called. */
    file: string;
    /** Fingerprint of the texts: two previews with the same one show the same policy. */
    fingerprint?: string;
}

// Walk through ----------------------------------------------------------------------------------------------------------

export interface WalkView {
    /** Pages in the order of the journey. All but the last are answered; the last too, when there is an ending. */
    pages: PageView[];
    ending?: EndingView;
    /** Facts that come from registers, in the order in which they are looked up. */
    registers: { fact: string; holder: string; record?: string; value: string; place?: PreviewPlace }[];
    /** What was decided, judged or is still awaited on the way. */
    decisions: ({ name: string; value: string; because?: string } & Placed)[];
    judgements: ({ name: string; by?: string; value: string } & Placed)[];
    /** The name of the journey as a citizen reads it. */
    journey: CitizenText;
    /** Texts without a translation into the language that was asked for. */
    untranslated: number;
}

export interface PageView extends Placed {
    /** From 1. */
    number: number;
    /** Of the step; absent in a journey that was derived. */
    step?: string;
    /** The step as a citizen reads it. */
    heading?: CitizenText;
    stepPlace?: PreviewPlace;
    /** Whom the questions are about; empty: whoever answers. */
    owner: string;
    questions: QuestionView[];
}

export interface QuestionView extends Placed {
    fact: string;
    name: string;
    text: CitizenText;
    /** Whether the policy words it; else the text is the fact's name. */
    worded: boolean;
    hint?: CitizenText;
    from: Question['from'];
    /** Who knows the answer already. */
    heldBy: string[];
    proofs: CitizenText[][];
    form: Question['answer']['form'];
    options?: { name: string; label: CitizenText }[];
    unit?: string;
    whole?: true;
    optional?: true;
    overTime?: true;
    limits?: string;
    element?: string;
    /** Where the answer stands in the facts. */
    key: (string | number)[];
    /** What was answered, as it stands in the facts, also when it was refused. */
    answer?: FactValue;
    answerText?: string;
    /** Why the answer was refused. */
    error?: CitizenText;
    /** Only of the question that is asked now. */
    why?: WhyView;
}

export interface WhyView {
    sentences: string[];
    /** What the answers lead to; each was tried. */
    results: { answers: string[]; leadsTo: string; isEnding: boolean }[];
    rules: { what: string; rule?: string; source?: string }[];
    neededFor: ({ name: string } & Placed)[];
}

export interface EndingView extends Placed {
    name: string;
    /** The name as a citizen reads it. */
    heading: CitizenText;
    kind: string;
    tells: CitizenText[];
    why: CitizenText[];
    awaits: string[];
    challenge?: { name: string; within?: Length };
    /** Each was tried: it gives what it says. */
    changes: { fact: string; from: string; to: string; sentence: string }[];
    sources: string[];
}

// Map -----------------------------------------------------------------------------------------------------------------

export interface MapView {
    /** Whether the steps were worked out from the rules. */
    derived: boolean;
    /** The person first, then organisations in the order in which they come in, registers last. */
    lanes: { id: string; name: string; kind: 'person' | 'organisation' | 'register' }[];
    nodes: MapNode[];
    edges: MapEdge[];
}

export interface MapNode extends Placed {
    /** Stable while its name is: nodes keep their place when others change. */
    id: string;
    kind: 'step' | 'ending' | 'register';
    name: string;
    lane: string;
    /** Short lines under the name: `2 questions`, `within 5 working days`. */
    notes: string[];
    /** Time limits and waits among the notes. */
    waits: string[];
    /** Everything about it in words. */
    details: string[];
    /** Its turn on the path, from 1; absent: the person does not come here. */
    turn?: number;
}

export interface MapEdge {
    from: string;
    to: string;
    when?: string;
    lit: boolean;
    /** A register that is read. */
    reads?: true;
}

// Burden --------------------------------------------------------------------------------------------------------------

export interface BurdenView {
    rows: BurdenRow[];
    budget: ({ of: string; most: number } & Placed)[];
    /** Safeguards that say that nobody is asked for what is held already. */
    onceOnly?: PreviewPlace;
}

export interface BurdenRow extends Placed {
    /** Absent: the worst case that was found. */
    person?: string;
    story?: string;
    journey: string;
    ending: string;
    /** The walk stopped at a question that nobody answered: the figures are not all. */
    unfinished: boolean;
    /** Whether it is the persona that was asked for. */
    chosen: boolean;
    burden: Burden;
    /** Of this row: by which figures the budget is exceeded, by the words of the budget. */
    over: { of: string; by: number }[];
}

// Intent --------------------------------------------------------------------------------------------------------------

export interface IntentView extends Placed {
    problem?: { text: string } & Placed;
    aims: AimView[];
    notAbout: ({ text: string } & Placed)[];
    /** Decisions and judgements that serve nothing that the intent names. */
    aimless: ({ name: string } & Placed)[];
}

export interface AimView extends Placed {
    kind: 'outcome' | 'safeguard';
    name: string;
    text?: CitizenText;
    servedBy: ({ name: string; through?: string } & Placed)[];
    steps: string[];
    personas: string[];
    measures: string[];
    data: string[];
    /** Conditions that always hold, and promises about what never falls. */
    promises: string[];
    sources: string[];
    /** What it lacks; with a reason when somebody accepted that. */
    gaps: { lacks: string; message: string; accepted?: string }[];
}

// The record ----------------------------------------------------------------------------------------------------------

export interface DefinitionView extends Placed {
    name: string;
    about?: string;
    means?: string;
    /** As written, with the days between which each holds. */
    conditions: { text: string; inForce?: string }[];
    sources: string[];
}

export interface SourceView {
    text: string;
    /** Only `https:` and `http:`. */
    url?: string;
    usedBy: ({ name: string } & Placed)[];
}

export interface RecordView {
    findings: FindingView[];
    accepted: (FindingView & { because: string; under: string })[];
}

export interface FindingView extends Placed {
    code: string;
    severity: Severity;
    message: string;
}
