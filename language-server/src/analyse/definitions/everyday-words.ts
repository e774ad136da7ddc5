import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Declaration } from '../../model/declarations.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { AnalysedPolicy, Analysis } from '../analysis.ts';
import { defineFix } from './define-fix.ts';
import { headOf } from './text/head-of.ts';
import { type ReadPiece, readPieces } from './text/read-pieces.ts';
import { type TermIndex, termsOf } from './text/term-index.ts';
import { beginsSentence, follows, followsPossessive, isCapitalised, type Token, tokensOf } from './text/tokens.ts';
import { isFunctionWord, isVerb } from './text/word-kinds.ts';
import everydayWords from './words/everyday-words.json' with { type: 'json' };

const words: ReadonlyMap<string, { kind: string; asks: string }> = new Map(Object.entries(everydayWords));

interface Place {
    word: string;
    piece: ReadPiece;
    from: number;
    to: number;
    declaration: Declaration;
}

/** PW112: an everyday word that policies define decides about people in prose, and nothing here settles it. */
export const undefinedEverydayWords: Analysis = {
    code: 'PW112',
    severity: 'information',
    when: 'typing',
    *find(policy) {
        for (const [word, places] of placesByWord(policy)) {
            const [first, ...others] = places;
            if (first === undefined) continue;
            yield {
                message: say.everydayWord(word, words.get(word)?.asks ?? ''),
                range: rangeOf(first),
                related: others.map(place => ({ range: rangeOf(place), message: say.usedHereToo(word) })),
                fixes: [defineFix(word, first.declaration)],
            };
        }
    },
};

function placesByWord(policy: AnalysedPolicy): Map<string, Place[]> {
    const terms = termsOf(policy);
    const places = new Map<string, Place[]>();
    let settled: ReadonlySet<string> | undefined;
    for (const declaration of policy.file.declarations) {
        for (const place of policy.remember(everydayWordsIn, declaration)) {
            settled ??= settledWords(policy);
            if (settled.has(place.word) || isInTerm(terms, place)) continue;
            const known = places.get(place.word) ?? [];
            known.push({ ...place, declaration });
            places.set(place.word, known);
        }
    }
    return places;
}

/** What declared names are about: `qualifying child` and `children` settle “child”, `lives with partner` settles nothing. */
function settledWords(policy: AnalysedPolicy): Set<string> {
    const settled = new Set<string>();
    for (const { name } of policy.checked.symbols.visible(policy.file.uri)) {
        const tokens = tokensOf(name);
        settled.add(tokens.map(({ fold }) => fold).join('-'));
        const head = headOf(tokens);
        if (head !== undefined) settled.add(head.fold);
    }
    return settled;
}

function isInTerm(terms: TermIndex, { piece, from, to }: Pick<Place, 'piece' | 'from' | 'to'>): boolean {
    for (let start = Math.max(0, from - 6); start <= from; start++) {
        const use = terms.at(piece.tokens, start, () => true);
        if (use !== undefined && use.to >= to && use.to - use.from > to - from) return true;
    }
    return false;
}

function everydayWordsIn(declaration: Declaration): Omit<Place, 'declaration'>[] {
    return readPieces(declaration)
        .filter(({ role }) => role === 'meaning' || role === 'judging')
        .flatMap(piece =>
            piece.tokens.flatMap((token, index) => {
                const found = everydayWordAt(piece, index);
                return found === undefined || isOwnTerm(declaration, token, piece) ? [] : [{ ...found, piece }];
            }),
        );
}

/** What a definition defines is asked about in PW106. */
function isOwnTerm(declaration: Declaration, token: Token, { role }: ReadPiece): boolean {
    return role === 'meaning' && tokensOf(declaration.name?.text ?? '').some(({ fold }) => fold === token.fold);
}

function everydayWordAt(
    { tokens, prose }: ReadPiece,
    index: number,
): { word: string; from: number; to: number } | undefined {
    const token = tokens[index] as Token;
    const next = tokens[index + 1];
    const joined = next !== undefined && next.gap === '-' ? `${token.lower}-${next.lower}` : undefined;
    if (joined !== undefined && words.has(joined)) return { word: joined, from: index, to: index + 2 };
    const entry = words.get(token.fold);
    if (entry === undefined || joined !== undefined || token.gap === '-') return undefined;
    // `Child Benefit`, `Disabled Facilities Grant`: names of something else.
    if (isCapitalised(token) && !beginsSentence(token, index === 0)) return undefined;
    if (next !== undefined && (follows(next) || followsPossessive(next)) && isCapitalised(next)) return undefined;
    if (entry.kind === 'noun' && next !== undefined && next.gap === ' ' && !endsNoun(next)) return undefined;
    return isExplained(prose.text, tokens, token.fold) ? undefined : { word: token.fold, from: index, to: index + 1 };
}

/** Brackets right behind it say what is meant, wherever else in the text it stands. */
function isExplained(text: string, tokens: readonly Token[], word: string): boolean {
    return tokens.some(({ fold, end }) => fold === word && /^\s*\((?!s\))/.test(text.slice(end)));
}

/** `household bill` is a bill. */
function endsNoun(next: Token): boolean {
    return isFunctionWord(next) || isVerb(next) || /^\d|(?:ed|ing)$/.test(next.lower);
}

function rangeOf({ piece, from, to }: Place): ProseRange {
    return new ProseRange(piece.prose, piece.tokens[from]?.start ?? 0, piece.tokens[to - 1]?.end ?? 0);
}
