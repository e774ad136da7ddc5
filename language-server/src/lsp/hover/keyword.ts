import { innerWordHelp } from '../../messages/word-help/inner-words.ts';
import { lineWordHelp } from '../../messages/word-help/line-words.ts';
import type { WordHelp } from '../../messages/word-help/word-help.ts';
import type { LoadedSection } from '../../workspace/policy-document.ts';
import { lineWord, statementAt } from '../text/statements.ts';
import type { SectionToken } from '../text/tokens.ts';
import { code } from './markdown.ts';

/** One sentence about a word of the language, with an example. */
export function describeKeyword(section: LoadedSection, token: SectionToken): string | undefined {
    const statement = statementAt(section, token.start.line);
    const help = statement?.tokens[0] === token ? lineHelp(statement.block, statement.word) : innerHelp(token.type);
    return help && `${help.says}\n\n${code(help.example)}`;
}

/** Help for a word at the start of a line, in the block that it stands in. */
export function lineHelp(block: string, word: string): WordHelp | undefined {
    return lineWordHelp[`${block}/${word}`] ?? lineWordHelp[word] ?? innerWordHelp[word];
}

const others: Readonly<Record<string, string>> = {
    is: '=',
    HOWMANYIN: 'how many',
    or: 'or',
    'there-is': 'there is',
    'there-are': 'there are',
    'there-is-no': 'there is no',
    'there-are-no': 'there are no',
};

function innerHelp(type: string): WordHelp | undefined {
    const word = others[type] ?? lineWord(type.replace(/^,/, '')).replace(/^and (?!$)/, 'is ');
    return innerWordHelp[word] ?? (type in others ? lineWordHelp[word] : undefined);
}
