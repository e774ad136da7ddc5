import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';
import roles from '../words/people.json' with { type: 'json' };

const pronoun = wholeWords('they|them|their|he|she|his|him');
const role = new RegExp(
    String.raw`\b(?:the|a|an|each|every|any|your|that) (?:\w+ )?(?<role>${roles.join('|')})(?!'s| of)\b`,
    'gu',
);

/** PW242: “they”: the tenant or the landlord? */
export const pronoun242 = phraseRule(
    'PW242',
    'information',
    ['they', 'them', 'their', 'he', 'she', 'his', 'him'],
    pronoun,
    ({ before, text, sentence }) => {
        if (sentence.isQuestion) return;
        const named = [...new Set([...before.matchAll(role)].map(match => match.groups?.role ?? ''))];
        if (named.length < 2) return;
        // Asked once: at the first pronoun that follows two people.
        const [first, second] = named.slice(-2) as [string, string];
        const since = before.slice(before.lastIndexOf(second));
        if (
            wholeWords('they|them|their|he|she|his|him').test(since) ||
            /\b(?:or|and)\b/.test(before.slice(before.lastIndexOf(first), before.lastIndexOf(second)))
        )
            return;
        return { message: say.pronoun(text, first, second) };
    },
);
