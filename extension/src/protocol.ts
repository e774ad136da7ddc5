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
    /** Words for which the editor has snippets of its own. */
    snippets?: string[];
    /** The settings, for editors that cannot be asked for them. */
    settings?: Partial<PolicywrightSettings>;
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

/** Why a persona's decisions are what they are; answered with {@link Explanation}. */
export const EXPLAIN_REQUEST = 'policywright/explain';

export interface PersonaList {
    /** The name of the policy, where it has one. */
    policy?: string;
    personas: PersonaItem[];
}

export interface PersonaItem {
    /** Tells personas of one file apart, also those of the same name; stays the same while the text around them changes. */
    id: string;
    name: string;
    range: TextRange;
    expectations: { label: string; range: TextRange }[];
}

export interface RunPersonasQuestion {
    uri: string;
    /** Ids of personas; absent: all. */
    ids?: string[];
}

export interface PersonaResults {
    results: PersonaOutcome[];
    /** Personas that were tried anew; the others were not touched by what changed since. */
    tried: number;
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
