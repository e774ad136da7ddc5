import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const year = wholeWords(
    `(?<relative>(?:the )?(?:last|this|next|current|previous|coming|past) year(?:, (?:(?:or|and) )?(?:last|this|next) year)*)|(?<rate>(?:per|a|each|every|in (?:a|any|one)) year)|(?<annual>annual|annually|yearly)|(?<loose>(?:for|during|in|with respect to) (?:a|any|the) year)`,
);
/** Which year it is stands beside it, or it is a length of time or an age. */
const settled =
    /\b(?:tax|taxable|calendar|financial|fiscal|academic|school|leave|rolling|benefit|plan|assessment|accounting|business|charge|course|award|licence|policy|holiday|payment|programme|program|12[- ]month|twelve[- ]month) (?:years?|period)\b|\b(?:12|twelve)[- ]months?\b|\b(?:january|april) to (?:december|march)\b/;
const notYear =
    /^(?:'s|-|s\b| (?:old|ago|later|earlier|after|before|of age|or (?:more|less)|beginning|ending|before last|when|in which|you|they|described|of))/;
/** What is worked out or limited for a year. */
const money =
    /[£$€] ?\d[\d,.]*(?: or (?:more|less))?[^.;]{0,20}$|\d+(?:\.\d+)? (?:days?|hours?|weeks?|times|payments?|visits?|%)[^.;]{0,12}$/;
const counted =
    /^ (?:\w+ )?(?:limit|allowance|amount|fee|charge|entitlement|threshold|maximum|cap|exemption|turnover)\b/;

/** PW206: “a year” could be a calendar year, a tax year or any twelve months. */
export const year206 = phraseRule('PW206', 'warning', ['year', 'annual', 'annually', 'yearly'], year, place => {
    const { groups, before, after, sentence } = place;
    if (settled.test(sentence.plain) || notYear.test(after)) return;
    const fixes =
        /^(?:this|last|next)/.test(place.text) && !place.text.includes(',')
            ? replaceBy(
                  place,
                  ['tax', 'calendar'].map(
                      kind => [say.yearFix(kind), place.text.replace('year', `${kind} year`)] as const,
                  ),
              )
            : undefined;
    const asked = { message: say.year(place.text), ...(fixes && { fixes }) };
    // A year that was named before is the one that “the previous year” is previous to.
    if (groups.relative !== undefined)
        return /\b(?:a|an|each|every|any|such|subsequent|succeeding|performance|\d{4},?) (?:years?|period)\b|\bfor (?:19|20)\d\d\b/.test(
            sentence.plain,
        )
            ? { ...asked, severity: 'information' }
            : asked;
    if (groups.rate !== undefined && money.test(before)) return { ...asked, settledBy: ['tax year'] };
    if (groups.annual !== undefined && counted.test(after)) return asked;
    if (
        groups.annual !== undefined &&
        /^ (?:\w+ )?(?:income|earnings|salary|pay|profits?|report|meeting|review)/.test(after)
    )
        return;
    return sentence.isQuestion ? undefined : { ...asked, severity: 'information', settledBy: ['tax year'] };
});
