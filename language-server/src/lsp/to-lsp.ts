import type { Location, Range } from 'vscode-languageserver';
import type { Position, SourceRange } from '../model/source-range.ts';
import type { EditorSession } from './session.ts';

/** Plain numbers: ranges of the model go on moving with the text. */
export function toRange({ start, end }: { start: Position; end: Position }): Range {
    return { start: toPosition(start), end: toPosition(end) };
}

export function toPosition({ line, character }: Position): Position {
    return { line, character };
}

export function toLocation(session: EditorSession, range: SourceRange): Location {
    return { uri: session.editorUri(range.file), range: toRange(range) };
}

export function rangeOf(startLine: number, startCharacter: number, endLine: number, endCharacter: number): Range {
    return { start: { line: startLine, character: startCharacter }, end: { line: endLine, character: endCharacter } };
}
