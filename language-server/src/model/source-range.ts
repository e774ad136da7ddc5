/** A place in a text: line and character count from zero; characters are UTF-16 units, as in the Language Server Protocol. */
export interface Position {
    line: number;
    character: number;
}

/**
 * Where something stands in a file. Always absolute and always current: while a file is being edited the same
 * object keeps answering with the present position, and `JSON.stringify` writes plain data.
 */
export interface SourceRange {
    /** URI of the file. */
    file: string;
    start: Position;
    end: Position;
    /** Of an expression in brackets: the same with them. */
    withBrackets?: SourceRange;
}

/** Everything in a policy model knows where it was written. */
export interface ModelNode {
    range: SourceRange;
}

/**
 * A name as the author means it: white space folded to one space, backticks and a leading “the” removed,
 * typographic apostrophes made straight.
 */
export interface Name extends ModelNode {
    text: string;
    /** Of a journey, a step and an ending, whose names citizens read, in other languages of the policy. */
    translations?: Translation[];
}

/** Text for people. Data, never code or mark-up. */
export interface Prose extends ModelNode {
    /** Lines joined by a space. */
    text: string;
    /** Where each written line of the text stands, without quotes and indentation; absent where the text fills its quotes. */
    lines?: SourceRange[];
    /** Other languages that the policy declares, e.g. `in Welsh "…"`. */
    translations?: Translation[];
}

export interface Translation extends ModelNode {
    language: string;
    text: string;
}

/** Where a rule comes from: a statute, a regulation, guidance. */
export interface LegalSource extends ModelNode {
    text: string;
    url?: string;
}
