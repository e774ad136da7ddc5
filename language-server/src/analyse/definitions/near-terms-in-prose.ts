import { definitionMessages as say } from '../../messages/definitions.ts';
import { ProseRange } from '../../model/prose-range.ts';
import type { Prose } from '../../model/source-range.ts';
import type { PolicySymbol } from '../../types/index.ts';
import type { AnalysedPolicy, Found } from '../analysis.ts';
import { comparedKinds } from './compared-kinds.ts';
import { singular } from './text/fold.ts';
import { NearTerms } from './text/near-terms.ts';
import { readPieces } from './text/read-pieces.ts';
import { type TermIndex, type TermUse, termsOf } from './text/term-index.ts';
import { beginsSentence, isCapitalised, type Token, tokensOf } from './text/tokens.ts';

/** Where prose writes a declared name in other case, with other hyphens, with a slip of the hand or in another order. */
export function* nearTermsInProse(policy: AnalysedPolicy): Iterable<Found> {
    const terms = termsOf(policy);
    const near = new NearTerms(policy.checked.symbols.visible(policy.file.uri).filter(isTerm));
    for (const declaration of policy.file.declarations) {
        for (const { prose, tokens } of policy.remember(readPieces, declaration)) {
            const uses = terms.uses(tokens, symbol => comparedKinds.has(symbol.kind));
            for (const use of uses) {
                const wanted = isTerm(use.term.symbol) ? variantOf(terms, tokens, use) : undefined;
                if (wanted !== undefined) yield tell(prose, tokens, use, use.term.symbol, wanted);
            }
            for (const { symbol, from, to } of near.uses(tokens)) {
                // “A child of school age” explains ‘school-age child’; it does not misspell it.
                if (symbol.key === declaration.id.split('@')[0]) continue;
                // A shorter name inside, such as `person` in `yung person`, is part of what was misspelt.
                if (
                    uses.some(
                        use => use.from < to && use.to > from && (use.from < from || use.to - use.from >= to - from),
                    )
                )
                    continue;
                yield tell(prose, tokens, { from, to }, symbol, spelt(symbol, tokens, from, to));
            }
        }
    }
}

/** In prose a name of one word is an everyday word. */
function isTerm({ kind, name }: PolicySymbol): boolean {
    return comparedKinds.has(kind) && /[ -]/.test(name);
}

function tell(
    prose: Prose,
    tokens: readonly Token[],
    { from, to }: Pick<TermUse, 'from' | 'to'>,
    symbol: PolicySymbol,
    wanted: string,
): Found {
    const [start, end] = [tokens[from]?.start ?? 0, tokens[to - 1]?.end ?? 0];
    const range = new ProseRange(prose, start, end);
    return {
        severity: 'information',
        message: say.nearlySameTerm(prose.text.slice(start, end), symbol.name),
        range,
        related: [{ range: symbol.range, message: say.nearlySameHere(symbol.name) }],
        fixes: [{ title: say.writeAs(wanted), edits: [{ range, newText: wanted }] }],
    };
}

/** The declared name; in the plural where that was written. */
function spelt(symbol: PolicySymbol, tokens: readonly Token[], from: number, to: number): string {
    const last = tokens[to - 1]?.lower ?? '';
    const name = symbol.name.replace(/^the /, '');
    const isPlural = singular(last) !== last && last.endsWith('s') && !name.endsWith('s');
    const text = isPlural ? `${name}s` : name;
    return beginsSentence(tokens[from] as Token, from === 0) ? upper(text) : text;
}

/**
 * How the name should have been written, where prose writes it in other case or with other hyphens. A plural is as good as
 * a singular, and a capital at the start of a sentence says nothing.
 */
function variantOf(terms: TermIndex, tokens: readonly Token[], { term, from, to }: TermUse): string | undefined {
    const written = tokens.slice(from, to);
    const names = terms.named(term.words.join(' ')).map(({ symbol }) => tokensOf(symbol.name.replace(/^the /, '')));
    if (names.some(name => name.every((token, i) => isSame(token, written[i] as Token, i, from)))) return undefined;
    const [name] = names;
    return name
        ?.map((token, i) => {
            const text = i === name.length - 1 ? withNumberOf(token, written[i] as Token) : token.text;
            const shown = i === 0 && beginsSentence(written[0] as Token, from === 0) ? upper(text) : text;
            return i === 0 ? shown : `${token.gap}${shown}`;
        })
        .join('');
}

function isSame(declared: Token, written: Token, index: number, from: number): boolean {
    const isFirst = index === 0;
    const isPossessive = declared.gap === ' ' && /^['’]s?\s/.test(written.gap);
    if (!isFirst && !isPossessive && declared.gap.trim() !== written.gap.trim().replace('’', "'")) return false;
    if (isCapitalised(declared) === isCapitalised(written)) return true;
    return isFirst && isCapitalised(written) && beginsSentence(written, from === 0);
}

function withNumberOf(declared: Token, written: Token): string {
    if (written.lower === declared.lower) return declared.text;
    return isCapitalised(declared) ? upper(written.lower) : written.lower;
}

function upper(text: string): string {
    return text.charAt(0).toUpperCase() + text.slice(1);
}
