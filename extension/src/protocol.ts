/**
 * What the extension and the language server say to each other beyond the Language Server Protocol.
 * The one file that both sides import; it imports nothing itself.
 */

/** The language id of `.policy` files, in the editor and in the server. */
export const LANGUAGE_ID = 'policy';

/** The section of the editor's settings that the server asks for with `workspace/configuration`. */
export const SETTINGS_SECTION = 'policywright';

/** How loudly one diagnostic code speaks. */
export type SeverityLevel = 'error' | 'warning' | 'information' | 'hint' | 'off';

/** The settings under {@link SETTINGS_SECTION} that concern the server. */
export interface PolicywrightSettings {
    /** By diagnostic code, for example `{ "PW204": "off" }`. */
    severity: Record<string, SeverityLevel>;
}

/** What the extension gives the server when it starts; every part may be missing, as in other editors. */
export interface ServerStart {
    /** URI of the folder with the pages that explain the diagnostics. */
    documentation?: string;
    /** The editor's own snippets, which the server offers where they fit. */
    snippets?: EditorSnippet[];
    /** The settings, for editors that cannot be asked for them. */
    settings?: Partial<PolicywrightSettings>;
}

/** A piece of text with parts to fill in, in the syntax of snippets. */
export interface EditorSnippet {
    /** The words under which it is offered. */
    prefix: string;
    description: string;
    /** Its lines. */
    body: string;
}

/** Asks a solver about the decisions of a policy that were not analysed; answered with {@link DeeperAnswer}. */
export const DEEPER_REQUEST = 'policywright/lookDeeper';

export interface DeeperQuestion {
    uri: string;
}

/** What was found is told as diagnostics. */
export interface DeeperAnswer {
    kind: 'done' | 'no solver' | 'failed';
    /** For people. */
    message: string;
}

/** Changes the rules of a policy one by one, to see whether its personas notice: {@link MutationQuestion}, {@link MutationAnswer}. */
export const MUTATION_REQUEST = 'policywright/mutate';

/** Told while that goes on: {@link MutationProgress}. */
export const MUTATION_PROGRESS = 'policywright/mutateProgress';

export interface MutationQuestion {
    uri: string;
}

export interface MutationProgress {
    uri: string;
    judged: number;
    all: number;
}

/** What nobody notices is told as diagnostics, until the text changes. */
export interface MutationAnswer {
    kind: 'done' | 'failed';
    /** For people. */
    message: string;
    figures?: { score?: number; judged: number; killed: number; survived: number; equivalent: number };
}

/** Makes people up for the limits of a decision: {@link BoundaryQuestion}, {@link BoundaryAnswer}. */
export const BOUNDARY_REQUEST = 'policywright/boundaryPersonas';

/** The editor's command that asks for them and writes them; its arguments are the document's URI and the decision's name. */
export const WRITE_BOUNDARY_COMMAND = 'policywright.writeBoundaryPersonas';

export interface BoundaryQuestion {
    uri: string;
    decision: string;
}

export interface BoundaryAnswer {
    /** Persona sections, laid out; empty when there are none. */
    text: string;
    /** For people. */
    message: string;
}

/** Makes a policy to begin with: {@link NewPolicyQuestion}, {@link NewPolicyAnswer}. */
export const NEW_POLICY_REQUEST = 'policywright/newPolicy';

export interface NewPolicyQuestion {
    /** As somebody typed it. */
    name: string;
}

/** Empty when nothing is left of the name that a file could be called. */
export interface NewPolicyAnswer {
    policy?: {
        /** Name of a file. */
        file: string;
        text: string;
    };
}

/** Asks with what a policy can be compared that it names itself: {@link ComparableQuestion}, {@link Comparable}. */
export const COMPARABLE_REQUEST = 'policywright/comparable';

export interface ComparableQuestion {
    uri: string;
}

export interface Comparable {
    /** Names of the variations of the very file that they stand in. */
    variations: string[];
    /** The policy that this one varies, another file. */
    varies?: string;
    /** URIs of the files that it uses. */
    uses: string[];
}

/** Asks for whom two versions of a policy decide differently: {@link CompareQuestion}, {@link CompareAnswer}. */
export const COMPARE_REQUEST = 'policywright/compare';

export interface CompareQuestion {
    uri: string;
    /** The version before it; with a variation, the policy as it stands is the version before. */
    against: { variation: string } | { uri: string } | { texts: [uri: string, text: string][] };
    /** What people call the other version. */
    name: string;
}

export interface CompareAnswer {
    kind: 'done' | 'failed';
    /** Markdown when it is done, otherwise a sentence; for people. */
    text: string;
}

/** Asks about the wording of a paper that is no policy; answered with {@link ProseAnswer}. */
export const PROSE_REQUEST = 'policywright/prose';

/** A Markdown document or a plain text, as it stands in the editor. */
export interface ProseQuestion {
    uri: string;
    /** `markdown`, or anything else for text in which blank lines part paragraphs. */
    language: string;
    text: string;
}

export interface ProseAnswer {
    findings: ProseFinding[];
}

