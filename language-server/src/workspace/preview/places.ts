import type { SourceRange } from '../../model/source-range.ts';
import type { Placed, PreviewPlace } from '../../render/preview-data.ts';

/** A place as plain data: ranges keep moving while a file is edited. */
export function placeOf({ file, start, end }: SourceRange): PreviewPlace {
    return {
        uri: file,
        range: {
            start: { line: start.line, character: start.character },
            end: { line: end.line, character: end.character },
        },
    };
}

export const placed = (range: SourceRange | undefined): Placed => (range ? { place: placeOf(range) } : {});
