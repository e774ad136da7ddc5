import type { Location, ReferenceParams } from 'vscode-languageserver';
import { everyPlaceOf } from './names/every-place.ts';
import type { EditorSession } from './session.ts';
import { toRange } from './to-lsp.ts';

/** Every use of a name, in prose too, in every policy of the workspace. */
export function provideReferences(
    session: EditorSession,
    { textDocument: { uri }, position, context }: ReferenceParams,
): Location[] {
    const names = session.names(uri);
    const place = names?.at(position);
    if (!names || !place) return [];
    return everyPlaceOf(session, names, place.key)
        .filter(found => context.includeDeclaration || found.place.role !== 'declaration')
        .map(({ file, place: at }) => ({ uri: session.editorUri(file), range: toRange(at) }));
}
