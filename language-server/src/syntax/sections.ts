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
        const comment = c === 45 && text.charCodeAt(position + 1) === 45;
        const blank = position >= end || c === 32 || c === 9 || c === 13;
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
