import { wordingMessages as say } from '../../../messages/wording.ts';
import { type Passive, passivesOf } from '../text/passive.ts';
import type { Sentence } from '../text/sentence.ts';
import type { WordingRule } from '../wording-rule.ts';

/** “by HMRC”, but not “by post”, “by 5 April”, “by using” or “by law”. */
const agent =
    /^[^.;:]*?\bby (?!means|virtue|way|reason|reference|law|post|phone|telephone|email|e-mail|letter|fax|bank|cheque|direct|card|hand|far|\w+ing\b|january|february|march|april|may|june|july|august|september|october|november|december|(?:midnight|noon|the (?:end|date|deadline|time|day|last|\d))|\d|monday|tuesday|wednesday|thursday|friday|saturday|sunday|default|then|at least|no more|\w+ percent|applying)/;
/** A floor or a ceiling turns what is done into what must be done: “not less than 40% … are paid to …”. */
const requirement = /\b(?:(?:not|no) (?:less|more|fewer) than|at least|at most|a (?:maximum|minimum) of)\b[^;:]*$/;
/** The sentence says who acts, although in another form. */
const addressed = /^(?:\(?\w{1,4}\) )?(?:ask|send|tell|contact|apply)\b/;

/** PW241: something must be done or decided, and nobody is named who does it. */
export const actor241: WordingRule = {
    code: 'PW241',
    severity: 'warning',
    needs: ['be', 'is', 'are'],
    *find(sentence) {
        if (sentence.isQuestion || addressed.test(sentence.plain)) return;
        for (const passive of passivesOf(sentence)) {
            if (!passive.isDuty || agent.test(sentence.plain.slice(passive.end))) continue;
            const severity = certainty(passive, sentence);
            if (severity === undefined || isNaming(passive, sentence)) continue;
            const words = sentence.text.slice(passive.start, passive.end);
            yield {
                start: passive.start,
                end: passive.end,
                message: say.actor(words),
                ...(severity !== 'warning' && { severity }),
            };
        }
    },
};

function certainty(
    { modal, be, start, end, participle }: Passive,
    sentence: Sentence,
): 'warning' | 'information' | undefined {
    const before = sentence.plain.slice(0, start);
    // In a condition or a description nobody is told to act.
    if (
        /\b(?:if|when|where|unless|until|whether|once|after|before|because|since|as|who|that|which|how)\b(?:(?!,| then ).){0,80}$/.test(
            before,
        ) &&
        !/\b(?:must|shall)\b/.test(modal ?? '')
    )
        return undefined;
    if (modal === undefined) return /^(?:is|are)$/.test(be) && requirement.test(before) ? 'warning' : undefined;
    // A ban binds everybody: nobody need be named to do it.
    const isBan =
        /\bnot\b|\bnever\b/.test(sentence.plain.slice(start, end)) ||
        /\b(?:no|neither|nothing|none) [^.;:,]{0,80}$/.test(before) ||
        /n't have $|not have $|not need $/.test(before);
    if (isBan) return 'information';
    if (/^(?:must|shall|should|ought)$/.test(modal)) return 'warning';
    if (modal === 'will' || modal.endsWith("'ll")) return 'warning';
    if (modal === 'may')
        return /^(?:asked|required|requested|invited|interviewed|contacted|told|refused|stopped|suspended|withheld)$/.test(
            participle,
        )
            ? 'warning'
            : 'information';
    if (modal === 'to' && /\b(?:has|have|needs?|ought|is|are) $/.test(before)) return 'warning';
    if (modal === 'need') return 'warning';
    return undefined;
}

/** “shall be referred to as” gives a name; “taken into account” belongs to a calculation. */
function isNaming({ participle, end }: Passive, sentence: Sentence): boolean {
    const after = sentence.plain.slice(end, end + 20);
    return (
        (participle === 'taken' && /^ into (?:account|consideration)/.test(after)) ||
        (participle === 'referred' && /^ to as\b/.test(after))
    );
}
