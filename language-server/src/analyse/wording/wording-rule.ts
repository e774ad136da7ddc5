import type { Severity } from '../../model/finding.ts';
import type { Sentence } from './text/sentence.ts';

/** What is known about a text besides its words. */
export interface WordingSetting {
    /**
     * What is defined elsewhere and therefore asks for nothing: names of definitions, facts, entities, bodies and
     * conventions, and abbreviations that the document expands; as {@link termKey} writes them.
     */
    terms: ReadonlySet<string>;
    /** Nothing but this text says what its terms mean: a plain document or a single sentence, not a policy. */
    alone: boolean;
    /** The age of a reader that texts for citizens are written for, in years. */
    readingAge: number;
    /** Who reads the text. Only what citizens read is measured for its reading age. */
    audience: 'citizen' | 'staff';
}

export const plainSetting: WordingSetting = { terms: new Set(), alone: true, readingAge: 9, audience: 'staff' };

/** A place in a text that leaves a question open. Offsets are in UTF-16 units. */
export interface WordingMark {
    start: number;
    end: number;
    /** A question to the drafter. */
    message: string;
    /** Where this place is more, or less, certain than its rule usually is. */
    severity?: Severity;
    fixes?: WordingFix[];
    /** The question is about a definition itself, so that its term is defined settles nothing. */
    aboutDefinition?: true;
    /** Once one of these is defined, there is no question; as {@link termKey} writes them. */
    settledBy?: readonly string[];
    /** What a definition or a judgement that settles it would be called: `reasonable excuse`. */
    term?: string;
    /** The age of a reader who can follow; there is a question only where the text is for younger readers. */
    readableFrom?: number;
}

/** A mend as edits of the text that was looked at. */
export interface WordingFix {
    title: string;
    edits: WordingEdit[];
}

export interface WordingEdit {
    start: number;
    end: number;
    newText: string;
    /** The part of `newText` in which the drafter must decide. */
    select?: { start: number; end: number };
}

/** One question that wording can raise. Pure and deterministic; never throws. */
export interface WordingRule {
    /** `PW2` and two digits, as in `docs/diagnostics/`. */
    readonly code: string;
    readonly severity: Severity;
    /** Words without one of which a sentence raises no such question; absent: every sentence is read. `%` is a word. */
    readonly needs?: readonly string[];
    /** Only a text that is read alone is asked: in a policy another diagnostic looks at the model instead. */
    readonly onlyAlone?: boolean;
    /** Of the same words a text is asked where they stand first. */
    readonly oncePerText?: boolean;
    /** Marks by offsets in `sentence.text`. */
    find(sentence: Sentence): Iterable<WordingMark>;
}

/** A question that several sentences of a text raise together. Marks by offsets in the text. */
export interface WordingTextRule {
    readonly code: string;
    readonly severity: Severity;
    /** As in {@link WordingRule}. */
    readonly onlyAlone?: boolean;
    find(text: string, sentences: readonly Sentence[]): Iterable<WordingMark>;
}

/** A mark with the code that it is told under; offsets in the text that was looked at. */
export interface WordingFinding extends WordingMark {
    code: string;
    severity: Severity;
    fixes: WordingFix[];
}

/** A name or an abbreviation as it is compared: in lower case, without a final plural s, with straight apostrophes. */
export function termKey(term: string): string {
    const plain = term.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
    return plain.length > 3 ? plain.replace(/(?<=\p{L}{2})ies$/u, 'y').replace(/(?<![su'])s$/, '') : plain;
}
