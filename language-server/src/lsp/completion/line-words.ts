import { CompletionItemKind } from 'vscode-languageserver';
import { blocks } from '../../syntax/lexer/blocks.ts';
import { lineHelp } from '../hover/keyword.ts';
import type { EditorSession } from '../session.ts';
import { escapeSnippet, type Proposal } from './items.ts';

/** The words that may begin a line of a block, those that begin with what was typed. */
export function lineWords(session: EditorSession, block: string, typed: string): Proposal[] {
    const { words, rows, bullets } = blocks[block] ?? { words: [] };
    const wanted = typed.toLowerCase().replace(/\s+/g, ' ');
    const proposals = words
        .filter(word => word.toLowerCase().startsWith(wanted))
        .map(word => lineWord(session, block, word, words.indexOf(word)));
    if (wanted === '' && bullets) proposals.push({ label: '- ', kind: CompletionItemKind.Keyword, rank: 'word' });
    if (wanted === '' && rows) proposals.push({ label: '| ', kind: CompletionItemKind.Keyword, rank: 'far' });
    return proposals;
}

function lineWord({ abilities }: EditorSession, block: string, word: string, place: number): Proposal {
    const help = lineHelp(block, word);
    const rest = help?.rest;
    const snippet = abilities.snippets && rest !== undefined;
    return {
        label: word,
        kind: CompletionItemKind.Keyword,
        rank: 'word',
        place,
        detail: help?.says,
        text: snippet ? escapeSnippet(word) + rest : `${word} `,
        snippet,
    };
}
