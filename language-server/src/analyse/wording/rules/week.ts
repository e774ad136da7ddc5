import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const week = wholeWords(
    '(?:in|during|for) (?:any|each|every|a|that|the same|one) (?:one )?week|(?:any|each|every) week in which|(?:this|last|next) week',
);
const settled =
    /\b(?:monday|sunday|saturday|7 (?:consecutive )?days|seven (?:consecutive )?days|calendar week|working week|benefit week|pay week|tax week)\b/;

/** PW207: what counts in a week depends on the day on which weeks start. */
export const week207 = phraseRule('PW207', 'information', ['week'], week, ({ text, sentence }) =>
    sentence.isQuestion || settled.test(sentence.plain)
        ? undefined
        : { message: say.week(text), settledBy: ['weeks start'] },
);
