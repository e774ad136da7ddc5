import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Declaration } from '../model/declarations.ts';
import { fileName } from '../model/file-name.ts';
import { symbolKinds } from './document-symbols.ts';
import type { EditorSession } from './session.ts';
import { containsInOrder } from './text/contains-in-order.ts';
import { toLocation } from './to-lsp.ts';

/** More than this nobody reads. */
const most = 500;

/** Everything of the workspace whose name contains the letters asked for, in their order. */
export function provideWorkspaceSymbols(session: EditorSession, { query }: WorkspaceSymbolParams): SymbolInformation[] {
    const wanted = query.toLowerCase().replaceAll(' ', '');
    const found: SymbolInformation[] = [];
    for (const uri of session.everyPolicy()) {
        for (const declaration of session.document(uri)?.fileModel().declarations ?? []) {
            for (const { name, kind, range } of namedThings(declaration)) {
                if (found.length >= most) return found;
                if (name === '' || !containsInOrder(name.toLowerCase(), wanted)) continue;
                found.push({ name, kind, location: toLocation(session, range), containerName: fileName(uri) });
            }
        }
    }
    return found;
}

function namedThings(declaration: Declaration): { name: string; kind: SymbolKind; range: Declaration['range'] }[] {
    const { kind, name } = declaration;
    if (kind === 'use' || kind === 'accept' || kind === 'conventions' || kind === 'persona file') return [];
    const own = kind === 'intent' ? [] : [{ name: name.text, kind: symbolKinds[kind], range: name.range }];
    const inner =
        kind === 'entity'
            ? declaration.facts.map(fact => ({ name: fact.name, kind: SymbolKind.Field }))
            : kind === 'intent'
              ? [...declaration.outcomes, ...declaration.safeguards].map(each => ({
                    name: each.name,
                    kind: SymbolKind.Property,
                }))
              : kind === 'journey'
                ? [...declaration.steps, ...declaration.endings].map(each => ({
                      name: each.name,
                      kind: SymbolKind.Event,
                  }))
                : [];
    return [...own, ...inner.map(each => ({ name: each.name.text, kind: each.kind, range: each.name.range }))];
}
