import { sentencesOf } from '../../wording/text/sentences.ts';
import { termMarkersOf } from '../../wording/text/term-markers.ts';
import genericHeads from '../words/no-term-heads.json' with { type: 'json' };
import termHeads from '../words/term-heads.json' with { type: 'json' };
import { singular } from './fold.ts';
import { beginsSentence, follows, isCapitalised, type Token } from './tokens.ts';
import { endsGroup, isFunctionWord } from './word-kinds.ts';

/** A group of words that is written as if it were defined: by a marker, by capitals or by quotation marks. */
export interface MarkedTerm {
    by: 'marker' | 'capitals' | 'quotes';
    /** Index of its first word, and behind its last. */
    from: number;
    to: number;
    /** In lower case and singular, as a definition of it would be called. */
    name: string;
}

const generic: ReadonlySet<string> = new Set(genericHeads);
const heads: ReadonlySet<string> = new Set(termHeads);
const longestTerm = 4;

/** Terms of art in a text, in its order. Whether anybody defines them is not asked here. */
export function markedTerms(text: string, tokens: readonly Token[]): MarkedTerm[] {
    const found: MarkedTerm[] = [];
    const markers = markersIn(text);
    for (let i = 0; i < tokens.length; i++) {
        const term = byMarker(text, tokens, i, markers) ?? byQuotes(text, tokens, i) ?? byCapitals(text, tokens, i);
        if (term === undefined) continue;
        found.push(term);
        i = term.to - 1;
    }
    return found;
}

/** The words that mark a term of art, with the end of what they mark; by offsets. */
function markersIn(text: string): ReadonlyMap<number, number> {
    return new Map(
        sentencesOf(text).flatMap(sentence =>
            termMarkersOf(sentence)
                .filter(({ isSure }) => isSure)
                .map(({ start, end }) => [sentence.start + start, sentence.start + end] as const),
        ),
    );
}

/** `qualifying young person`; not `qualifying for`, and not `relevant information`. */
function byMarker(
    text: string,
    tokens: readonly Token[],
    from: number,
    markers: ReadonlyMap<number, number>,
): MarkedTerm | undefined {
    const marker = tokens[from];
    const end = marker && markers.get(marker.start);
    if (marker === undefined || end === undefined) return undefined;
    // `Pension Credit qualifying age`: the term of another scheme, named with it.
    const before = tokens[from - 1];
    if (before !== undefined && follows(marker) && isCapitalised(before) && !beginsSentence(before, from === 1))
        return undefined;
    let to = from + 1;
    while (to < tokens.length && to - from <= longestTerm) {
        const token = tokens[to] as Token;
        if (!follows(token) || endsGroup(token) || token.start >= end) break;
        // `eligible costs incurred`: what is done with them is no part of their name.
        if (to > from + 1 && /(?:ed|ing)$/.test(token.lower) && !heads.has(token.fold)) break;
        to++;
    }
    const head = tokens[to - 1] as Token;
    if (to === from + 1 || generic.has(head.fold) || head.lower.endsWith('ly')) return undefined;
    if (isDefinedInPlace(text, tokens, from, to)) return undefined;
    return { by: 'marker', from, to, name: nameOf(tokens, from, to) };
}

/** `the Standard Visitor`: an everyday word that is written with a capital in the middle of a sentence. */
function byCapitals(text: string, tokens: readonly Token[], from: number): MarkedTerm | undefined {
    const first = tokens[from] as Token;
    const before = tokens[from - 1];
    if (!isCapitalised(first) || beginsSentence(first, from === 0)) return undefined;
    if (before === undefined || !isFunctionWord(before) || !follows(first)) return undefined;
    let to = from + 1;
    while (to < tokens.length && follows(tokens[to] as Token) && isCapitalised(tokens[to] as Token)) to++;
    const words = tokens.slice(from, to);
    const head = words.at(-1) as Token;
    if (!heads.has(head.fold) || words.some(({ text: written }) => /^\p{Lu}{2}|\d/u.test(written))) return undefined;
    if (to < tokens.length && /^['’]s? $/.test((tokens[to] as Token).gap) && isCapitalised(tokens[to] as Token))
        return undefined;
    if (isDefinedInPlace(text, tokens, from, to)) return undefined;
    return { by: 'capitals', from, to, name: nameOf(tokens, from, to) };
}

/** `in “approved accommodation”`; not what a form says, and not where the quotation itself is the definition. */
function byQuotes(text: string, tokens: readonly Token[], from: number): MarkedTerm | undefined {
    const first = tokens[from] as Token;
    const open = /[“‘]$/.exec(first.gap)?.[0];
    if (open === undefined) return undefined;
    const close = open === '“' ? '”' : '’';
    let to = from + 1;
    while (to < tokens.length && to - from < longestTerm && follows(tokens[to] as Token)) to++;
    const last = tokens[to - 1] as Token;
    if (text[last.end] !== close || tokens.slice(from, to).every(isFunctionWord)) return undefined;
    const before = text.slice(0, first.start - 1);
    if (/\(\s*(?:the |an? )?$|["“]\s*$/i.test(before)) return undefined;
    if (
        /\b(?:called|named|known as|label(?:l?ed)|marked|say|says|said|answer|answers|answered|select|choose|write|wrote|word|words|phrase|question|headed|form|title|titled|to|as)\s*$/i.test(
            before,
        )
    )
        return undefined;
    if (last.lower === 'yes' || last.lower === 'no' || isDefinedInPlace(text, tokens, from, to)) return undefined;
    return { by: 'quotes', from, to, name: nameOf(tokens, from, to) };
}

/** The sentence itself says what is meant, or where that stands. */
function isDefinedInPlace(text: string, tokens: readonly Token[], from: number, to: number): boolean {
    const after = text.slice((tokens[to - 1] as Token).end);
    const before = text.slice(0, (tokens[from] as Token).start);
    return (
        /^["'”’)]*,?\s*(?:\(?\s*(?:as (?:defined|described|set out|listed)|within the meaning of|(?:has|have|with) the meaning|means\b|meaning\b|that is,?|i\.e\.))/i.test(
            after,
        ) || /\b(?:called|known as|referred to as)\s+(?:an?|the)?\s*["'“‘]?$/i.test(before)
    );
}

function nameOf(tokens: readonly Token[], from: number, to: number): string {
    const words = tokens.slice(from, to).map(({ lower }) => lower);
    words.push(singular(words.pop() ?? ''));
    return words.join(' ').replace(/^certain /, '');
}
