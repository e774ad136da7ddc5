import { wordingMessages as say } from '../../../messages/wording.ts';
import { addAfter, phraseRule } from '../phrase-rule.ts';
import { isHeading } from '../text/heading.ts';
import { anyOf, firstWords, wholeWords } from '../text/patterns.ts';
import { termKey, type WordingFix } from '../wording-rule.ts';
import lists from '../words/judgement.json' with { type: 'json' };

const weak = new Set(lists.weak);
const words = wholeWords(anyOf([...lists.strong, ...lists.weak]));
/** Where the word names something fixed instead of judging: `fair market value`. */
const fixed = new Map(Object.entries(lists.fixedBefore).map(([word, after]) => [word, wholeStart(after)]));
/** The sentence says by what it is judged: a provision, or a number in brackets. */
const criteria =
    /^(?: [\w-]+){0,4} \(?(?:described in|specified in|specified by|set out in|listed in|defined in|established under|within the meaning|as (?:determined|defined|described|specified) (?:under|in|on the basis|by section))\b/;
const counted =
    /^(?: [\w'-]+){0,2} \((?:that is|i\.e\.|meaning|at least|at most|no more than|not more than|up to|within)\b[^)]*\d[^)]*\)/;
/** What somebody has already found needs no judgement any more. */
const found = /\b(?:agreed|found|decided|accepted|ruled|concluded)(?: that)?(?: [\w']+){0,4} $/;
/** Words that do not go on with the name of a thing. */
const small = new Set(lists.small);

/** PW252: whose judgement, by what, and by when? */
export const judgementWord = phraseRule(
    'PW252',
    'warning',
    firstWords([...lists.strong, ...lists.weak]),
    words,
    place => {
        const { text, before, after, sentence, end } = place;
        if (isHeading(sentence) || found.test(before) || fixed.get(text)?.test(after)) return;
        if (isName(sentence.text, place.start, end)) return;
        if (criteria.test(after) || counted.test(after)) return;
        if (text === 'generally' && /^(?: (?:or|and)\b|[.,;)])/.test(after)) return;
        const term = termOf(text, after);
        const severity = weak.has(text) || sentence.isQuestion ? 'information' : undefined;
        return {
            message: say.judgement(text),
            term,
            settledBy: settlers(text, after),
            fixes: numberFix(end + term.length - text.length),
            ...(severity && { severity }),
        };
    },
);

/** “The Exceptional Circumstances Panel”. */
function isName(text: string, start: number, end: number): boolean {
    return start > 0 && /^\p{Lu}/u.test(text.slice(start)) && /^ \p{Lu}\p{L}/u.test(text.slice(end));
}

function numberFix(end: number): WordingFix[] {
    const select = { start: say.numberWords.indexOf(',') + 2, end: say.numberWords.length - 1 };
    return addAfter({ end }, [[say.numberIt, say.numberWords]]).map(fix => ({
        ...fix,
        edits: fix.edits.map(edit => ({ ...edit, select })),
    }));
}

/** An adjective is defined together with its noun: `reasonable excuse`. */
function termOf(text: string, after: string): string {
    const next = /^ ([\p{L}'-]+)/u.exec(after)?.[1];
    const isAlone = text.includes(' ') || text.endsWith('ly') || next === undefined || small.has(next);
    return isAlone ? text : `${text} ${next.replace(/'s?$/, '')}`;
}

/** A definition of the word, or of the word with its noun, settles it. */
function settlers(text: string, after: string): string[] {
    const [, one, two] = /^ ([\p{L}'-]+)(?: ([\p{L}'-]+))?/u.exec(after) ?? [];
    return [text, ...(one ? [`${text} ${one}`] : []), ...(one && two ? [`${text} ${one} ${two}`] : [])].map(termKey);
}

function wholeStart(after: readonly string[]): RegExp {
    return new RegExp(String.raw`^ ${anyOf(after)}(?![\p{L}])`, 'u');
}
