import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { number, wholeWords } from '../text/patterns.ts';

const days = wholeWords(`(?<n>${number}) days?`);
/** A rate, a price, a part of the calendar, or days that run without a break. */
const notLimit =
    /^(?:'| ?(?:per|a|each|every|out of|in|of) (?:a |the |each |every |any )?(?:day|days|week|weeks|month|year|leave year|calendar|holiday|annual|work|leave|paid|care\b)| ?(?:in a row|in succession|running|of (?:the )?(?:week|month|illness|holiday|leave|work|sickness|care)|holiday|leave|off|old|a )\b)/;
const inLimit =
    /\b(?:within|inside|later than|earlier than|least|more than|fewer than|less than|most|after|before|first|next|last|previous|preceding|following|maximum of|minimum of|up to|period of|exceed|exceeds|exceeding|excess of|for|until|every|is|are|usually|have|has|allow|give|gives|given|takes?|from|than|another|further|of|be|or)(?: (?:a|the|at|an|only|usually|about|not))* ?$/;
const keepsOwnKind = /\b(?:calendar|working|business|consecutive|continuous|clear|school|sitting|week)[ -]days?\b/;

/** PW202: a count of days that is a limit, and does not say which days count. */
export const days202 = phraseRule('PW202', 'warning', ['day', 'days'], days, place => {
    const { before, after, groups, end, sentence, text } = place;
    if (sentence.isQuestion || notLimit.test(after) || !inLimit.test(before)) return;
    if (keepsOwnKind.test(sentence.plain)) return;
    const at = place.start + (groups.n ?? '').length + 1;
    return {
        message: say.days(text),
        fixes: (['working', 'calendar'] as const).map(kind => ({
            title: say.daysFix(kind),
            edits: [{ start: at, end: at, newText: `${kind} ` }],
        })),
        end,
    };
});
