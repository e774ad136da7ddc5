import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { number, wholeWords } from '../text/patterns.ts';

const months = wholeWords(
    String.raw`${number} (?:calendar )?months? (?:after|before|from|of) (?:the (?:day|date|end|birth|death)|(?:your|their|his|her|the|a) \w+ (?:date|day|birth|death))\b`,
);

/** PW203: months counted from a day that some months lack. */
export const months203 = phraseRule('PW203', 'information', ['month', 'months'], months, ({ text, sentence }) =>
    sentence.isQuestion ? undefined : { message: say.months(text), settledBy: ['missing day of a month'] },
);
