import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';
import { number, wholeWords } from '../text/patterns.ts';

const bound = wholeWords(
    `(?<op>over|above|under|below|beyond|in excess of) (?<n>[£$€] ?${number}(?: ?(?:million|billion))?|${number} (?:hours|days|weeks|months|miles|people|employees|kg|items)|${number} ?(?:%|percent|per cent))`,
);
const inMoreWords: Record<string, readonly [string, string]> = {
    over: ['more than', 'at least'],
    above: ['more than', 'at least'],
    beyond: ['more than', 'at least'],
    'in excess of': ['more than', 'at least'],
    under: ['less than', 'at most'],
    below: ['less than', 'at most'],
};

/** PW222: “over £50,000”: and exactly £50,000? */
export const number222 = phraseRule(
    'PW222',
    'information',
    ['over', 'above', 'under', 'below', 'beyond', 'excess'],
    bound,
    place => {
        const { op = '', n = '' } = place.groups;
        if (place.sentence.isQuestion || /^ (?:or|and) (?:over|above|under|below|more|less)/.test(place.after)) return;
        const written = place.sentence.text.slice(place.end - n.length, place.end);
        const choices = (inMoreWords[op] ?? []).map(
            words => [say.writeInstead(`${words} ${written}`), `${words} ${written}`] as const,
        );
        return { message: say.numberBound(op, n), fixes: replaceBy(place, choices) };
    },
);
