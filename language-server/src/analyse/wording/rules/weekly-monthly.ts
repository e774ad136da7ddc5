import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const weekly = wholeWords(
    String.raw`(?:[£$€] ?\d[\d,.]* (?:per|a|each|every) week|weekly (?:amount|rate|income|earnings|pay|wage|rent|charge|payment|award))`,
);
const monthly = /\b(?:(?:per|a|each|every) (?:calendar )?month|monthly)\b/;

/** PW211: a weekly amount in a monthly rule: is a month 52/12 weeks, 4 weeks, or counted by the day? */
export const weeklyMonthly = phraseRule('PW211', 'warning', ['weekly', 'week'], weekly, ({ sentence, text }) =>
    sentence.isQuestion ||
    !monthly.test(sentence.plain) ||
    /\b52\b|\b12\b|\b4\.33|whichever|paid (?:weekly|monthly)|either/.test(sentence.plain)
        ? undefined
        : { message: say.weeklyMonthly(text), settledBy: ['weekly to monthly'] },
);
