import { termKey } from '../wording-rule.ts';
import common from '../words/common-abbreviations.json' with { type: 'json' };
import type { Sentence } from './sentence.ts';

const everyday = new Set(common);

export interface Abbreviation {
    /** Offsets in the sentence. */
    start: number;
    end: number;
    text: string;
    /** The sentence itself says what it stands for. */
    isExpanded: boolean;
}

const capitals = /(?<![\p{L}\p{N}.£$€/-])[A-Z][A-Z&]*[A-Z]s?(?![\p{L}\p{N}]|[-–]\d|\.\p{L}|\/\p{L})/gu;
/** The parts of a date in a form: MM, YYYY. */
const dateForm = /^([DMYH])\1+$/;
const roman = /^(?:I{1,3}|I?[VX]|VI{1,3}|XI{0,3}|XI?V|XVI{0,3}|XIX|XX[IVX]*)$/;

/** Abbreviations in capitals that are no everyday words, numerals or headings in capitals. */
export function abbreviationsOf(sentence: Sentence): Abbreviation[] {
    const { text } = sentence;
    if (isShouted(text)) return [];
    return [...text.matchAll(capitals)]
        .filter(match => !isCommon(match[0], text, match.index))
        .map(match => ({
            start: match.index,
            end: match.index + match[0].length,
            text: match[0],
            isExpanded: isExpandedIn(text, match[0]),
        }));
}

/** What a text expands anywhere: `Statutory Sick Pay (SSP)`, `SSP (Statutory Sick Pay)`, `“SSP” means …`. */
export function expandedIn(sentences: readonly Sentence[]): Set<string> {
    return new Set(
        sentences
            .flatMap(sentence => abbreviationsOf(sentence))
            .filter(({ isExpanded }) => isExpanded)
            .map(({ text }) => termKey(text)),
    );
}

function isCommon(found: string, text: string, at: number): boolean {
    const singular = found.replace(/s$/, '');
    if (everyday.has(singular) || everyday.has(found) || roman.test(found) || dateForm.test(found)) return true;
    // GOV.UK, U.S.C., and a part of a code or a form: SC 123, P60.
    const around = text.slice(Math.max(0, at - 2), at + found.length + 4);
    return (
        /[A-Z]\.[A-Z]/.test(around) ||
        (/^ \d/.test(text.slice(at + found.length)) && /^(?:SI|SC|CFR|USC|HB)$/.test(found))
    );
}

function isShouted(text: string): boolean {
    const letters = text.replace(/[^\p{L}]/gu, '');
    return letters.length > 12 && letters === letters.toUpperCase();
}

function isExpandedIn(text: string, abbreviation: string): boolean {
    const escaped = abbreviation.replace(/[&]/g, '\\$&');
    const single = escaped.replace(/s$/, '');
    if (new RegExp(String.raw`\((?:the |“|")?${single}s?[”"]?\)`).test(text)) return /[\p{L}’']{3,}[^(]*\(/u.test(text);
    const bracket = new RegExp(String.raw`${single}s? \(([^)]*)\)`).exec(text)?.[1];
    if (bracket !== undefined && fits(bracket, single)) return true;
    if (
        new RegExp(
            String.raw`\[${single}s?\]: |(?:referred to|known|called)(?: in [\w ]+)?(?: as)? (?:an? |the )?["“]${single}`,
        ).test(text)
    )
        return true;
    return new RegExp(String.raw`["“]${single}["”] means|\b${single} (?:means|stands for|is short for)\b`).test(text);
}

/** `Statutory Sick Pay` for SSP: words that begin with its letters, in order. */
function fits(words: string, abbreviation: string): boolean {
    const initials = words.split(/[\s-]+/).map(word =>
        word
            .replace(/^[^\p{L}]+/u, '')
            .charAt(0)
            .toUpperCase(),
    );
    let at = 0;
    for (const letter of abbreviation.toUpperCase().replace('&', 'A')) {
        at = initials.indexOf(letter, at) + 1;
        if (at === 0) return false;
    }
    return true;
}
