import type { PolicySymbol } from '../../types/index.ts';
import type { LoadedSection, PolicyDocument } from '../../workspace/policy-document.ts';
import { type SectionToken, tokensOf } from '../text/tokens.ts';
import type { NamePlace } from './name-place.ts';

/** A term found in a piece of prose; lines count from the section's first. */
interface FoundTerm {
    line: number;
    from: number;
    to: number;
    key: string;
}

/** Terms by their first word in small letters, longest first. */
type Terms = ReadonlyMap<string, readonly { words: string[]; key: string }[]>;

/** A name of one word is an everyday word too: in prose only a definition makes it a term. */
const alwaysTerms = new Set(['definition', 'body', 'codes']);
const termsOfSeveralWords = new Set(['fact', 'decision', 'judgement', 'rank', 'rate', 'scale', 'calendar']);

/** The terms of the files that were last asked about, by the keys they are made of. */
const lastTerms = new Map<string, Terms>();
const mostKept = 8;
const known = new WeakMap<LoadedSection, { terms: Terms; found: FoundTerm[] }>();

/** Where prose uses what the policy declares, as a statute uses its defined terms: without mark-up. */
export function readProse(document: PolicyDocument, symbols: readonly PolicySymbol[]): NamePlace[] {
    const terms = termsOf(symbols);
    return document.sections.flatMap(section => {
        const { line } = section.place;
        return foundIn(section, terms).map(
            ({ line: below, from, to, key }): NamePlace => ({
                start: { line: line + below, character: from },
                end: { line: line + below, character: to },
                key,
                role: 'prose',
            }),
        );
    });
}

function termsOf(symbols: readonly PolicySymbol[]): Terms {
    const wanted = symbols.filter(
        ({ kind, name }) => alwaysTerms.has(kind) || (termsOfSeveralWords.has(kind) && name.includes(' ')),
    );
    const signature = wanted.map(({ key }) => key).join('\n');
    const before = lastTerms.get(signature);
    if (before) return before;
    const terms = new Map<string, { words: string[]; key: string }[]>();
    for (const { key, name } of wanted) {
        const words = name.toLowerCase().split(' ');
        const first = words[0] ?? '';
        const group = terms.get(first) ?? [];
        group.push({ words, key });
        terms.set(first, group);
    }
    for (const group of terms.values()) group.sort((a, b) => b.words.length - a.words.length);
    if (lastTerms.size >= mostKept) lastTerms.clear();
    lastTerms.set(signature, terms);
    return terms;
}

function foundIn(section: LoadedSection, terms: Terms): FoundTerm[] {
    const before = known.get(section);
    if (before?.terms === terms) return before.found;
    const found = section.text.includes('"')
        ? tokensOf(section).flatMap((token, index, all) => (isProse(token, all[index - 1]) ? search(token, terms) : []))
        : [];
    known.set(section, { terms, found });
    return found;
}

/** Paths and citations are quotations, not the policy's own words. */
function isProse(token: SectionToken, before: SectionToken | undefined): boolean {
    return (
        token.type === 'STRING' &&
        !/^(?:use|source|varies|holidays-from-file|personas-from-file|column|expect-column|,as):?$/.test(
            before?.type ?? '',
        )
    );
}

const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}_-]*(?:['’](?!s(?![\p{L}\p{N}]))\p{L}+)*/gu;

function search({ image, start }: SectionToken, terms: Terms): FoundTerm[] {
    return image.split('\n').flatMap((text, index) => {
        const offset = index === 0 ? start.character : 0;
        const words = [...text.matchAll(word)];
        const found: FoundTerm[] = [];
        for (let i = 0; i < words.length; i++) {
            const match = terms
                .get(words[i]?.[0].toLowerCase() ?? '')
                ?.find(term => matches(words, i, term.words, text));
            if (!match) continue;
            const last = words[i + match.words.length - 1];
            const from = words[i]?.index ?? 0;
            const to = (last?.index ?? 0) + (last?.[0].length ?? 0);
            found.push({ line: start.line + index, from: offset + from, to: offset + to, key: match.key });
            i += match.words.length - 1;
        }
        return found;
    });
}

/** The words follow one another with nothing but space between. */
function matches(words: readonly RegExpExecArray[], at: number, term: readonly string[], text: string): boolean {
    return term.every((expected, i) => {
        const found = words[at + i];
        if (found?.[0].replace('’', "'").toLowerCase() !== expected) return false;
        const before = words[at + i - 1];
        return (
            i === 0 || before === undefined || text.slice(before.index + before[0].length, found.index).trim() === ''
        );
    });
}
