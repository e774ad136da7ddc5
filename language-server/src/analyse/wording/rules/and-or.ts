import { wordingMessages as say } from '../../../messages/wording.ts';
import { type Place, placesOf, replaceBy } from '../phrase-rule.ts';
import type { WordingMark, WordingRule } from '../wording-rule.ts';

const andOrWords = /\b(?:and ?\/ ?or|or ?\/ ?and)\b/gu;
const slashed = /(?<![\p{L}\p{N}.:/_@'-])(?<first>\p{L}{3,}) ?\/ ?(?<second>\p{L}{3,})(?![\p{L}\p{N}/_@-]|\.\p{L})/gu;
/** Words that mean one thing together, or where nothing hangs on which of them holds. */
const fixedPairs = new Set([
    'yes/no',
    'him/her',
    'his/her',
    'his/hers',
    'she/her',
    'they/them',
    'true/false',
    'pass/fail',
]);
const perUnit =
    /^(?:second|minute|hour|day|night|week|fortnight|month|quarter|year|annum|mile|person|child|adult|unit|item)$/;

/** PW230: “and/or”, and a slash between two words: “a spouse/civil partner”. */
export const andOr: WordingRule = {
    code: 'PW230',
    severity: 'warning',
    *find(sentence) {
        if (!sentence.plain.includes('/')) return;
        for (const place of placesOf(sentence, andOrWords)) yield mark(place, say.andOr, 'or', 'and');
        for (const place of placesOf(sentence, slashed)) {
            const { first = '', second = '' } = place.groups;
            const isTold = fixedPairs.has(`${first}/${second}`) || perUnit.test(second);
            if (isTold || first === 'and' || second === 'and') continue;
            const words = sentence.text.slice(place.start, place.end).split('/');
            const [left = '', right = ''] = words.map(word => word.trim());
            yield mark(place, say.slash(`${left}/${right}`), `${left} or ${right}`, `${left} and ${right}`);
        }
    },
};

function mark({ start, end }: Place, message: string, ...choices: string[]): WordingMark {
    const fixes = replaceBy(
        { start, end },
        choices.map(text => [say.writeInstead(text), text] as const),
    );
    return { start, end, message, fixes };
}
