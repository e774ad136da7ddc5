import type { Position, Prose, SourceRange } from './source-range.ts';

/** A part of a text in quotes, by offsets in `prose.text`. Always the present place, like the range of the text itself. */
export class ProseRange implements SourceRange {
    readonly #prose: Prose;
    readonly #from: number;
    readonly #to: number;

    constructor(prose: Prose, from: number, to: number) {
        this.#prose = prose;
        this.#from = from;
        this.#to = to;
    }

    get file(): string {
        return this.#prose.range.file;
    }

    get start(): Position {
        return placeInProse(this.#prose, this.#from, false);
    }

    get end(): Position {
        return placeInProse(this.#prose, this.#to, true);
    }

    toJSON(): SourceRange {
        return { file: this.file, start: this.start, end: this.end };
    }
}

/** Between two lines stands one space; an end that falls on it belongs to the line before. */
function placeInProse({ range, lines }: Prose, offset: number, isEnd: boolean): Position {
    if (lines === undefined) {
        return { line: range.start.line, character: range.start.character + 1 + offset };
    }
    let left = offset;
    for (const { start, end } of lines) {
        const length = end.character - start.character;
        if (left < length || (isEnd && left === length)) return { line: start.line, character: start.character + left };
        left -= length + 1;
    }
    return lines.at(-1)?.end ?? range.end;
}
