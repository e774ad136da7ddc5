/** A policy written inside a test: without its first line break and the indentation of the test. */
export function dedent(text: string): string {
    const lines = text
        .replace(/^\n/, '')
        .replace(/\n[ \t]*$/, '\n')
        .split('\n');
    const indent = Math.min(...lines.filter(line => line.trim() !== '').map(line => /^ */.exec(line)?.[0].length ?? 0));
    return lines.map(line => line.slice(indent)).join('\n');
}

/** A text with places marked `<|…|>`: the text without the marks, and where they stood. */
export function marked(text: string): { text: string; marks: { offset: number; text: string }[] } {
    const marks: { offset: number; text: string }[] = [];
    let plain = '';
    for (const [index, part] of text.split(/<\||\|>/).entries()) {
        if (index % 2 === 1) marks.push({ offset: plain.length, text: part });
        plain += part;
    }
    return { text: plain, marks };
}

/** The text that a range covers. */
export function textAt(text: string, range: { start: Place; end: Place }): string {
    const lines = text.split('\n');
    const { start, end } = range;
    if (start.line === end.line) return (lines[start.line] ?? '').slice(start.character, end.character);
    return [
        (lines[start.line] ?? '').slice(start.character),
        ...lines.slice(start.line + 1, end.line),
        (lines[end.line] ?? '').slice(0, end.character),
    ].join('\n');
}

interface Place {
    line: number;
    character: number;
}
