import type { TextDocumentContentChangeEvent } from 'vscode-languageserver';
import { TextLines } from './lines.ts';

/** A text after the changes that an editor reports, in their order. */
export function applyChanges(text: string, changes: readonly TextDocumentContentChangeEvent[]): string {
    let result = text;
    for (const change of changes) {
        if (!('range' in change) || change.range === undefined) {
            result = change.text;
            continue;
        }
        const lines = new TextLines(result);
        const start = lines.offsetAt(change.range.start);
        const end = Math.max(start, lines.offsetAt(change.range.end));
        result = result.slice(0, start) + change.text + result.slice(end);
    }
    return result;
}