/** Lines and characters from 0; characters are UTF-16 units. */
export interface TextRange {
    start: { line: number; character: number };
    end: { line: number; character: number };
}

export interface ProseFinding {
    code: string;
    /** Address of the page that explains the code. */
    href: string;
    severity: Exclude<SeverityLevel, 'off'>;
    message: string;
    range: TextRange;
    fixes: { title: string; edits: { range: TextRange; newText: string }[] }[];
}

/** Which personas a policy has; answered with {@link PersonaList}. */
export const PERSONAS_REQUEST = 'policywright/personas';

/** Tries personas of a policy; answered with {@link PersonaResults}. */
export const RUN_PERSONAS_REQUEST = 'policywright/runPersonas';

/** Tries personas and says what of the policies they reach: {@link CoverageQuestion}, answered with {@link PersonaCoverage}. */
export const COVERAGE_REQUEST = 'policywright/coverage';

/** What stands in the editor of a file of data that is not saved: {@link DataText}. */
export const DATA_TEXT = 'policywright/dataText';

export interface DataText {
    uri: string;
    /** Absent: it is what stands on the disk again. */
    text?: string;
}

/** Why a persona's decisions are what they are; answered with {@link Explanation}. */
export const EXPLAIN_REQUEST = 'policywright/explain';

export interface PersonaList {
    /** The name of the policy, where it has one. */
    policy?: string;
    /** URIs of the files that it uses. */
    uses?: string[];
    personas: PersonaItem[];
    /** URIs of the files whose cases are among them. */
    data?: string[];
}

export interface PersonaItem {
    /** Tells personas of one file apart, also those of the same name; stays the same while the text around them changes. */
    id: string;
    name: string;
    /** The file that it stands in, when that is another: a case of a table. */
    uri?: string;
    range: TextRange;
    expectations: { label: string; range: TextRange }[];
}

export interface RunPersonasQuestion {
    uri: string;
    /** Ids of personas; absent: all. */
    ids?: string[];
    /** So long it may take, in milliseconds, by when one at least is tried; absent: until all are. */
    patience?: number;
}

export interface PersonaResults {
    results: PersonaOutcome[];
    /** Ids of those for whom there was no time: they are to be asked for again. */
    left?: string[];
    /** Personas that were tried anew; the others were not touched by what changed since. */
    tried: number;
}

export interface CoverageQuestion {
    /** Each policy with the ids of its personas; absent: all. */
    policies: RunPersonasQuestion[];
}

export interface PersonaCoverage {
    personas: { uri: string; outcome: PersonaOutcome }[];
    files: CoveredFile[];
}

/** What of a file is reached. `by` are places in the list of personas. */
export interface CoveredFile {
    uri: string;
    statements: { range: TextRange; by: number[]; branches: { label: string; by: number[] }[] }[];
    declarations: { name: string; range: TextRange; by: number[] }[];
}

export interface PersonaOutcome {
    id: string;
    status: 'passed' | 'failed' | 'error' | 'nothing expected' | 'not checked';
    /** In the order of the text. */
    expectations: ExpectationOutcome[];
    /** Why it could not be tried. */
    problems: string[];
    /** Milliseconds. */
    duration: number;
}

export interface ExpectationOutcome {
    what: string;
    expected: string;
    actual: string;
    status: 'passed' | 'failed' | 'error' | 'not checked';
    /** Of several values, such as those of the members of a list, one line for each. */
    difference?: { expected: string[]; actual: string[] };
    /** From 0. */
    line: number;
}

export interface ExplainQuestion {
    uri: string;
    /** Id of a persona. */
    id: string;
}

export interface Explanation {
    persona: string;
    /** The date of decision for people. */
    on?: string;
    nodes: ExplanationNode[];
    /** Why nothing could be decided. */
    problems: string[];
}

export interface ExplanationNode {
    what: string;
    value: string;
    because?: string;
    rule?: string;
    source?: string;
    place?: { uri: string; range: TextRange };
    children: ExplanationNode[];
}

// Stepping through a persona, and values beside the text ------------------------------------------------------------------

/** Everything that happens while a persona is decided: {@link RecordQuestion}, answered with {@link RecordAnswer}. */
export const RECORD_REQUEST = 'policywright/record';

/** Whose values stand beside the text of a policy from now on: {@link ShowValuesQuestion}. */
export const SHOW_VALUES = 'policywright/showValues';

export interface RecordQuestion {
    uri: string;
    /** Id of a persona, or else its name. */
    persona: string;
}

export interface RecordAnswer {
    recording?: PersonaRecording;
    /** Why there is none. */
    problem?: string;
}

export interface ShowValuesQuestion {
    uri: string;
    /** Id of a persona; absent: nobody's values are shown. */
    id?: string;
}

/** A place in `files`, then first line, first character, last line, end; from 0. */
export type RecordedPlace = [file: number, line: number, character: number, endLine: number, endCharacter: number];

export interface RecordedValue {
    name: string;
    value: string;
    children?: RecordedValue[];
}

