import { type SymbolInformation, SymbolKind, type WorkspaceSymbolParams } from 'vscode-languageserver';
import { outlineWords } from '../messages/editor.ts';
import { nameMessages } from '../messages/types.ts';
import type { Declaration } from '../model/declarations.ts';
import type { Name } from '../model/source-range.ts';
import { symbolKinds } from './document-symbols.ts';
import type { EditorSession } from './session.ts';
import { containsInOrder } from './text/contains-in-order.ts';
import { toLocation } from './to-lsp.ts';

/** More than this nobody reads. */
const most = 500;

/**
 * Everything of the workspace whose name contains the letters asked for, in their order. Behind each stands what it is; editors
 * show the file themselves.
 */
export function provideWorkspaceSymbols(session: EditorSession, { query }: WorkspaceSymbolParams): SymbolInformation[] {
    const wanted = query.toLowerCase().replaceAll(' ', '');
    const found: SymbolInformation[] = [];
    for (const uri of session.everyPolicy()) {
        for (const declaration of session.document(uri)?.fileModel().declarations ?? []) {
            for (const { name, kind, what } of namedThings(declaration)) {
                if (found.length >= most) return found;
                if (name.text === '' || !containsInOrder(name.text.toLowerCase(), wanted)) continue;
                const location = toLocation(session, name.range);
                // A definition about several things is declared for each, and found once.
                const last = found.at(-1);
                if (last?.name === name.text && isSamePlace(last.location, location)) continue;
                found.push({ name: name.text, kind, location, containerName: what });
            }
        }
    }
    return found;
}

function isSamePlace(one: SymbolInformation['location'], other: SymbolInformation['location']): boolean {
    const [a, b] = [one.range.start, other.range.start];
    return one.uri === other.uri && a.line === b.line && a.character === b.character;
}

interface NamedThing {
    name: Name;
    kind: SymbolKind;
    /** `decision`, `fact of person`. */
    what: string;
}

function namedThings(declaration: Declaration): NamedThing[] {
    const { kind, name } = declaration;
    const { kinds } = nameMessages;
    switch (kind) {
        case 'use':
        case 'accept':
        case 'conventions':
        case 'persona file':
            return [];
        case 'intent':
            return [
                ...declaration.outcomes.map(each => named(each.name, SymbolKind.Property, kinds.outcome)),
                ...declaration.safeguards.map(each => named(each.name, SymbolKind.Property, kinds.safeguard)),
            ];
        case 'entity':
            return [
                named(name, symbolKinds[kind], kinds.entity),
                ...declaration.facts.map(each => named(each.name, SymbolKind.Field, outlineWords.factOf(name.text))),
            ];
        case 'journey':
            return [
                named(name, symbolKinds[kind], kinds.journey),
                ...declaration.steps.map(each => named(each.name, SymbolKind.Event, outlineWords.stepOf(name.text))),
                ...declaration.endings.map(each =>
                    named(each.name, SymbolKind.Event, outlineWords.endingOf(name.text)),
                ),
            ];
        default:
            return [named(name, symbolKinds[kind], kinds[kind])];
    }
}

function named(name: Name, kind: SymbolKind, what: string): NamedThing {
    return { name, kind, what };
}
