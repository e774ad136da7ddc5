import type { DocumentLink, DocumentLinkParams } from 'vscode-languageserver';
import { editorMessages } from '../messages/editor.ts';
import { resolveUri } from '../workspace/policy-workspace.ts';
import type { EditorSession } from './session.ts';
import { pathsIn } from './text/path-at.ts';
import { tokensOf } from './text/tokens.ts';
import { rangeOf } from './to-lsp.ts';

/** Files that are used, and legal sources on the web. */
export function provideDocumentLinks(
    session: EditorSession,
    { textDocument: { uri } }: DocumentLinkParams,
): DocumentLink[] {
    const document = session.document(uri);
    return (document?.sections ?? []).flatMap(section => [
        ...pathsIn(section).flatMap(({ path, range }): DocumentLink[] => {
            const target = resolveUri(uri, path);
            return target === undefined
                ? []
                : [{ range, target: session.editorUri(target), tooltip: editorMessages.openFile }];
        }),
        ...(section.text.includes('<http') ? tokensOf(section) : [])
            .filter(({ type }) => type === 'URL')
            .map(({ image, start, end }): DocumentLink => {
                const line = section.place.line + start.line;
                return {
                    range: rangeOf(line, start.character + 1, line, end.character - 1),
                    target: image.slice(1, -1),
                    tooltip: editorMessages.followLink,
                };
            }),
    ]);
}
