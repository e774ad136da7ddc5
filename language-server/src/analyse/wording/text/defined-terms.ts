import { termKey } from '../wording-rule.ts';
import type { Sentence } from './sentence.ts';

const definitions =
    /["“](?<quoted>[^"“”]{3,60})["”],? (?:means|refers to|is defined|is a|is an|is any)\b|(?:^|\b(?:an?|the|by|every) )(?<bare>(?:[a-z'-]+ ){1,3}[a-z'-]+) means\b/g;

/** Where a text says what a term means. */
export interface DefinitionInText {
    /** As {@link termKey} writes it. */
    key: string;
    term: string;
    /** What follows, up to the end of the sentence. */
    meaning: string;
    /** Offsets of the term in the whole text. */
    start: number;
    end: number;
}

/** Each place where a text says what one of its terms means, in order. */
export function definitionsIn(sentences: readonly Sentence[]): DefinitionInText[] {
    return sentences.flatMap(sentence =>
        [...sentence.plain.matchAll(definitions)].map(match => {
            const found = (match.groups?.quoted ?? match.groups?.bare ?? '').replace(/^(?:an?|the|every) /, '');
            const from = match.index + match[0].lastIndexOf(found);
            return {
                key: termKey(found),
                term: sentence.text.slice(from, from + found.length),
                meaning: sentence.text.slice(match.index + match[0].length).trim(),
                start: sentence.start + from,
                end: sentence.start + from + found.length,
            };
        }),
    );
}

/** The terms that a text defines itself, as {@link termKey} writes them: `A “qualifying child” means …`. */
export function definedIn(sentences: readonly Sentence[]): string[] {
    return definitionsIn(sentences).map(({ key }) => key);
}
