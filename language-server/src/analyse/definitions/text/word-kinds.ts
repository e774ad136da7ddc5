import functionList from '../words/function-words.json' with { type: 'json' };
import verbList from '../words/verbs.json' with { type: 'json' };
import type { Token } from './tokens.ts';

const functionWords: ReadonlySet<string> = new Set(functionList);
const verbs: ReadonlySet<string> = new Set(verbList);

export function isFunctionWord({ lower }: Pick<Token, 'lower'>): boolean {
    return functionWords.has(lower);
}

export function isVerb({ lower }: Token): boolean {
    return verbs.has(lower);
}

/** Whether a group of words about one thing ends before this word. */
export function endsGroup(token: Token): boolean {
    return isFunctionWord(token) || isVerb(token) || /^\d/.test(token.text);
}
