import { wordingMessages as say } from '../../../messages/wording.ts';
import { placesOf } from '../phrase-rule.ts';
import { amount, wholeWords } from '../text/patterns.ts';
import type { WordingTextRule } from '../wording-rule.ts';

const caseOfAmount = wholeWords(
    String.raw`(?:(?:is|are|be|pay|pays|get|gets|receive|receives|gives|of) )?[£$€] ?${amount}(?: (?:a|per) \w+)? (?:if|when|where|for anybody|for anyone|for those)`,
);

/** PW234: two cases with amounts, and nothing said of everybody else. */
export const otherwise234: WordingTextRule = {
    code: 'PW234',
    severity: 'information',
    *find(text, sentences) {
        if (
            /\b(?:otherwise|in (?:any|all|every) other cases?|everybody else|everyone else|anyone else|all others|for the rest|in no other case|if not)\b/i.test(
                text,
            )
        )
            return;
        const places = sentences.flatMap(sentence =>
            sentence.isQuestion ? [] : [...placesOf(sentence, caseOfAmount)].map(place => ({ sentence, place })),
        );
        const last = places.at(-1);
        if (places.length < 2 || last === undefined) return;
        const { sentence, place } = last;
        const start = sentence.start + place.start;
        yield { start, end: sentence.start + place.end, message: say.otherwise };
    },
};
