import type { PolicySymbol } from '../../../types/index.ts';
import { nearKeys, nearness } from './near.ts';
import { follows, type Token, tokensOf } from './tokens.ts';

interface NamedWords {
    symbol: PolicySymbol;
    tokens: readonly Token[];
}

/** Finds in prose what is nearly a declared name: one letter off, or the same words in another order. */
export class NearTerms {
    readonly #byKey = new Map<string, NamedWords[]>();
    /** How many words such a place may have. */
    readonly #lengths = new Set<number>();
    readonly #words = new Set<string>();

    constructor(symbols: Iterable<PolicySymbol>) {
        for (const symbol of symbols) {
            const named = { symbol, tokens: tokensOf(symbol.name.replace(/^the /, '')) };
            const { length } = named.tokens;
            if (length < 2) continue;
            this.#lengths.add(length);
            // `birth date` has a word less than `date of birth`, and `date of birth` one more.
            if (named.tokens.some(({ lower }) => lower === 'of')) this.#lengths.add(length - 1);
            else this.#lengths.add(length + 1);
            for (const { fold } of named.tokens) this.#words.add(fold);
            for (const key of nearKeys(named.tokens)) {
                const known = this.#byKey.get(key);
                if (known === undefined) this.#byKey.set(key, [named]);
                else known.push(named);
            }
        }
    }

    uses(tokens: readonly Token[]): { symbol: PolicySymbol; from: number; to: number }[] {
        const found: { symbol: PolicySymbol; from: number; to: number }[] = [];
        const lengths = [...this.#lengths].sort((a, b) => b - a);
        for (let from = 0; from < tokens.length; from++) {
            const most = this.#reach(tokens, from);
            for (const length of lengths) {
                if (length < 2 || length > most) continue;
                const symbol = this.#nameOf(tokens.slice(from, from + length));
                if (symbol === undefined) continue;
                found.push({ symbol, from, to: from + length });
                from += length - 1;
                break;
            }
        }
        return found;
    }

    /** How many words in a row could be a name, of which one is misspelt. */
    #reach(tokens: readonly Token[], from: number): number {
        let unknown = 0;
        let length = 0;
        for (let i = from; i < tokens.length; i++) {
            const token = tokens[i] as Token;
            if (i > from && !follows(token)) break;
            if (!this.#words.has(token.fold) && token.lower !== 'of' && ++unknown > 1) break;
            length++;
        }
        return length;
    }

    #nameOf(window: readonly Token[]): PolicySymbol | undefined {
        for (const key of nearKeys(window)) {
            for (const { symbol, tokens } of this.#byKey.get(key) ?? []) {
                const near = nearness(window, tokens, 'prose');
                if (near === 'spelling' || near === 'order') return symbol;
            }
        }
        return undefined;
    }
}
