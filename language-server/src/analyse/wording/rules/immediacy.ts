import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';
import { isHeading } from '../text/heading.ts';
import { anyOf, firstWords, wholeWords } from '../text/patterns.ts';
import phrases from '../words/immediacy.json' with { type: 'json' };

const immediacy = wholeWords(anyOf(phrases));
/** “immediately before the date” fixes a moment; “immediate family” is no time; “regularly” may describe what people do. */
const notTime =
    /^(?:-| (?:before|after|preceding|prior|following|family|families|relatives?|parent|previous|precedes|precede|upon)\b)/;

/** PW208: how soon, or how often, nobody can count. */
export const immediacy208 = phraseRule('PW208', 'warning', firstWords(phrases), immediacy, place => {
    const { text, after, before, sentence } = place;
    if (notTime.test(after) || sentence.isQuestion || isHeading(sentence)) return;
    if (/["“]$/.test(before) || (text === 'frequently' && /^ than\b/.test(after))) return;
    if (text === 'soon' && /\bas $/.test(before)) return;
    if (text === 'timely' && /\bin an? $/.test(before)) return;
    const isSpeed = !/regular|frequent|periodic|from time/.test(text);
    const deadline = 'within 10 working days';
    const fixes =
        isSpeed &&
        /^(?:as|prompt|immediately|without|straight|right|at once|forthwith|in a timely|in due|soon$|asap|quick)/.test(
            text,
        )
            ? replaceBy(place, [[say.immediacyFix, deadline]]).map(fix => ({
                  ...fix,
                  edits: fix.edits.map(edit => ({ ...edit, select: { start: 7, end: deadline.length } })),
              }))
            : undefined;
    if (/^(?:periodic|from time|frequent)/.test(text)) return { message: say.frequency(text), severity: 'information' };
    return { message: isSpeed ? say.immediacy(text) : say.frequency(text), ...(fixes && { fixes }) };
});
