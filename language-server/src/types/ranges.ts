import type { Position, SourceRange } from '../model/source-range.ts';

/*
 * Ranges of a model are live: while a file is edited they go on answering with the present position. What is derived
 * from them here stays live too, so that findings can be kept while other lines of the file move.
 */

/** From the start of one range to the end of another. */
export function spanOf(first: SourceRange, last: SourceRange): SourceRange {
    return liveRange(
        first.file,
        () => first.start,
        () => last.end,
    );
}

/** Of an expression in brackets, the place with them. */
export function withBrackets(range: SourceRange): SourceRange {
    return range.withBrackets ?? range;
}

/** The empty place behind a range. */
export function placeAfter(range: SourceRange): SourceRange {
    return liveRange(
        range.file,
        () => range.end,
        () => range.end,
    );
}

/** The empty place before a range. */
export function placeBefore(range: SourceRange): SourceRange {
    return liveRange(
        range.file,
        () => range.start,
        () => range.start,
    );
}

/** The last `length` characters of a range on one line. */
export function tailOf(range: SourceRange, length: number): SourceRange {
    return liveRange(
        range.file,
        () => {
            const { line, character } = range.end;
            return { line, character: Math.max(0, character - length) };
        },
        () => range.end,
    );
}

/** A range that is asked anew each time; `JSON.stringify` writes plain data. */
export function liveRange(file: string, start: () => Position, end: () => Position): SourceRange {
    return {
        file,
        get start() {
            return start();
        },
        get end() {
            return end();
        },
    };
}
