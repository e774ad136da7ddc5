import type { SourceRange } from '../../model/policy-model.ts';

/** The range as it stands now, as plain data: ranges of a file that is being edited move with it. */
export function plainRange({ file, start, end }: SourceRange): SourceRange {
    return {
        file,
        start: { line: start.line, character: start.character },
        end: { line: end.line, character: end.character },
    };
}
