import type { Position } from '../../model/source-range.ts';

/** A text by its lines. Lines end with a line feed; a carriage return before it is no part of the line's content. */
export class TextLines {
    readonly text: string;
    private readonly starts: number[] = [0];

    constructor(text: string) {
        this.text = text;
        for (let i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) this.starts.push(i + 1);
    }

    get count(): number {
        return this.starts.length;
    }

    /** The content of a line; empty when there is no such line. */
    line(line: number): string {
        const start = this.starts[line];
        if (start === undefined) return '';
        const next = this.starts[line + 1];
        const end = next === undefined ? this.text.length : next - 1;
        return this.text.slice(start, this.text.charCodeAt(end - 1) === 13 ? Math.max(end - 1, start) : end);
    }

    /** Positions behind a line or behind the text are taken for its end. */
    offsetAt({ line, character }: Position): number {
        const start = this.starts[line];
        if (start === undefined) return line < 0 ? 0 : this.text.length;
        const end = this.starts[line + 1] ?? this.text.length + 1;
        return Math.min(start + Math.max(character, 0), end - 1);
    }

    slice(start: Position, end: Position): string {
        return this.text.slice(this.offsetAt(start), this.offsetAt(end));
    }

    /** The end of the last line. */
    get end(): Position {
        const line = this.starts.length - 1;
        return { line, character: this.text.length - (this.starts[line] ?? 0) };
    }
}

export function isBefore(a: Position, b: Position): boolean {
    return a.line < b.line || (a.line === b.line && a.character < b.character);
}

/** Whether a position stands in a range or at either edge of it. */
export function touches({ start, end }: { start: Position; end: Position }, position: Position): boolean {
    return !isBefore(position, start) && !isBefore(end, position);
}
