/** Characters that would make a terminal do something, or show text in another order than it stands in the file. */
const dangerous = /(?![\t\n])[\p{Cc}\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/gu;

/** Text from a file, safe to be shown on a terminal. */
export function printable(text: string): string {
    return text.replace(dangerous, '\ufffd');
}

/** A text of many lines or of great length, cut to what a person can take in. */
export function shortened(text: string, length: number): string {
    return text.length <= length ? text : `${text.slice(0, length - 1)}…`;
}

/**
 * Breaks text into lines of a width, at spaces; a word that is longer than a line stays whole. Lines after the first begin with
 * `indent`, which comes on top of the width.
 */
export function wrapped(text: string, width: number, indent = ''): string {
    const lines: string[] = [];
    let line = '';
    for (const word of text.split(' ')) {
        if (line !== '' && line.length + 1 + word.length > width) {
            lines.push(line);
            line = word;
        } else {
            line = line === '' ? word : `${line} ${word}`;
        }
    }
    return [...lines, line].join(`\n${indent}`);
}
