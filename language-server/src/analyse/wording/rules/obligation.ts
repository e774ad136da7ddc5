import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule, replaceBy } from '../phrase-rule.ts';
import { isParticiple } from '../text/passive.ts';
import { wholeWords } from '../text/patterns.ts';

const modal = wholeWords(
    `(?<expected>(?:is|are|will be|'re) (?:normally |generally |usually )?expected to)|(?<should>should(?: not|n't)?)(?: (?<verb>[a-z]+))?|(?<may>may be (?:[a-z]+ly )?(?<participle>[a-z]+))|(?<ought>ought to|(?:is|are) (?:encouraged|advised|recommended|supposed|invited|urged) to|would be expected to)`,
);
const notDuty = /\b(?:whether|how|if|what|who|why|when|where|which|than|that)(?: [\w'-]+){0,12}? ?$/;

/** PW240: a duty, a power or advice? */
export const obligation240 = phraseRule(
    'PW240',
    'warning',
    [
        'should',
        'shouldn',
        'may',
        'expected',
        'ought',
        'encouraged',
        'advised',
        'recommended',
        'supposed',
        'invited',
        'urged',
    ],
    modal,
    place => {
        const { groups, before, after, sentence, text } = place;
        if (sentence.isQuestion) return;
        if (groups.should !== undefined) return should(place.start, place.end, groups, before);
        if (groups.may !== undefined) return may(place.start, groups.participle ?? '', text);
        if (foreseen.test(after)) return;
        return { message: say.expected(text), fixes: replaceBy(place, [[say.writeInstead('must'), 'must']]) };
    },
);

/** What will happen, and nobody does: “costs are expected to rise”. */
const foreseen =
    /^ (?:be|become|begin|change|continue|cost|decrease|drop|end|exceed|fall|grow|happen|increase|last|occur|reach|recover|remain|result|rise|stay|take)\b/;

function should(start: number, end: number, groups: Record<string, string | undefined>, before: string) {
    const { should: word = '', verb = '' } = groups;
    // “whether it should …”, “should have got …” (by now it has), and “if you should …” set no duty.
    if (notDuty.test(before) || verb === 'have' || start === 0 || end === 0) return undefined;
    const must = word === 'should' ? 'must' : 'must not';
    return {
        message: say.should(word),
        end: start + word.length,
        fixes: replaceBy({ start, end: start + word.length }, [[say.writeInstead(must), must]]),
    };
}

const requests = new Set([
    'asked',
    'required',
    'requested',
    'invited',
    'contacted',
    'interviewed',
    'expected',
    'called',
    'told',
    'referred',
    'needed',
    'refused',
    'stopped',
    'reduced',
    'withheld',
    'suspended',
]);

/** “You may be asked to …”: is the person bound to, and who decides when? Other uses of “may be” say what is possible. */
function may(start: number, participle: string, text: string) {
    if (!isParticiple(participle) || !requests.has(participle)) return undefined;
    return { message: say.mayBe(text), end: start + text.length };
}
