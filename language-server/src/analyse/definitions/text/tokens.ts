import { singular } from './fold.ts';

/** A word of a text, by offsets. Parts that a hyphen joins are words of their own. */
export interface Token {
    /** As written, with a straight apostrophe, without a possessive `'s`. */
    text: string;
    lower: string;
    /** Lower case and singular: what names are compared by. */
    fold: string;
    start: number;
    end: number;
    /** What stands between this word and the one before. */
    gap: string;
}

const word =
    /(?<![\p{L}\p{N}]['’](?=s(?![\p{L}\p{N}])))[\p{L}\p{N}][\p{L}\p{M}\p{N}_]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*/gu;

export function tokensOf(text: string): Token[] {
    let before = 0;
    return Array.from(text.matchAll(word), match => {
        const written = match[0].replace('’', "'");
        const lower = written.toLowerCase();
        const start = match.index;
        const end = start + match[0].length;
        const gap = text.slice(before, start);
        before = end;
        return { text: written, lower, fold: singular(lower), start, end, gap };
    });
}

/** A name as it is compared whatever its case, number and hyphens: `Low-volume Thresholds` as `low volume threshold`. */
export function foldName(name: string): string {
    const folded = tokensOf(name).map(token => token.fold);
    return (folded[0] === 'the' && folded.length > 1 ? folded.slice(1) : folded).join(' ');
}

/** Whether a word stands right behind the one before: only a space or a hyphen between. */
export function follows(token: Token): boolean {
    return token.gap === ' ' || token.gap === '-' || token.gap === '‑';
}

/** `Carer's Allowance`: the word before is a possessive. */
export function followsPossessive(token: Token): boolean {
    return /^['’]s? $/.test(token.gap);
}

/** Whether a word is the first of a sentence, so that its capital says nothing. */
export function beginsSentence(token: Token, isFirst: boolean): boolean {
    return isFirst || /[.!?:;“"‘(•\n]|^\s*-\s/.test(token.gap);
}

export function isCapitalised({ text }: Token): boolean {
    return /^\p{Lu}/u.test(text);
}
