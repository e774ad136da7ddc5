import { isForeignComment } from './lexer/foreign-comments.ts';
import { isComment, skipBlanks } from './lexer/text-scanning.ts';

/** A section as it stands in a file: from one line at the left edge to before the next. */
export interface SectionText {
    text: string;
    /** Offset of its first character in the file. */
    offset: number;
    /** Number of its first line, from zero. */
    line: number;
    /** How many line breaks are in it. */
    lines: number;
}

/**
 * Splits a text at the lines that begin at the left edge. Comments there belong to the section below them; blank lines to
 * the section above. Prose cannot cross a split, because it never reaches the left edge. A table row or bullet at the left
 * edge begins no section of its own and stays with the one above, where it is reported.
 */
export function splitSections(text: string): SectionText[] {
    const sections: SectionText[] = [];
    let start = 0;
    let startLine = 0;
    let line = 0;
    /** Where the comments just above began. */
    let comments: { offset: number; line: number } | undefined;
    let begun = false;
    /** The end of a comment over several lines, as other languages have them. */
    let commentEnd = 0;
    const cut = (offset: number, atLine: number): void => {
        if (offset > start)
            sections.push({
                text: text.slice(start, offset),
                offset: start,
                line: startLine,
                lines: atLine - startLine,
            });
        start = offset;
        startLine = atLine;
    };
    for (let position = 0; position <= text.length; line++) {
        const newline = text.indexOf('\n', position);
        const end = newline < 0 ? text.length : newline;
        const c = text.charCodeAt(position);
        const inside = position < commentEnd;
        if (!inside) commentEnd = endOfForeignComment(text, skipBlanks(text, position), commentEnd);
        const comment = inside ? comments !== undefined : isComment(text, position) || isForeignComment(text, position);
        const blank = inside || position >= end || c === 32 || c === 9 || c === 13;
        if (comment) {
            comments ??= { offset: position, line };
        } else if (!blank && c !== 45 && c !== 124) {
            if (begun) cut(comments?.offset ?? position, comments?.line ?? line);
            begun = true;
            comments = undefined;
        } else {
            comments = undefined;
            // A file that begins with an indented line: what it says is wrong there, but it is not the next section's.
            begun ||= !isEmpty(text, position, end);
        }
        if (newline < 0) break;
        position = newline + 1;
    }
    sections.push({ text: text.slice(start), offset: start, line: startLine, lines: countLines(text, start) });
    return sections;
}

/** The end of a comment between two signs that begins at an offset; `otherwise` when none does, or none ends. */
function endOfForeignComment(text: string, at: number, otherwise: number): number {
    const close = text.startsWith('/*', at) ? text.indexOf('*/', at + 2) : -1;
    return close < 0 ? otherwise : close + 2;
}

/** Whether a line says nothing: blanks, perhaps a comment. */
function isEmpty(text: string, from: number, to: number): boolean {
    const i = skipBlanks(text, from);
    return i >= to || text.charCodeAt(i) === 13 || isComment(text, i);
}

function countLines(text: string, from: number): number {
    let count = 0;
    for (let i = text.indexOf('\n', from); i >= 0; i = text.indexOf('\n', i + 1)) count++;
    return count;
}
