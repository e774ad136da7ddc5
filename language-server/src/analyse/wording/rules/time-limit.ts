import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { date, number, wholeWords } from '../text/patterns.ts';

const period = `(?:${number}|an?|a few|several)[ -](?:(?:full|clear|whole|calendar|working|business|consecutive)[ -])?(?:hour|day|week|month|year)s?`;
const limit = wholeWords(
    `(?:(?:within|inside|(?:no|not) later than|in (?:less|fewer|no more) than)(?: (?:a|the)(?: maximum)? (?:period|limit|time limit) of)?(?: the (?:next|following))?|for (?:a (?:period|maximum) of )?up to(?: a maximum of)?) ${period}`,
);
/** What a limit is counted from or to, right after it or a few words on. */
const anchor =
    /^'?(?: ?\([^)]*\))?(?: or (?:less|more))?(?: (?:\w+ ){0,2}?| ?\()(?:of|from|after|before|starting|beginning|commencing|following|preceding|prior|since|while|during|ending|until|as long as|per|out of|when|once|each|every|in (?:any|each|every|a|the)|at a time|in total|either side)\b/;
const eventBefore = /\b(?:if|when|once|after|on|where|upon|following|from the|starting|beginning|during|until)\b/;
/** What is given for a time starts on some day; a stay or a course starts with arriving or enrolling. */
const given =
    /\b(?:get|gets|getting|receive|receives|claim|claims|paid|pay|pays|payable|awarded|allowed|granted|suspended|disqualified|withheld|keep|kept)\b/;

/** PW201: a time limit that says how long, but not from when. */
export const timeLimit = phraseRule(
    'PW201',
    'warning',
    ['within', 'inside', 'later', 'less', 'fewer', 'more', 'up'],
    limit,
    ({ text, before, after, sentence }) => {
        if (anchor.test(after) || sentence.isQuestion) return;
        const isSpan = text.startsWith('for');
        if (isSpan ? !given.test(before) || /\bwhile\b/.test(before + after) : eventBefore.test(before)) return;
        if (new RegExp(`^,? ?(?:${date})`).test(after)) return;
        return { message: say.timeLimit(text) };
    },
);
