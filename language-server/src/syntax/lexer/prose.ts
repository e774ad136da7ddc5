import { indexIn, skipBlanks, trimEnd } from './text-scanning.ts';

/** Where a piece of prose ends. */
export interface ProseEnd {
    /** Offset after the closing quote, or where the prose was broken off. */
    end: number;
    closed: boolean;
    /** Lines it runs over, besides its own. */
    lines: number;
    /** Offset of the start of its last line. */
    lineStart: number;
}

const closesHere = /"[ \t]*(?:<https?:[^>\s]+>[ \t]*)?(?:--[^\n]*)?\r?(?:\n|$)/y;

/**
 * Finds the end of prose that begins with the quote at `start`. It closes on its own line, or runs on over blank lines
 * and lines indented deeper than `indent`, but only if the next quote stands at the end of what its line says: a quote
 * followed by a word opens another piece of prose, so the first was never closed. It can never reach the left edge.
 */
export function proseEnd(text: string, start: number, lineEnd: number, lineStart: number, indent: number): ProseEnd {
    const onLine = indexIn(text, '"', start + 1, lineEnd);
    if (onLine >= 0 && onLine < lineEnd) return { end: onLine + 1, closed: true, lines: 0, lineStart };
    let lines = 0;
    for (let from = lineEnd + 1; from < text.length; ) {
        const newline = text.indexOf('\n', from);
        const to = newline < 0 ? text.length : newline;
        const first = skipBlanks(text, from);
        lines++;
        const blank = first >= to || text.charCodeAt(first) === 13;
        if (!blank && first - from <= indent) break;
        const quote = indexIn(text, '"', from, to);
        if (quote >= 0 && quote < to) {
            closesHere.lastIndex = quote;
            if (!closesHere.test(text)) break;
            return { end: quote + 1, closed: true, lines, lineStart: from };
        }
        from = to + 1;
    }
    return { end: trimEnd(text, start, lineEnd), closed: false, lines: 0, lineStart };
}
