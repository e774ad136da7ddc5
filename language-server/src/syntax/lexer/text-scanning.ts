/** Small questions about a stretch of text, all by offset. */

export function skipBlanks(text: string, from: number): number {
    let i = from;
    for (;;) {
        const c = text.charCodeAt(i);
        if (c !== 32 && c !== 9 && c !== 0xa0) return i;
        i++;
    }
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

/** The end of what a line says: before a comment, without blanks at its end. A comment needs a blank before it. */
export function endOfContent(text: string, from: number, lineEnd: number): number {
    let comment = text.indexOf('--', from);
    while (comment >= 0 && comment < lineEnd) {
        const before = text.charCodeAt(comment - 1);
        if (comment === from || before === 32 || before === 9) return trimEnd(text, from, comment);
        comment = text.indexOf('--', comment + 2);
    }
    return trimEnd(text, from, lineEnd);
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
