import markers from '../words/term-markers.json' with { type: 'json' };
import { anyOf, firstWords, wholeWords } from './patterns.ts';
import type { Sentence } from './sentence.ts';

/** Words that stand for a definition elsewhere: `qualifying child`. Offsets in the sentence. */
export interface TermMarker {
    start: number;
    end: number;
    /** The whole term in lower case: `qualifying child`. */
    term: string;
    /** Surely meant as a defined term, as against a plain adjective. */
    isSure: boolean;
}

const nounPhrase = String.raw`(?:[\p{L}'-]+ (?:or|and) )?[\p{L}'-]+(?: [\p{L}'-]+){0,4}`;
const marked = wholeWords(`(?<marker>${anyOf([...markers.sure, ...markers.likely])}) (?<rest>${nounPhrase})`);
const likely = new Set(markers.likely);
/** Where the noun phrase ends. */
const stop = new Set(markers.stop);
/** Said of somebody instead of naming something: “is eligible for”, “if applicable”. */
const predicate =
    /^(?:for|to|if|under|when|only|in|on|as|by|with|and|or|at|because|because|until|unless|is|are|is|was|were|the|a|an|your|their|its|you|that|who|which|from|of|but|not|it|they|we|this|therefor|therein|thereunder|pursuant|solely|drugs?|medicines?|medication)$/;

/** The words that mark a term, or the first parts of them. */
export const termMarkerWords: readonly string[] = firstWords([...markers.sure, ...markers.likely]);

/** Conventional markers of a term that is defined somewhere: qualifying, relevant, eligible, specified, prescribed, certain … */
export function termMarkersOf(sentence: Sentence): TermMarker[] {
    const found: TermMarker[] = [];
    for (const match of sentence.matches(marked)) {
        const { marker = '', rest = '' } = match.groups ?? {};
        const words = rest.split(' ');
        if (predicate.test(words[0] ?? '')) continue;
        const noun = nounOf(words);
        if (noun === '') continue;
        const term = `${marker} ${noun}`;
        found.push({ start: match.index, end: match.index + term.length, term, isSure: !likely.has(marker) });
    }
    return found;
}

function nounOf(words: readonly string[]): string {
    const kept: string[] = [];
    for (const word of words) {
        if ((word === 'or' || word === 'and') && kept.length === 1) {
            kept.push(word);
            continue;
        }
        if (stop.has(word) || word === 'or' || word === 'and') break;
        kept.push(word.replace(/'s$/, ''));
        if (word.endsWith("'s")) break;
    }
    // “the applicable amount specified in …”: what was done to the thing is not part of its name.
    while (/^(?:or|and)$|.ed$/.test(kept.at(-1) ?? '') && kept.length > 1) kept.pop();
    if (kept.at(-1) === 'or' || kept.at(-1) === 'and') kept.pop();
    return kept.join(' ');
}
