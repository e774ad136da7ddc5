import { termKey } from '../wording-rule.ts';
import type { Sentence } from './sentence.ts';

const definitions =
    /["“](?<quoted>[^"“”]{3,60})["”],? (?:means|refers to|is defined|is a|is an|is any)\b|(?:^|\b(?:an?|the|by|every) )(?<bare>(?:[a-z'-]+ ){1,3}[a-z'-]+) means\b/g;

/** The terms that a text defines itself, as {@link termKey} writes them: `A “qualifying child” means …`. */
export function definedIn(sentences: readonly Sentence[]): string[] {
    return sentences.flatMap(({ plain }) =>
        [...plain.matchAll(definitions)].map(({ groups }) => termKey(groups?.quoted ?? groups?.bare ?? '')),
    );
}
