import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';

const negation = String.raw`(?:\bnot\b|\bcannot\b|\b\w+n't\b|\bno\b|\bnever\b|\bnobody\b|\bno one\b|\bnone\b|\bneither\b|\bwithout\b)`;
const turned = String.raw`(?:\bnot\b|\bwithout\b|\bfail(?:s|ed|ing)? to\b|\bnever\b|\bunlawful\b|\bineligible\b|\binvalid\b|\bunreasonabl[ey]\b|\bunable\b|\bunless\b[^,.;:]{0,40}?\bnot\b|\bexempt(?:ed)? from\b|\bexclud(?:e|ed|es|ing)\b|\bprohibit(?:ed|s)?\b|\bprevent(?:ed|s|ing)? from\b|\brefus(?:e|ed|es|ing|al)\b|\bden(?:y|ied|ies)\b)`;
const twice = new RegExp(String.raw`${negation}(?<between>(?: [\p{L}'-]+){0,5}?) ${turned}`, 'gu');
/** Words at which a new clause begins: two negations in two clauses need no unpicking. */
const newClause =
    /\b(?:if|because|when|where|who|which|that|and|or|but|as|so|unless|until|whether|than|later|less|more|only|whether or)\b/;

/** PW233: two negations that must be unpicked. */
export const doubleNegative = phraseRule(
    'PW233',
    'warning',
    ['not', 'cannot', 't', 'no', 'never', 'nobody', 'none', 'neither', 'without'],
    twice,
    ({ groups, text, sentence, before }) => {
        if (sentence.isQuestion || newClause.test(groups.between ?? '')) return;
        if (
            /^(?:no|not|without) (?:later|less|more|fewer|longer|further|only)\b/.test(text) ||
            /\b(?:whether or|or|why|if) $/.test(before)
        )
            return;
        // “Do not apply without …” and “not … refuse” carry a plain meaning of one ban; only negated adjectives and verbs turn it round.
        if (/\bwithout$/.test(text)) return { message: say.doubleNegative(text), severity: 'information' };
        if (/^without\b/.test(text) && !/\b(?:not|fail)/.test(text.slice(7))) return;
        if (/\b(?:exclud|prohibit|prevent|refus|den|exempt|unable)/.test(text))
            return { message: say.doubleNegative(text), severity: 'information' };
        return { message: say.doubleNegative(text) };
    },
);
