import type { Safeguard } from '../../model/intent.ts';
import type { Expectation } from '../../model/persona-declarations.ts';
import { askingWords, emptyWords, waitingWords } from './promise-word-lists.ts';

const empty = new Set(emptyWords.split(' '));
const asking = stems(askingWords);
const waiting = stems(waitingWords);

/**
 * Whether what a persona expects of its journey is about a safeguard, as far as words tell: of questions when the safeguard
 * speaks of asking, of a time when it speaks of waiting, of an ending that it names.
 */
export function isAbout(expectation: Expectation, { name, text }: Partial<Pick<Safeguard, 'name' | 'text'>>): boolean {
    const words = new Set(stems(`${name?.text ?? ''} ${text?.text ?? ''}`));
    switch (expectation.kind) {
        case 'asked':
        case 'asked for':
            return asking.some(word => words.has(word));
        case 'within':
            return waiting.some(word => words.has(word));
        case 'reaches':
            return areIn(expectation.place?.text ?? '', words);
        default:
            return false;
    }
}

/** All words of a name stand in a text. */
function areIn(name: string, words: ReadonlySet<string>): boolean {
    const wanted = stems(name);
    return wanted.length > 0 && wanted.every(word => words.has(word));
}

/** Words without the endings that only grammar puts to them. */
function stems(text: string): string[] {
    return (text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter(word => !empty.has(word)).map(stem);
}

function stem(word: string): string {
    if (word.length < 5)
        return word.length > 3 && word.endsWith('s') && !word.endsWith('ss') ? word.slice(0, -1) : word;
    return word.replace(/(?:ements?|ations?|ments?|ings?|edly|ied|ies|ed|es|s|e|y)$/, '');
}
