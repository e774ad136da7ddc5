import { CompletionItemKind } from 'vscode-languageserver';
import { innerWordHelp } from '../../messages/word-help/inner-words.ts';
import type { Cursor } from './cursor.ts';
import type { ProposalsFrom } from './line-start.ts';

/** What may stand right behind the word of a line, with what is then to be filled in. */
const wordsAfter: Readonly<Record<string, Readonly<Record<string, string>>>> = {
    evidence: {
        'statute example': ' "$1"',
        'published figure': ' "$1"',
        'signed off by': ' "$1", on $2',
        'another engine': ' "$1"',
        snapshot: '',
    },
    given: { from: ' ${1:1 May 2025}', until: ' ${1:31 May 2025}' },
    expect: {
        on: ' ${1:1 May 2025}',
        'each day': ' from $1 through $2',
        'each week': ' from $1 through $2',
        'each month': ' from $1 through $2',
        'each year': ' from $1 through $2',
        every: ' ${1:4 weeks} from $2 through $3',
    },
    dates: { 'day first': '', 'month first': '' },
    numbers: { 'decimal comma': '', 'decimal point': '' },
};

/** The fixed words at the cursor, where a line has some and no more than a part of one is typed. */
export function fixedWords({ before, block }: Cursor, snippets: boolean): ProposalsFrom[] {
    const [, head = '', word = '', typed = ''] =
        /^(\s+(evidence|given|expect|dates|numbers)\s+)([a-z ]*)$/.exec(before) ?? [];
    const words = wordsAfter[word];
    if (words === undefined || block === 'given' || block === 'expect' || block === 'member') return [];
    const proposals = Object.entries(words)
        .filter(([each]) => each.startsWith(typed))
        .map(([label, rest], place) => ({
            label,
            kind: CompletionItemKind.Keyword,
            rank: 'phrase' as const,
            place,
            detail: innerWordHelp[label]?.says,
            text: snippets ? label + rest : label,
            snippet: snippets,
        }));
    return [{ from: head.length, proposals }];
}
