import type { ClientCapabilities } from 'vscode-languageserver';
import type { ClientAbilities } from './session.ts';

/** What the editor says it can show. */
export function clientAbilities({ textDocument, workspace }: ClientCapabilities): ClientAbilities {
    return {
        locationLinks: textDocument?.definition?.linkSupport === true,
        snippets: textDocument?.completion?.completionItem?.snippetSupport === true,
        snippetEdits: workspace?.workspaceEdit?.snippetEditSupport === true,
        relatedInformation: textDocument?.publishDiagnostics?.relatedInformation === true,
        refreshesInlayHints: workspace?.inlayHint?.refreshSupport === true,
    };
}
