import type { Declaration, FileModel } from '../../model/policy-model.ts';
import type { PolicySymbol, SymbolEntry } from './policy-symbol.ts';
import { signatureOf } from './signature.ts';

/** The names that one file declares. Kept up to date: only what was added or removed is looked at. */
export class FileSymbols {
    readonly uri: string;
    readonly #byName = new Map<string, PolicySymbol[]>();
    #declarations: ReadonlyMap<Declaration, readonly SymbolEntry[]> = new Map();

    constructor(uri: string) {
        this.uri = uri;
    }

    /** What a name may mean in this file. Names beginning with `$` are indexes. */
    named(name: string): readonly PolicySymbol[] {
        return this.#byName.get(name) ?? none;
    }

    /** Every name that somebody could write. */
    *names(): Iterable<string> {
        for (const name of this.#byName.keys()) {
            if (!name.startsWith('$')) {
                yield name;
            }
        }
    }

    /** Every symbol once. */
    *symbols(): Iterable<PolicySymbol> {
        for (const [name, symbols] of this.#byName) {
            if (!name.startsWith('$')) {
                yield* symbols;
            }
        }
    }

    /** What stands under one name, where that is more than one thing. */
    *sharedNames(): Iterable<readonly PolicySymbol[]> {
        for (const [name, symbols] of this.#byName) {
            if (symbols.length > 1 && !name.startsWith('$')) {
                yield symbols;
            }
        }
    }

    /** Takes the file as it is now. Returns the names whose meaning changed, and what was written anew or taken away. */
    update(file: FileModel): { changedNames: Set<string>; changed: Declaration[] } {
        const now = new Map((file.declarations ?? []).map(each => [each, signatureOf(each)] as const));
        const balance = new Map<string, { under: string; count: number }>();
        const changed: Declaration[] = [];
        const weigh = (under: string, symbol: PolicySymbol, by: 1 | -1): void => {
            const print = `${under}\n${symbol.fingerprint}`;
            const entry = balance.get(print) ?? { under, count: 0 };
            entry.count += by;
            balance.set(print, entry);
        };
        for (const [declaration, entries] of this.#declarations) {
            if (now.get(declaration) !== entries) {
                changed.push(declaration);
                for (const { under, symbol } of entries) {
                    this.#remove(under, symbol);
                    weigh(under, symbol, -1);
                }
            }
        }
        for (const [declaration, entries] of now) {
            if (this.#declarations.get(declaration) !== entries) {
                changed.push(declaration);
                for (const { under, symbol } of entries) {
                    this.#add(under, symbol);
                    weigh(under, symbol, 1);
                }
            }
        }
        this.#declarations = now;
        const changedNames = new Set<string>();
        for (const { under, count } of balance.values()) {
            if (count !== 0) {
                changedNames.add(under);
            }
        }
        return { changedNames, changed };
    }

    #add(under: string, symbol: PolicySymbol): void {
        const symbols = this.#byName.get(under);
        if (symbols === undefined) {
            this.#byName.set(under, [symbol]);
        } else {
            symbols.push(symbol);
        }
    }

    #remove(under: string, symbol: PolicySymbol): void {
        const rest = this.#byName.get(under)?.filter(other => other !== symbol) ?? [];
        if (rest.length === 0) {
            this.#byName.delete(under);
        } else {
            this.#byName.set(under, rest);
        }
    }
}

const none: readonly PolicySymbol[] = [];
