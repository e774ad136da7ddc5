import { wordingMessages as say } from '../../../messages/wording.ts';
import { phraseRule } from '../phrase-rule.ts';
import { wholeWords } from '../text/patterns.ts';

const openers = wholeWords(
    String.raw`(?<others>(?:other|others|similar) [\p{L}'’ -]{2,40},? (?:including|such as))|(?<limited>including,? but not limited to|includes,? but is not limited to|including without limitation|without limitation|among other things|among others|inter alia)|(?<example>for example|for instance|e\.g\.?|eg|such as)|(?<tail>etc\.?|et cetera|and so on|and so forth|and the like|or the like|and similar|or similar|or something similar|and other similar|or other similar|or any other similar|or equivalent|or otherwise)|(?<including>including|includes)|(?<other>or (?:any )?other(?! than))`,
);
/** After these the example explains a form or a reason; it does not widen a list. */
const explains =
    /^,? (?:if|when|because|since|where|by|to|you|your|they|it|in|on|at|from|the same|\d|[£$€]\d|monday|january|may|during|after|before|this|that|what|how|who|whether|not|only|so)\b/;

/** PW250: a list that is left open. */
export const openList = phraseRule(
    'PW250',
    'warning',
    [
        'other',
        'others',
        'similar',
        'including',
        'includes',
        'without',
        'among',
        'inter',
        'example',
        'instance',
        'e.g',
        'eg',
        'such',
        'etc',
        'et',
        'so',
        'like',
        'something',
        'equivalent',
        'or',
    ],
    openers,
    place => {
        const { groups, before, after, text, sentence } = place;
        if (sentence.isQuestion) return;
        if (groups.others !== undefined || groups.limited !== undefined) return { message: say.openList(text) };
        if (groups.tail !== undefined) return /otherwise/.test(text) ? undefined : { message: say.openList(text) };
        if (groups.example !== undefined) {
            if (
                /\bsuch as$/.test(text) &&
                /^ (?:necessary|needed|required|appropriate|is|are|may|follows)\b/.test(after)
            )
                return;
            if (
                /^(?:for|e)/.test(text) &&
                (explains.test(after) || (/[-–(] ?$/.test(before.slice(-2)) && explains.test(after)))
            )
                return { message: say.openList(text), severity: 'information' };
            return { message: say.openList(text) };
        }
        if (/\b(?:not|up to|and|from) $/.test(before) || /^ (?:in|the day|that day|both)\b/.test(after)) return;
        return { message: say.openList(text), severity: 'information' };
    },
);
