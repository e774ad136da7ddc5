/** Small questions about a stretch of text, all by offset. */

export function skipBlanks(text: string, from: number): number {
    let i = from;
    for (;;) {
        const c = text.charCodeAt(i);
        if (c !== 32 && c !== 9 && c !== 0xa0) return i;
        i++;
    }
}

/** The first place of some text in `from..to`, or -1. Looks no further, so that a line costs what the line is long. */
export function indexIn(text: string, what: string, from: number, to: number): number {
    const at = text.substring(from, to).indexOf(what);
    return at < 0 ? -1 : from + at;
}

/** The offset after the last character in `from..to` that is not blank. */
export function trimEnd(text: string, from: number, to: number): number {
    let e = to;
    while (e > from) {
        const c = text.charCodeAt(e - 1);
        if (c !== 32 && c !== 9 && c !== 13 && c !== 10 && c !== 0xa0) break;
        e--;
    }
    return e;
}

const anyComment = /--|#|\/\/|\/\*/;
const commentSigns = /(?<=^|[ \t])(?:--|#(?=[ \t])|\/\/|\/\*)/g;

/**
 * The end of what a line says: before a comment, without blanks at its end. A comment needs a blank before it, and none
 * begins inside quotation marks. The signs that begin a comment elsewhere are meant as one, too.
 */
export function endOfContent(text: string, from: number, lineEnd: number): number {
    const line = text.substring(from, lineEnd);
    let quoteEnd = from;
    for (const { index } of anyComment.test(line) ? line.matchAll(commentSigns) : []) {
        const comment = from + index;
        if (comment < quoteEnd) continue;
        const around = endOfQuoteAround(text, from, comment, lineEnd);
        if (around === undefined) return trimEnd(text, from, comment);
        quoteEnd = around;
    }
    return trimEnd(text, from, lineEnd);
}

/** The end of the prose on this line that the offset stands in; undefined when it stands in none. */
function endOfQuoteAround(text: string, from: number, offset: number, lineEnd: number): number | undefined {
    for (let open = indexIn(text, '"', from, lineEnd); open >= 0 && open < offset; ) {
        const close = indexIn(text, '"', open + 1, lineEnd);
        if (close < 0 || close >= lineEnd) return undefined;
        if (close > offset) return close + 1;
        open = indexIn(text, '"', close + 1, lineEnd);
    }
    return undefined;
}

export function isComment(text: string, at: number): boolean {
    return text.charCodeAt(at) === 45 && text.charCodeAt(at + 1) === 45;
}

/** How far a line is indented; a tab goes to the next multiple of four. */
export function indentation(text: string, from: number, to: number): number {
    let width = 0;
    for (let i = from; i < to; i++) width = text.charCodeAt(i) === 9 ? width - (width % 4) + 4 : width + 1;
    return width;
}

/** Runs a sticky pattern at an offset. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
    pattern.lastIndex = at;
    return pattern.exec(text);
}

/** The word of letters at an offset, for phrase tables. */
export function wordAt(text: string, at: number): string {
    let e = at;
    for (;;) {
        const c = text.charCodeAt(e) | 32;
        if (c < 97 || c > 122) break;
        e++;
    }
    return text.substring(at, e);
}
