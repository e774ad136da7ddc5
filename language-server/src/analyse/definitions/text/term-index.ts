import type { CheckedPolicy, PolicySymbol } from '../../../types/index.ts';
import type { AnalysedPolicy } from '../../analysis.ts';
import { follows, followsPossessive, type Token, tokensOf } from './tokens.ts';

/** A declared name, ready to be found in prose. */
export interface Term {
    symbol: PolicySymbol;
    words: readonly string[];
}

/** Where prose uses a declared name, whatever its case, number and hyphens. */
export interface TermUse {
    term: Term;
    /** Index of the first word, and behind the last. */
    from: number;
    to: number;
}

/** The declared names that a file can see, by their first word. */
export class TermIndex {
    readonly #byFirst = new Map<string, Term[]>();
    readonly #byFold = new Map<string, Term[]>();

    constructor(symbols: Iterable<PolicySymbol>) {
        for (const symbol of symbols) {
            const all = tokensOf(symbol.name).map(({ fold }) => fold);
            const words = all[0] === 'the' && all.length > 1 ? all.slice(1) : all;
            const [first] = words;
            if (first === undefined) continue;
            const term = { symbol, words };
            push(this.#byFirst, first, term);
            push(this.#byFold, words.join(' '), term);
        }
        for (const terms of this.#byFirst.values()) terms.sort((a, b) => b.words.length - a.words.length);
    }

    /** What has this name, whatever its case, number and hyphens. */
    named(fold: string): readonly Term[] {
        return this.#byFold.get(fold) ?? [];
    }

    /** The longest declared name that begins at a word, among those that are accepted. */
    at(tokens: readonly Token[], index: number, accepts: (symbol: PolicySymbol) => boolean): TermUse | undefined {
        const first = tokens[index];
        if (first === undefined) return undefined;
        const term = this.#byFirst
            .get(first.fold)
            ?.find(({ words, symbol }) => accepts(symbol) && matches(tokens, index, words));
        return term && { term, from: index, to: index + term.words.length };
    }

    /** Every use in a text, from left to right, the longest first, none within another. */
    uses(tokens: readonly Token[], accepts: (symbol: PolicySymbol) => boolean): TermUse[] {
        const found: TermUse[] = [];
        for (let i = 0; i < tokens.length; i++) {
            const use = this.at(tokens, i, accepts);
            if (use === undefined) continue;
            found.push(use);
            i = use.to - 1;
        }
        return found;
    }
}

function matches(tokens: readonly Token[], index: number, words: readonly string[]): boolean {
    return words.every((word, i) => {
        const token = tokens[index + i];
        return token?.fold === word && (i === 0 || follows(token) || followsPossessive(token));
    });
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
    const known = map.get(key);
    if (known === undefined) map.set(key, [value]);
    else known.push(value);
}

const known = new WeakMap<CheckedPolicy, TermIndex>();

/** The names that the file sees, its own and those of the files it uses. */
export function termsOf(policy: AnalysedPolicy): TermIndex {
    const before = known.get(policy.checked);
    if (before !== undefined) return before;
    const index = new TermIndex(policy.checked.symbols.visible(policy.file.uri));
    known.set(policy.checked, index);
    return index;
}
