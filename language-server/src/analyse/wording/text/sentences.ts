import abbreviations from '../words/abbreviations-with-point.json' with { type: 'json' };
import { Sentence } from './sentence.ts';

const always = new Set(abbreviations.always);
const beforeNumber = new Set(abbreviations.beforeNumber);

/** Where a new paragraph, heading or list item begins: a blank line, or a line with a marker, a heading sign or a table bar. */
const newBlock = /\n[ \t]*\n\s*|\n(?=[ \t]*(?:[-*+•–—]\s|#{1,6}\s|>|\||\(?(?:\d{1,3}|[a-z]|[ivxl]{1,5})[.)]\s))/gi;
/** A sign that may end a sentence, with the quotes and brackets that close after it. */
const mayEnd = /[.!?]+["'”’)\]]*(?=\s)/g;
/** After a title, a section number or a list marker the point belongs to it. */
const marker = /(?:^|[\s(])(?:\(?(?:\d{1,3}(?:\.\d{1,3})*|[a-z]|[ivxl]{1,5})\)?)$/i;

/** The sentences, headings and list items of a text, in order. White space around them is left out. */
export function sentencesOf(text: string): Sentence[] {
    const sentences: Sentence[] = [];
    const take = (from: number, to: number): void => {
        const part = text.slice(from, to);
        const left = part.length - part.trimStart().length;
        const trimmed = part.trim();
        if (/[\p{L}\p{N}]/u.test(trimmed)) sentences.push(new Sentence(trimmed, from + left));
    };
    let block = 0;
    for (const gap of text.matchAll(newBlock)) {
        splitBlock(text, block, gap.index, take);
        block = gap.index + gap[0].length;
    }
    splitBlock(text, block, text.length, take);
    return sentences;
}

function splitBlock(text: string, from: number, to: number, take: (from: number, to: number) => void): void {
    const block = text.slice(from, to);
    let start = 0;
    for (const match of block.matchAll(mayEnd)) {
        const end = match.index + match[0].length;
        if (!endsSentence(block.slice(start, match.index), match[0], block.slice(end).trimStart())) continue;
        take(from + start, from + end);
        start = end;
    }
    take(from + start, to);
}

function endsSentence(before: string, sign: string, after: string): boolean {
    const [next = ''] = after;
    // What goes on with a small letter goes on.
    if (next !== '' && next === next.toLowerCase() && next !== next.toUpperCase()) return false;
    if (/[!?]/.test(sign)) return true;
    const [, penultimate = '', last = ''] = /(?:(\S+)\s+)?(\S+)$/.exec(before) ?? [];
    const written = last.replace(/^["'“‘([]+/, '');
    const word = written.toLowerCase();
    if (always.has(word) || (beforeNumber.has(word) && /^[\d(]/.test(next))) return false;
    // U.S. Congress; J. Smith, but not “part A. The …”.
    if (/^(?:[a-z]\.)+[a-z]$/.test(word)) return false;
    if (/^[A-Z]$/.test(written) && /^(?:[A-Z]|$)/.test(penultimate) && /^[A-Z]/.test(next)) return false;
    if (before.trim() === last && marker.test(last)) return false;
    return true;
}
