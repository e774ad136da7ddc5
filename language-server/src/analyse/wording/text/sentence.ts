import { partsOf, type Word, wordsOf } from './words.ts';

/** A sentence, a heading or a list item of a text. */
export class Sentence {
    /** As written. */
    readonly text: string;
    /** `text` in lower case with straight apostrophes, dashes and spaces: the same length, so offsets fit both. */
    readonly plain: string;
    /** Offset in the whole text. */
    readonly start: number;
    #words: Word[] | undefined;
    #vocabulary: Set<string> | undefined;

    constructor(text: string, start: number) {
        this.text = text;
        this.plain = plainText(text);
        this.start = start;
    }

    get words(): readonly Word[] {
        this.#words ??= wordsOf(this.plain);
        return this.#words;
    }

    /** Its words and the parts of compound words, each once. */
    get vocabulary(): ReadonlySet<string> {
        this.#vocabulary ??= new Set(this.words.flatMap(partsOf));
        return this.#vocabulary;
    }

    get isQuestion(): boolean {
        return /\?["')\]…\s]*$/.test(this.plain);
    }

    /** Every place where the pattern stands as words of its own; `pattern` must have the flag g. */
    *matches(pattern: RegExp): Iterable<RegExpMatchArray & { index: number }> {
        for (const match of this.plain.matchAll(pattern)) if (!this.#isInWord(match.index)) yield match;
    }

    /** A part of a longer word: “vaccine-eligible”, “o’clock”. */
    #isInWord(at: number): boolean {
        return at > 1 && /[-']/.test(this.plain.charAt(at - 1)) && /[a-z]/.test(this.plain.charAt(at - 2));
    }
}

function plainText(text: string): string {
    const lower = text.toLowerCase();
    // A few letters change their length in lower case; then only the Latin ones are lowered.
    const even = lower.length === text.length ? lower : text.replace(/[A-Z]/g, letter => letter.toLowerCase());
    return even.replace(/[‘’ʼ]/g, "'").replace(/[‐‑]/g, '-').replace(/\s/g, ' ');
}