/** Something that is worked out: what the persona expects, a decision for somebody. */
export interface RecordedFrame {
    /** `Noor's birth order`. */
    name: string;
    /** The name of what is decided, without for whom; absent for an expectation. */
    of?: string;
    /** For whom and when, where that needs to be said. */
    label?: string;
    /** Place in `frames`; absent for an expectation. */
    parent?: number;
    /** Places in `steps`. */
    opened: number;
    closed?: number;
    value?: string;
    because?: string;
    place: RecordedPlace;
}

/** A moment at which one may stop. */
export interface RecordedStep {
    /** Place in `frames`. */
    frame: number;
    kind: 'begin' | 'end' | 'condition' | 'part' | 'column' | 'row' | 'result' | 'local' | 'order';
    place: RecordedPlace;
    text: string;
    /** What this led to are the steps before this one. */
    ended?: number;
    value?: string;
    /** What it rests on. */
    used?: RecordedValue[];
    /** Set where something goes wrong for the first time. */
    problem?: { kind: 'error' | 'missing'; message: string };
}

/** What an expression is worth where somebody has stopped: {@link EvaluateQuestion}, answered with {@link EvaluateAnswer}. */
export const EVALUATE_REQUEST = 'policywright/evaluate';

/** At which steps of a line the condition of a breakpoint holds: {@link ConditionQuestion}, answered with {@link ConditionAnswer}. */
export const CONDITION_REQUEST = 'policywright/condition';

export interface EvaluateQuestion {
    /** Id of a recording. */
    recording: number;
    /** Place in its steps. */
    step: number;
    expression: string;
}

export interface EvaluateAnswer {
    value?: RecordedValue;
    /** Why there is none. */
    problem?: string;
}

export interface ConditionQuestion {
    /** Id of a recording. */
    recording: number;
    /** Place in its files. */
    file: number;
    /** From 0. */
    line: number;
    condition: string;
}

export interface ConditionAnswer {
    /** Places in the steps of the recording. */
    steps?: number[];
    /** Why it cannot be told. */
    problem?: string;
}

export interface PersonaRecording {
    /** For questions about it. */
    id: number;
    persona: string;
    /** The date of decision, ISO. */
    on?: string;
    /** URIs. */
    files: string[];
    frames: RecordedFrame[];
    steps: RecordedStep[];
    facts: RecordedValue[];
    outcome: PersonaOutcome;
    /** By file, the lines at which one can stop at all, for any persona; in order, from 0. */
    lines: number[][];
    /** There was more than is kept. */
    isCut: boolean;
}

// The journey preview ----------------------------------------------------------------------------------------------------

/**
 * What a person goes through because of a policy, for somebody who walks it; answered with {@link PreviewAnswer}. What takes
 * longer follows in notifications, {@link PREVIEW_MORE}.
 */
export const PREVIEW_REQUEST = 'policywright/preview';

/** A fuller answer to the preview that was asked for last: {@link PreviewMore}. */
export const PREVIEW_MORE = 'policywright/previewMore';

/** The preview was closed: {@link PreviewClosed}. Nothing more needs to be worked out for it. */
export const PREVIEW_CLOSED = 'policywright/previewClosed';

/** Whose walk is shown. What the preview's renderer says about it is passed on as it is. */
export interface PreviewWalk {
    /** Name of a persona who walks; absent: the reader, with the answers. */
    persona?: string;
    /** Answers that were given, as facts. */
    answers?: unknown;
    /** Which journey, by name, when a policy has several. */
    journey?: string;
    /** Language of what citizens read; absent: the policy's own. */
    language?: string;
}

export interface PreviewQuestion extends PreviewWalk {
    uri: string;
    /** Names the question in the notifications that follow; absent: none are wanted. */
    id?: number;
}

export interface PreviewAnswer {
    /** `PreviewData` of `language-server/src/render/`; absent when there is no policy to show. */
    data?: unknown;
    /** Why there is no data, or why it is not that of the text as it stands. */
    note?: string;
    /** That more follows, in words. */
    status?: string;
}

export interface PreviewMore {
    uri: string;
    /** Of the question. */
    id: number;
    answer: PreviewAnswer;
}

export interface PreviewClosed {
    uri: string;
}

/** What the page of the preview tells the extension. */
export type FromPreview =
    /** It can be told things, and shows somebody's walk. */
    | { kind: 'ready'; walk: PreviewWalk }
    | { kind: 'walk'; id: number; walk: PreviewWalk }
    /** Somebody wants to see the text behind something. */
    | { kind: 'show'; place: PreviewPlace };

/** What the extension tells the page of the preview. */
export type ToPreview =
    /** The answer to the walk of that number, and to all before it; without a number, the text has changed. */
    | { kind: 'preview'; id?: number; answer: PreviewAnswer }
    /** Where the cursor is, line from 0. */
    | { kind: 'cursor'; place: PreviewPlace }
    /** Somebody chose a persona or a journey in the text. */
    | { kind: 'choose'; walk: PreviewWalk };

/** A place in a policy; lines and characters from 0. */
export interface PreviewPlace {
    uri: string;
    range: TextRange;
}
