import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';

const andOrWords = /\b(?:and ?\/ ?or|or ?\/ ?and)\b/gu;

/** PW230: “and/or”. */
export const andOr = phraseRule('PW230', 'warning', ['and'], andOrWords, place => ({
    message: say.andOr,
    fixes: replaceBy(place, [
        [say.writeInstead('or'), 'or'],
        [say.writeInstead('and'), 'and'],
    ]),
}));
