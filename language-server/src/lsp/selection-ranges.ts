import type { Range, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { Position } from '../model/source-range.ts';
import type { EditorSession } from './session.ts';
import { isBefore, type TextLines, touches } from './text/lines.ts';
import { sectionAt, tokenAt } from './text/tokens.ts';
import { rangeOf, toRange } from './to-lsp.ts';

/** From the word over the name, the parts of the expression, the line and its block to the section and the file. */
export function provideSelectionRanges(
    session: EditorSession,
    { textDocument: { uri }, positions }: SelectionRangeParams,
): SelectionRange[] {
    const document = session.document(uri);
    const lines = session.lines(uri);
    return positions.map(position => {
        const ranges: Range[] = [{ start: { line: 0, character: 0 }, end: lines.end }];
        const section = document && sectionAt(document, position.line);
        if (document && section) {
            const first = section.place.line;
            const count = section.text.split('\n').length - 1;
            ranges.push(rangeOf(first, 0, Math.max(first, first + count - 1), lines.line(first + count - 1).length));
            for (const declaration of section.declarations) collect(declaration, position, ranges);
            const found = tokenAt(document, position);
            if (found) {
                const { start, end } = found.token;
                ranges.push(rangeOf(first + start.line, start.character, first + end.line, end.character));
            }
        }
        ranges.push(contentOf(lines, position.line), wordAt(lines, position));
        return nest(ranges.filter(range => touches(range, position)));
    });
}

/** The ranges of all parts of the model around a position. */
function collect(node: unknown, position: Position, ranges: Range[]): void {
    if (node === null || typeof node !== 'object') return;
    if (Array.isArray(node)) {
        for (const part of node) collect(part, position, ranges);
        return;
    }
    if ('range' in node) {
        const range = toRange(node.range as Range);
        if (!touches(range, position)) return;
        ranges.push(range);
    }
    for (const [key, part] of Object.entries(node)) {
        if (key !== 'range' && typeof part === 'object') collect(part, position, ranges);
    }
}

function contentOf(lines: TextLines, line: number): Range {
    const text = lines.line(line);
    return rangeOf(line, text.length - text.trimStart().length, line, text.trimEnd().length);
}

function wordAt(lines: TextLines, { line, character }: Position): Range {
    const text = lines.line(line);
    const before = /[\p{L}\p{N}_'’-]*$/u.exec(text.slice(0, character))?.[0].length ?? 0;
    const after = /^[\p{L}\p{N}_'’-]*/u.exec(text.slice(character))?.[0].length ?? 0;
    return rangeOf(line, character - before, line, character + after);
}

/** Each range inside the one before; those that cross another are left out. */
function nest(ranges: Range[]): SelectionRange {
    const bySize = ranges.sort((a, b) => (encloses(a, b) ? -1 : encloses(b, a) ? 1 : 0));
    let result: SelectionRange | undefined;
    for (const range of bySize) {
        if (result && (!encloses(result.range, range) || encloses(range, result.range))) continue;
        result = result ? { range, parent: result } : { range };
    }
    return result ?? { range: rangeOf(0, 0, 0, 0) };
}

function encloses(outer: Range, inner: Range): boolean {
    return !isBefore(inner.start, outer.start) && !isBefore(outer.end, inner.end);
}
