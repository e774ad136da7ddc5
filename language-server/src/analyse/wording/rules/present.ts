import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { isHeading } from '../text/heading.ts';
import { anyOf, firstWords, wholeWords } from '../text/patterns.ts';
import phrases from '../words/present.json' with { type: 'json' };

const present = wholeWords(anyOf(phrases));
/** What a date beside it fixes. */
const anchored = /^ (?:as (?:of|at)|on (?:the (?:date|day)|\d)|at the (?:time|date))\b/;

/** PW209: “currently”: at the claim, at the decision, or whenever somebody reads this? */
export const present209 = phraseRule('PW209', 'warning', firstWords(phrases), present, place => {
    const { text, before, after, sentence } = place;
    if (sentence.isQuestion || isHeading(sentence) || anchored.test(after)) return;
    if (text.startsWith('recent') && /\bmost $/.test(before)) return;
    if (text === 'latest' && !/^ (?:version|information|figures?|guidance|rates?|data)\b/.test(after)) return;
    if (/^up.to.date$/.test(text)) return { message: say.present(text), severity: 'information' };
    if (
        text.startsWith('current') &&
        /^ (?:accounts?|affairs|year|tax year|version|assets?|month|week|period|[\w-]+ period)\b/.test(after)
    )
        return;
    return { message: say.present(text) };
});
