import { definitionMessages as say } from '../../messages/definitions.ts';
import type { Declaration } from '../../model/declarations.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import { defineFix } from './define-fix.ts';
import { type MarkedTerm, markedTerms } from './text/marked-terms.ts';
import { type ReadPiece, readPieces } from './text/read-pieces.ts';
import type { TermIndex } from './text/term-index.ts';
import { termsOf } from './text/term-index.ts';
import type { Token } from './text/tokens.ts';

interface Place {
    piece: ReadPiece;
    term: MarkedTerm;
    declaration: Declaration;
}

/** PW101: a term is used as if it were defined, and nobody defines it. */
export const undefinedTerms: Analysis = {
    code: 'PW101',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        for (const places of placesByName(policy).values()) {
            const [first, ...others] = places;
            if (first !== undefined) yield tell(first, others);
        }
    },
};

function placesByName(policy: AnalysedPolicy): Map<string, Place[]> {
    const terms = termsOf(policy);
    const places = new Map<string, Place[]>();
    for (const declaration of policy.file.declarations) {
        for (const { piece, term } of policy.remember(markedIn, declaration)) {
            if (isDeclared(terms, piece.tokens, term)) continue;
            const known = places.get(term.name) ?? [];
            known.push({ piece, term, declaration });
            places.set(term.name, known);
        }
    }
    return places;
}

function markedIn(declaration: Declaration): { piece: ReadPiece; term: MarkedTerm }[] {
    return readPieces(declaration).flatMap(piece =>
        markedTerms(piece.prose.text, piece.tokens).map(term => ({ piece, term })),
    );
}

/**
 * Something of that name is declared, or of a name that begins or goes on there: `qualifying child` settles
 * `qualifying child lives`, and `eligible professions` with a marker of their own. A yes-or-no `eligible` about a child
 * settles `eligible child`.
 */
function isDeclared(terms: TermIndex, tokens: readonly Token[], term: MarkedTerm): boolean {
    const words = tokens.slice(term.from, term.to).map(({ fold }) => fold);
    for (let from = 0; from < words.length; from++) {
        for (let to = words.length; to > from; to--) {
            const isWhole = to === words.length || from === 0;
            const isEnough = to - from > 1 || words.length === 1;
            if (isWhole && isEnough && isNamed(terms, words.slice(from, to), term, from)) return true;
        }
    }
    if (wordsAround(terms, tokens, term)) return true;
    const [marker = '', ...rest] = words;
    return (
        term.by === 'marker' &&
        terms.named(marker).length > 0 &&
        terms.named(rest.join(' ')).some(({ symbol }) => symbol.kind === 'entity' || symbol.kind === 'element')
    );
}

/** What a marker marks must itself be in the name; capitals may stand on any declared thing. */
function isNamed(terms: TermIndex, words: readonly string[], term: MarkedTerm, from: number): boolean {
    return (term.by !== 'marker' || from === 0) && terms.named(words.join(' ')).length > 0;
}

/** A longer declared name that reaches beyond the group: `income from the relevant course of study`. */
function wordsAround(terms: TermIndex, tokens: readonly Token[], term: MarkedTerm): boolean {
    for (let from = Math.max(0, term.from - 5); from <= term.from; from++) {
        const use = terms.at(tokens, from, () => true);
        if (use !== undefined && use.to > term.from + 1) return true;
    }
    return false;
}

function tell(first: Place, others: readonly Place[]): Found {
    const name = first.term.name;
    return {
        severity: first.term.by === 'marker' ? 'warning' : 'information',
        message: say.undefinedTerm[first.term.by](textOf(first), name),
        range: rangeOf(first),
        related: others.map(place => ({ range: rangeOf(place), message: say.usedHereToo(name) })),
        fixes: [defineFix(name, first.declaration)],
    };
}

function textOf({ piece, term }: Place): string {
    const { start, end } = spanOf(piece, term);
    return piece.prose.text.slice(start, end);
}

function rangeOf({ piece, term }: Place): ProseRange {
    const { start, end } = spanOf(piece, term);
    return new ProseRange(piece.prose, start, end);
}

function spanOf({ tokens }: ReadPiece, { from, to }: MarkedTerm): { start: number; end: number } {
    return { start: tokens[from]?.start ?? 0, end: tokens[to - 1]?.end ?? 0 };
}
