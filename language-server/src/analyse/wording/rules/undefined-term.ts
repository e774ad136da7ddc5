import { wordingMessages as say } from '../../../messages/wording.ts';
import { abbreviationsOf } from '../text/abbreviations.ts';
import { isHeading } from '../text/heading.ts';
import { termMarkersOf, termMarkerWords } from '../text/term-markers.ts';
import type { WordingRule } from '../wording-rule.ts';
import { termKey } from '../wording-rule.ts';

/** “A qualified affiliate is a member of …”. */
const definition = /^ is (?:an?|any|one|the) /;
/** The sentence defines a term itself, or says where it is defined. */
const defined = /\b(?:the terms?|means|meaning|as defined|defined in|within the meaning)\b/;
const pointer =
    /^[^.;]{0,40}?(?:\((?:as (?:defined|described|specified)|within the meaning|see|described|specified|under|of|referred)|\b(?:as (?:defined|described|specified|determined)|described in|defined in|specified (?:in|under|by)|referred to in|listed (?:in|below)|set out|in accordance with the following|in the following|under (?:section|paragraph|subsection|subparagraph|clause)))/;

/** PW101: a term of art that the text does not define. Only where a text is read alone. */
export const undefinedTerm: WordingRule = {
    code: 'PW101',
    severity: 'warning',
    needs: termMarkerWords,
    onlyAlone: true,
    oncePerText: true,
    *find(sentence) {
        if (sentence.isQuestion || isHeading(sentence)) return;
        const abbreviations = abbreviationsOf(sentence);
        const asked = new Set<string>();
        for (const { start, end, term, isSure } of termMarkersOf(sentence)) {
            const before = sentence.plain.slice(0, start);
            // Within brackets “relating to certain …” only says what a provision is about.
            if (
                pointer.test(sentence.plain.slice(end)) ||
                [...asked].some(known => keyOf(term).startsWith(known)) ||
                /\(relating to (?:the )?$/.test(before)
            )
                continue;
            if (definition.test(sentence.plain.slice(end)) && /\ban? $/.test(before)) continue;
            if (defined.test(sentence.plain) && /["“]$/.test(before)) continue;
            // “MIPS eligible professional”: what the abbreviation means is the question, and it is asked already.
            if (abbreviations.some(each => each.end === start - 1)) continue;
            asked.add(keyOf(term));
            const settledBy = settlers(term);
            yield {
                start,
                end,
                message: say.undefinedTerm(sentence.text.slice(start, end)),
                settledBy,
                ...(!isSure && { severity: 'information' as const }),
            };
        }
    },
};

/** One and several are one term. */
function keyOf(term: string): string {
    return term.split(' ').map(termKey).join(' ');
}

/** `qualifying child` is settled by its own definition, and by that of a shorter term that it begins with. */
function settlers(term: string): string[] {
    const words = term.split(' ');
    return words.slice(1).map((_, at) => termKey(words.slice(0, at + 2).join(' ')));
}
