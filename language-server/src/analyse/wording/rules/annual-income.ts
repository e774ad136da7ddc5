import { wordingMessages as say } from '../../../messages/wording.ts';
import { addAfter, phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const income = wholeWords(
    `(?:annual|yearly) (?:(?:household|family|total|personal|combined) )?(?:income|earnings|salary|pay|profits?|turnover)|(?:income|earnings|salary|pay|profits?|turnover) (?:per|a|each|for the) year`,
);
const kind = /\b(?:gross|net|taxable|adjusted|before tax|after tax|attributable|statutory|modified)\b/;
const whichYear =
    /\b(?:tax|taxable|calendar|financial|fiscal|previous tax|12[- ]month|twelve months|assessment) (?:year|period)\b|\b(?:19|20)\d\d\b/;

/** PW210: the income of which year, and before or after tax? */
export const annualIncome = phraseRule('PW210', 'warning', ['annual', 'yearly', 'year'], income, place => {
    const { sentence, text } = place;
    const saysKind = kind.test(sentence.plain);
    const saysYear = whichYear.test(sentence.plain);
    if (/^ \((?:as )?(?:determined|defined)\b/.test(place.after)) return;
    if (sentence.isQuestion || (saysKind && saysYear)) return;
    const fixes = saysYear ? [] : addAfter(place, [[say.annualIncomeFix, ' in the tax year before the claim']]);
    return { message: say.annualIncome(text, saysKind, saysYear), fixes };
});
