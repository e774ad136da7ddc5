import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { amount, wholeWords } from '../text/patterns.ts';

const vague = wholeWords(
    [
        String.raw`(?<approx>about|around|approximately|approx\.?|roughly|nearly|almost|circa|in the region of|more or less) (?!1 of\b|one of\b)${amount}`,
        `(?<part>some of|a portion of|portions of|(?:a|any) part of|part of|a share of|a proportion of|most of|much of|many of|a few of|the majority of|the bulk of|a percentage of)`,
        `(?<count>several|a few|many|a number of|a couple of|numerous|various|a handful of|a (?:small|large|limited|certain) number of|a great deal of|a certain amount of|some (?:circumstances|cases|situations|instances|conditions|time|people|employers|workers|applicants|claimants)|most (?:people|cases|circumstances|employers|applicants|claimants|workers|situations|benefits))`,
        `(?<upto>up to (?:a maximum of |the value of )?${amount})`,
    ].join('|'),
);
/** What makes the part or the number exact after all. */
const determined = /^[^.;]{0,60}\b(?:equal to|such that|as does not|as is|based on|determined|that exceeds)\b/;
const wholeOrMoney =
    /^ (?:(?:your|their|his|her|its|the|any|a|an|that|this|those|these|all|each)\b(?: [\w'-]+){0,7}? )?(?:[\w-]+ )?(?:pensions?|state-pension|pay|payments?|money|income|benefits?|allowances?|credits?|savings|costs?|wages?|estate|property|capital|amounts?|fees?|tax|charge|debts?|loan|loans|expenses|value|leave|premium|premiums|rent|earnings|profits?|grant|proceeds|award|refund|deposit|price|top up|contributions|allotment|assistance)\b/;

/** One of these stands in every vague amount. */
const leads =
    'about around approximately approx roughly nearly almost circa region more some portion portions part share proportion most much many few majority bulk percentage several number couple numerous various handful deal amount up'.split(
        ' ',
    );

/** PW221: an amount or a count that nobody can work out. */
export const quantity221 = phraseRule('PW221', 'warning', leads, vague, place => {
    const { groups, text, after, before, sentence } = place;
    if (sentence.isQuestion) return;
    if (groups.upto !== undefined) return { message: say.upTo(text), severity: 'information' };
    if (groups.approx !== undefined) {
        // “about 3 years of history” asks for an amount; “information about 2 children” is no estimate.
        if (
            groups.approx === 'about' &&
            /\b(?:information|details?|questions?|told|tell|know|more|ask|out|is|think|guidance|rules|all|evidence) $/.test(
                before,
            )
        )
            return;
        return { message: say.approximately(text) };
    }
    if (groups.part !== undefined) {
        if (!wholeOrMoney.test(after) || determined.test(after) || /\b(?:so|how|as) $/.test(before)) return;
        // A share that a court awards is decided case by case.
        if (/\baward(?:s|ed)?\b/.test(before)) return;
        // What somebody may be part of is a membership, not an amount.
        if (
            text.endsWith('part of') &&
            !/\b(?:get|inherit|pay|paid|receive|claim|keep|repay|award|awarded|repaid|transfer|for|lose|refund|recover)(?: back)? (?:a |any )?$/.test(
                before,
            ) &&
            text !== 'a part of'
        )
            return;
        return { message: say.part(text) };
    }
    if (determined.test(after) || /\b(?:determines?|if you have|whether) $|\bdetermine $/.test(before)) return;
    return { message: say.count(text), ...(/^(?:various|many|numerous)/.test(text) && { severity: 'information' }) };
});
