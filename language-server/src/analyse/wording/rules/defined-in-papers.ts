import { wordingMessages as say } from '../../../messages/wording.ts';
import { definitionsIn } from '../text/defined-terms.ts';
import type { WordingTextRule } from '../wording-rule.ts';

/** PW102: one paper says twice, in different words, what a term means. */
export const definedTwice: WordingTextRule = {
    code: 'PW102',
    severity: 'warning',
    onlyAlone: true,
    *find(_, sentences) {
        const before = new Map<string, string>();
        for (const { key, term, meaning, start, end } of definitionsIn(sentences)) {
            const known = before.get(key);
            const said = wordsOf(meaning);
            if (known === undefined) before.set(key, said);
            else if (known !== said) yield { start, end, message: say.definedTwice(term), aboutDefinition: true };
        }
    },
};

const example = /^(?:,? ?(?:for example|for instance|such as|e\.?g\.?)|things like)\b/i;

/** PW109: a paper says what a term means by examples alone. */
export const definedByExample: WordingTextRule = {
    code: 'PW109',
    severity: 'warning',
    onlyAlone: true,
    *find(_, sentences) {
        for (const { term, meaning, start, end } of definitionsIn(sentences)) {
            if (example.test(meaning)) yield { start, end, message: say.definedByExample(term), aboutDefinition: true };
        }
    },
};

function wordsOf(text: string): string {
    return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' ');
}
