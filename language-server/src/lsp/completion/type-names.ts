import { CompletionItemKind } from 'vscode-languageserver';
import { writtenTypes } from '../../messages/editor.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { Proposal } from './items.ts';
import { namesOfKinds } from './names-in-scope.ts';

/** What may stand after the colon of a declaration. */
export function typeNames(names: NameIndex, snippets: boolean): Proposal[] {
    const written = writtenTypes.map(({ text, says, snippet }): Proposal => {
        const whole = snippets && snippet !== undefined;
        return {
            label: text,
            kind: CompletionItemKind.TypeParameter,
            rank: 'word',
            detail: says,
            text: whole ? snippet : text,
            snippet: whole,
        };
    });
    return [...written, ...namesOfKinds(names, ['entity', 'codes'])];
}
