import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';
import { anyOf, firstWords, wholeWords } from '../text/patterns.ts';
import plainer from '../words/jargon.json' with { type: 'json' };

const instead = new Map(Object.entries(plainer));
const jargon = wholeWords(anyOf([...instead.keys()]));

/** PW261: a word for which there is a plainer one. */
export const jargon261 = phraseRule('PW261', 'hint', firstWords([...instead.keys()]), jargon, place => {
    const plain = instead.get(place.text.replace(/ +/g, ' ')) ?? '';
    const isCapital = /^\p{Lu}/u.test(place.sentence.text.slice(place.start));
    const written = isCapital ? plain.charAt(0).toUpperCase() + plain.slice(1) : plain;
    const fixes = plain === '' ? [] : replaceBy(place, [[say.writeInstead(written), written]]);
    return { message: say.jargon(place.text, plain), fixes, settledBy: [place.text] };
});
