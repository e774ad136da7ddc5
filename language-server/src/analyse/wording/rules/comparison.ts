import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { isHeading } from '../text/heading.ts';
import { wholeWords } from '../text/patterns.ts';

const degrees =
    'significant significantly substantial substantially considerable considerably minimal minimally sufficient sufficiently insufficient insufficiently excessive excessively extensive extensively limited modest negligible expensive costly affordable unaffordable lengthy trivial minor major disproportionately large small low high lower higher greater longer shorter better worse heavier lighter cheaper older younger long short large-scale small-scale long-term short-term'.split(
        ' ',
    );
const degree = wholeWords(String.raw`(?<degree>${degrees.join('|')})(?: (?<noun>[\p{L}-]+))?`);
const strong =
    /^(?:significant|substantial|considerabl|minimal|sufficient|insufficient|excessive|extensive|negligible|modest|trivial|disproportion|expensive|costly|affordable|unaffordable|lengthy)/;
/** What a measure could be put on. */
const measurable =
    /^(?:incomes?|income-|earnings|costs?|rent|rents|wages?|paid|pay|savings|need|needs|risk|risks|demand|value|amounts?|numbers?|levels?|price|prices|priority|turnover|usage|debts?|absences?|period|periods|time|delays?|distance|distances|families|households?|employers?|business|businesses|organi[sz]ations?|volume|volumes|quantity|quantities|proportion|charges?|fees?|extent|degree)$/;
const measured =
    /^ (?:than|of (?:the )?(?:two|amount|following)|than or equal|or equal|to|by)\b|^[^.;]{0,40}\bthan\b|^[^.;]{0,30}[£$€%]|^[^.;]{0,30}\bpercent\b/;

/** PW251: low, significant, sufficient: compared with what? */
export const comparison251 = phraseRule(
    'PW251',
    'warning',
    [...degrees, 'large', 'small', 'long', 'short'],
    degree,
    place => {
        const { groups, after, before, sentence, start } = place;
        const { degree: word = '', noun = '' } = groups;
        if (sentence.isQuestion || isHeading(sentence)) return;
        const behind = noun === '' ? after : sentence.plain.slice(start + word.length);
        if (
            measured.test(behind) ||
            (/\b(?:the|whichever is(?: the)?|whichever|no|is) $/.test(before) &&
                /^(?:lower|higher|greater|longer|shorter|older|younger|better)$/.test(word))
        )
            return;
        // A name: “High Income Child Benefit Charge”, “Low Income Subsidy”.
        if (/^\p{Lu}[^ ]* \p{Lu}/u.test(sentence.text.slice(start))) return;
        if (
            /^\p{Lu}/u.test(sentence.text.slice(start)) &&
            start > 0 &&
            !/^[^\p{L}]*(?:\([^)]*\) ?)?[^\p{L}]*$/u.test(before)
        )
            return;
        if (strong.test(word)) return { message: say.comparison(word), end: start + word.length };
        if (!measurable.test(noun)) return;
        if (/^(?:limited|long|short|major|minor|large|small)/.test(word))
            return { message: say.comparison(`${word} ${noun}`), severity: 'information' };
        return { message: say.comparison(`${word} ${noun}`) };
    },
);
