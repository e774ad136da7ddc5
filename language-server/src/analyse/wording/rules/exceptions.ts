import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const exception = wholeWords(
    [
        String.raw`(?<otherwise>(?:except|unless|save) (?:as |where |when |that )?(?:is |it is )?(?:otherwise )?(?:provided|specified|stated|agreed|prescribed|authori[sz]ed|determined|required|noted|indicated|allowed|permitted|directed)(?: otherwise)?(?: (?:by|in|under|elsewhere)\b[^,.;:]*)?|unless otherwise [a-z]+(?: (?:by|in|under|elsewhere)\b[^,.;:]*)?)`,
        String.raw`(?<vague>(?:unless|except (?:if|where|when|in|under)) (?:[\w']+ ){0,3}?(?:circumstances|situation|situations|conditions|cases|exceptions|reasons|things)(?: (?:change|changes|apply|applies|allow|are different|differ|require|dictate|exist))?)`,
        `(?<subject>subject to)(?= )`,
        String.raw`(?<notwithstanding>(?:notwithstanding|despite) (?:any(?:thing)?|the|other|all)(?: other)?(?: (?:provisions?|requirements?|law|rule|rules))?(?: (?:of|in|to)(?: [\w']+){1,3})?)`,
        `(?<some>(?:with|there are) (?:some|certain|a few|limited) exceptions|some exceptions apply|exceptions (?:may )?apply)`,
    ].join('|'),
);
/** A provision by its number, or the words that follow, say what it is. */
const reference =
    /\b(?:sub)?(?:section|sections|paragraph|paragraphs|clause|clauses|regulation|regulations|article|articles|schedule|rule|rules|part|chapter|title|subparagraph|subparagraphs|subclause|subclauses|item) ?(?:\(|\d|[ivx]+\b|[a-z]\b)|\bsections?\b \(/;
/** What somebody undergoes (subject to tax, to immigration control) rather than what goes first. */
const undergone =
    /^ (?:an? |the |any |no |such |such an? |this |that |all |your |his |her |their |its )?(?:[\w-]+ ){0,3}?(?:tax|taxes|taxation|vat|duty|duties|charge|charges|penalty|penalties|fine|fines|control|controls|sanctions?|levy|withholding|restrictions?|limitations?|limits?|reduction|requirements?|rules?|provisions?|deductibles?|copayment|interest|order|orders|check|checks|review|audit|immigration|law|laws|jurisdiction|depreciation|abuse|violence|regulation|detention|collection|recovery|liability|disqualification|ineligibility|claims?|lien|judicial|same|payment|payments|adjustment|redetermination|renewal|availability|care|work|a?n? ?investigation|inspection)\b/;
const open =
    /^ (?:(?:any |the |such |certain |some |its |their |our |(?:the )?[\w-]+'s? )?(?:other |further |additional |legal |budgetary |financial |local )?(?:modifications?|constraints?|exceptions?|approval|agreement|conditions?(?! (?:that|of|in|for)\b)|changes?|variations?|amendments?|discretion|circumstances|availability|confirmation|funding|resources|certain|eligibility|status|operational|local|exemptions?))\b/;

/** PW232: an exception that does not say what it sets aside, or when. */
export const exception232 = phraseRule(
    'PW232',
    'warning',
    ['except', 'unless', 'save', 'subject', 'notwithstanding', 'despite', 'exceptions'],
    exception,
    place => {
        const { groups, after, text, sentence } = place;
        if (sentence.isQuestion) return;
        if (groups.subject !== undefined) {
            if (reference.test(after.slice(0, 36)) || !open.test(after)) return;
            if (undergone.test(after) && !open.test(after)) return;
            const noun = open.exec(after)?.[0] ?? '';
            return {
                message: say.exceptionSubject(sentence.text.slice(place.start, place.end + noun.length)),
                end: place.end + noun.length,
            };
        }
        if (reference.test(text + after.slice(0, 25))) return;
        if (groups.otherwise !== undefined) {
            // “except as provided in this section” names where; only “otherwise” leaves it open.
            if (!text.includes('otherwise'))
                return /\b(?:by|in|under) \w/.test(text) ? undefined : { message: say.exceptionOtherwise(text) };
            return { message: say.exceptionOtherwise(text) };
        }
        if (groups.vague !== undefined) {
            if (/^ (?:set out|described|listed|in which|where|mentioned|below|above|:)/.test(after)) return;
            return { message: say.exceptionVague(text) };
        }
        if (groups.notwithstanding !== undefined) {
            if (
                /^notwithstanding|\b(?:provision|requirement|law|rule|anything)/.test(text) &&
                /\b(?:any|anything|other|all)\b/.test(text)
            )
                return { message: say.exceptionNotwithstanding(text) };
            return;
        }
        return { message: say.exceptionSome(text) };
    },
);
