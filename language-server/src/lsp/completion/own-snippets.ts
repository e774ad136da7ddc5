import { CompletionItemKind } from 'vscode-languageserver';
import type { EditorSnippet } from '../../../../extension/src/protocol.ts';
import { blocks } from '../../syntax/lexer/blocks.ts';
import type { EditorSession } from '../session.ts';
import type { Proposal } from './items.ts';

/** The editor's own snippets whose first line may stand in a block, those that begin with what was typed. */
export function ownSnippets({ abilities, editorSnippets }: EditorSession, block: string, typed: string): Proposal[] {
    if (!abilities.snippets) return [];
    const wanted = typed.toLowerCase().replace(/\s+/g, ' ');
    return editorSnippets.flatMap(snippet => {
        const place = snippet.prefix.startsWith(wanted) ? placeIn(block, snippet) : undefined;
        if (place === undefined) return [];
        return {
            label: snippet.prefix,
            // Not the kind of snippets: editors that hide their own where they do not fit hide that kind altogether.
            kind: CompletionItemKind.Keyword,
            rank: 'word',
            place,
            detail: snippet.description,
            text: snippet.body,
            snippet: true,
        };
    });
}

/** Where among the words of a block a snippet stands; undefined where its first line means nothing. */
function placeIn(block: string, { body }: EditorSnippet): number | undefined {
    const { words = [], names } = blocks[block] ?? {};
    const [line = ''] = body.split('\n', 1);
    // It begins with something to fill in: a name.
    if (line.startsWith('$')) return names === 'fact' && block === 'each' ? words.length : undefined;
    const place = words.findLastIndex(word => line === word || line.startsWith(`${word} `));
    return place < 0 ? undefined : place;
}
