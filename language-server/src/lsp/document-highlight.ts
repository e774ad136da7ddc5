import { type DocumentHighlight, DocumentHighlightKind, type DocumentHighlightParams } from 'vscode-languageserver';
import { isSpelt } from './names/name-index.ts';
import type { EditorSession } from './session.ts';
import { toRange } from './to-lsp.ts';

const kinds = {
    declaration: DocumentHighlightKind.Write,
    use: DocumentHighlightKind.Read,
    prose: DocumentHighlightKind.Text,
};

/** The other places of the name at a position, in the same file. */
export function provideDocumentHighlight(
    session: EditorSession,
    { textDocument: { uri }, position }: DocumentHighlightParams,
): DocumentHighlight[] {
    const names = session.names(uri);
    const at = names?.at(position);
    if (!names || !at) return [];
    const places = names.placesOf(at.key).filter(place => isSpelt(place, names));
    return places.map(place => ({ range: toRange(place), kind: kinds[place.role] }));
}
