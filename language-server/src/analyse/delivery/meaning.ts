import { idleWords, otherWords } from './same-meaning-words.ts';

const replacements = otherWords.flatMap(([meant, ...written]) =>
    written.map(each => [each.toLowerCase(), meant.toLowerCase()] as const),
);
/** Longer ways to say it first: `email address` before `email`. */
replacements.sort(([a], [b]) => b.length - a.length);
const meantBy = new Map(replacements);
const written = new RegExp(
    `(?<![\\p{L}\\p{N}])(?:${replacements.map(([each]) => each).join('|')})(?![\\p{L}\\p{N}])`,
    'gu',
);

/** The words of a text that carry its sense: in lower case, one form for singular and plural. */
export function wordsOf(text: string): string[] {
    return (
        text
            .toLowerCase()
            .replaceAll('’', "'")
            .match(/[\p{L}\p{N}]+(?:[-'][\p{L}\p{N}]+)*/gu) ?? []
    )
        .map(word => singular(word.replace(/'s?$/, '')))
        .filter(word => !idleWords.has(word));
}

/** Two names of one thing have the same key: `birth date` and `date of birth`, `weekly rent` and `rent per week`. */
export function meaningKey(name: string): string {
    const plain = name.toLowerCase().replaceAll('’', "'");
    return wordsOf(plain.replace(written, each => meantBy.get(each) ?? each))
        .sort()
        .join(' ');
}

/** A question without what its layout adds: capitals, marks, and which person it is about. */
export function questionKey(question: string): string {
    return question
        .toLowerCase()
        .replace(/\{[^{}]*\}/g, '{}')
        .replace(/\bplease\b/g, ' ')
        .replace(/[^\p{L}\p{N}{}£%]+/gu, ' ')
        .trim();
}

function singular(word: string): string {
    if (word.length < 4 || /(?:ss|us|is)$/.test(word)) return word;
    if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
    return word.endsWith('s') ? word.slice(0, -1) : word;
}
