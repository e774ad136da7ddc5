import type { Position, SourceRange } from '../model/source-range.ts';

/** Where a section stands now. Moving it moves every range in it. */
export interface SectionPlace {
    file: string;
    /** Number of its first line in the file. */
    line: number;
}

/** A range in a section; its positions are worked out when they are asked for, so they are always the present ones. */
export class SectionRange implements SourceRange {
    private readonly place: SectionPlace;
    private readonly startLine: number;
    private readonly startCharacter: number;
    private readonly endLine: number;
    private readonly endCharacter: number;
    readonly withBrackets?: SectionRange;

    constructor(
        place: SectionPlace,
        startLine: number,
        startCharacter: number,
        endLine: number,
        endCharacter: number,
        withBrackets?: SectionRange,
    ) {
        this.place = place;
        this.startLine = startLine;
        this.startCharacter = startCharacter;
        this.endLine = endLine;
        this.endCharacter = endCharacter;
        if (withBrackets !== undefined) this.withBrackets = withBrackets;
    }

    get file(): string {
        return this.place.file;
    }

    get start(): Position {
        return { line: this.place.line + this.startLine, character: this.startCharacter };
    }

    get end(): Position {
        return { line: this.place.line + this.endLine, character: this.endCharacter };
    }

    /** A range from the start of this one to the end of another in the same section. */
    to(last: SectionRange): SectionRange {
        return new SectionRange(this.place, this.startLine, this.startCharacter, last.endLine, last.endCharacter);
    }

    /** The same, in brackets that stand there. */
    inBrackets(brackets: SectionRange): SectionRange {
        return new SectionRange(
            this.place,
            this.startLine,
            this.startCharacter,
            this.endLine,
            this.endCharacter,
            brackets,
        );
    }

    /** The empty range at the end of this one. */
    atEnd(): SectionRange {
        return new SectionRange(this.place, this.endLine, this.endCharacter, this.endLine, this.endCharacter);
    }

    toJSON(): SourceRange {
        return { file: this.file, start: this.start, end: this.end };
    }
}
