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
export interface ProseRange {
    start: { line: number; character: number };
    end: { line: number; character: number };
}

export interface ProseFinding {
    code: string;
    /** Address of the page that explains the code. */
    href: string;
    severity: Exclude<SeverityLevel, 'off'>;
    message: string;
    range: ProseRange;
    fixes: { title: string; edits: { range: ProseRange; newText: string }[] }[];
}
