import type { Sentence } from './sentence.ts';

/** Fewer words than this make no measure. */
const fewest = 12;
/** By how many years a text of one word would be wrong; the error falls with the square root of the number of words. */
const errorOfOneWord = 36;

export interface ReadingAge {
    /** The age of a reader who can follow, in whole years. */
    age: number;
    /** By how many years the measure may be too high: a short text is measured roughly. */
    margin: number;
}

/**
 * The grade of Flesch and Kincaid (0.39 words a sentence + 11.8 syllables a word − 15.59; Kincaid et al. 1975) plus 5
 * years. Names, figures and what stands in `{…}` count as one syllable: a reader recognises them, whatever their length.
 * Nothing for a text too short to measure.
 */
export function readingAgeOf(sentences: readonly Sentence[]): ReadingAge | undefined {
    let words = 0;
    let syllables = 0;
    for (const sentence of sentences) {
        for (const { text, start } of sentence.words) {
            words++;
            const isName = start > 0 && /\p{Lu}/u.test(sentence.text.charAt(start));
            const isFilledIn = /\{[^}]*$/.test(sentence.plain.slice(0, start));
            syllables += isName || isFilledIn || /\d/.test(text) ? 1 : syllablesOf(text);
        }
    }
    if (words < fewest) return undefined;
    const grade = (0.39 * words) / sentences.length + (11.8 * syllables) / words - 15.59;
    return { age: Math.max(5, Math.round(grade) + 5), margin: Math.ceil(errorOfOneWord / Math.sqrt(words)) };
}

/** Groups of vowels, without a silent final e. */
export function syllablesOf(word: string): number {
    const sounded = word.replace(/'s?$/, '').replace(/(?<![aeiouyl])e$|(?<=[^aeiouytd])ed$|(?<=[^aeiouycgsxz])es$/, '');
    return Math.max(1, sounded.match(/[aeiouy]+/g)?.length ?? 1);
}
