import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Analysis } from '../analysis.ts';
import { tokensOf } from './text/tokens.ts';
import { isFunctionWord } from './text/word-kinds.ts';

const example =
    /\b(?:such as|for example|for instance|e\.g\.|like|among others|amongst others|things like|examples? (?:is|are|include)|includ(?:es|ing|e)|(?:is|are) to include)\b/i;
/** Words before the examples that say nothing about what they have in common. */
const mostEmptyWords = 2;

/** PW109: a definition that gives examples and nothing that they have in common. */
export const onlyExamples: Analysis = {
    code: 'PW109',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        for (const declaration of policy.file.declarations) {
            if (declaration.kind !== 'definition') continue;
            const { means, versions, name } = declaration;
            if (!means?.text || (versions ?? []).length > 0 || !isExamplesAlone(means.text, name?.text ?? '')) continue;
            yield { message: say.onlyExamples(name?.text ?? ''), range: means.range };
        }
    },
};

/** `costs such as rent and heating`; not `costs of keeping a roof over one's head, such as rent`. */
function isExamplesAlone(text: string, name: string): boolean {
    const match = example.exec(text);
    if (match === null) return false;
    const own = new Set(tokensOf(name).map(({ fold }) => fold));
    const before = tokensOf(text.slice(0, match.index)).filter(token => !isFunctionWord(token) && !own.has(token.fold));
    if (before.length >= mostEmptyWords) return false;
    // What follows a full stop or a semicolon may still say it.
    const rest = text
        .slice(match.index + match[0].length)
        .split(/[.;](?:\s|$)/)
        .slice(1)
        .join(' ');
    return !tokensOf(rest).some(token => !isFunctionWord(token));
}
