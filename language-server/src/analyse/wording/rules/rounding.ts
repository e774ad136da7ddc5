import { wordingMessages as say } from '../../../messages/wording.ts';
import { placesOf } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';
import type { WordingTextRule } from '../wording-rule.ts';

const division = wholeWords(
    String.raw`divid(?:e|es|ed|ing) (?:[\w' -]{1,40} )?by|pro[ -]rata|pro-rated|prorated|proportionately|on a daily basis`,
);

/** PW224: a division leaves fractions of a penny, and nothing says how they are rounded. */
export const rounding224: WordingTextRule = {
    code: 'PW224',
    severity: 'information',
    *find(text, sentences) {
        if (/\bround(?:ed|ing|s)?\b|\bnearest\b|\bwhole (?:penn|pound|number|dollar|day)/i.test(text)) return;
        for (const sentence of sentences) {
            if (sentence.isQuestion) continue;
            for (const place of placesOf(sentence, division)) {
                yield {
                    start: sentence.start + place.start,
                    end: sentence.start + place.end,
                    message: say.rounding(place.text),
                };
            }
        }
    },
};
