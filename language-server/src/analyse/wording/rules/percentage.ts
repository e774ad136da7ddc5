import { wordingMessages as say } from '../../../messages/wording.ts';
import { addAfter, phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const percentage = new RegExp(
    String.raw`(?<n>\d[\d,]*(?:\.\d+)?(?: ?%|[ -](?:percent|per cent|per centum|percentage points?)\b))|${wholeWords('(?<vague>a percent|a percentage|the percentage|a certain percentage|a fixed percentage)').source}`,
    'gu',
);
/** Said of what, right after it (“of”, “disabling”) or by what is raised, lowered or compared. */
const baseAfter =
    /^(?:\)?,? (?:or (?:less|more|greater|higher|over|above|under|below)|to|and|or|disabled|but not (?:more|less) than|through|\d|%|percent|\(|more|less|higher|lower|greater|\w+ly|not less|at least)*)*[^.;:]{0,25}?\b(?:of|disabling|disabled|discount|off|more than|less than|higher than|lower than|above|below|rate|interest|vat|in (?:the|its|their)|attributable|owned|ownership|share|chance|point|points|increase|decrease|reduction|rise|cut|tax|charge|stake|responsible|on (?:the|your|any|all|each|that|income|earnings))\b/;
const baseBefore =
    /\b(?:rated|rating|increase[sd]?|increasing|ris(?:e|es|en|ing)|rose|grow[sn]?|falls?|fallen|fell|reduc(?:e|ed|es|ing|tion)|rais(?:e|ed|es|ing)|lower(?:ed|s|ing)?|exceed(?:s|ed|ing)?|cut|multipl(?:y|ied|ying)|(?:greater|more|less|higher|lower) by|rate|rates|discount|interest|vat|tax|taxed|charged|disab(?:led|ility|ilities)|percentage|update|factor|threshold|deduct|deducted|share|proportion|portion|owns?|held|(?:equal|amount|amounting) to)\b[^.;:]*$/;

/** PW223: a percentage of what? */
export const percentage223 = phraseRule(
    'PW223',
    'warning',
    ['%', 'percent', 'per', 'percentage'],
    percentage,
    place => {
        const { sentence, before, after, groups, text } = place;
        // A cell of a table has its base in the heading; a figure in quotes or after “reference to” is spoken of, not applied.
        if (sentence.isQuestion || sentence.words.filter(word => /^[a-z]/.test(word.text)).length < 3) return;
        if (
            /["“]$|\b(?:references? to|substitut(?:ed|ing)(?: for)?) $|\breferences? to [\d.]+ percent and $/.test(
                before,
            )
        )
            return;
        // “a 25 percent reduction”: part of a name.
        if (
            /^ (?!(?:and|or|of|in|for|if|when|where|on|to|by|the|a|shall|is|are|was|will|must|per|as|at|unless|but|from|with)\b)[a-z-]+/.test(
                after,
            )
        )
            return;
        if (/\bbased $/.test(before) && /^ on\b/.test(after)) return;
        if (/^ of\b/.test(after) || baseAfter.test(after)) return;
        if (groups.n !== undefined && baseBefore.test(before)) return;
        if (
            groups.vague !== undefined &&
            /^(?: \w+)? (?:determined|specified|of|described|equal|established|at which|that|which|for|by which|in|under|point)/.test(
                after,
            )
        )
            return;
        const select = { start: 4, end: 4 + say.percentageOf.length };
        const fixes = addAfter(place, [[say.percentageFix, ` of ${say.percentageOf}`]]).map(fix => ({
            ...fix,
            edits: fix.edits.map(edit => ({ ...edit, select })),
        }));
        return { message: say.percentage(text), fixes };
    },
);
