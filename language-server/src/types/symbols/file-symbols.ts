import type { Declaration, FileModel } from '../../model/policy-model.ts';
import type { PolicySymbol } from './policy-symbol.ts';
import { signatureOf } from './signature.ts';

/** The names that one file declares. Kept up to date: only what was added or removed is looked at. */
export class FileSymbols {
    readonly uri: string;
    readonly #byName = new Map<string, PolicySymbol[]>();
    #declarations: ReadonlySet<Declaration> = new Set();

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

    /** Takes the file as it is now. Returns the names whose meaning changed. */
    update(file: FileModel): { changedNames: Set<string>; changedDeclarations: boolean } {
        const now = new Set(file.declarations ?? []);
        const balance = new Map<string, { under: string; count: number }>();
        let changedDeclarations = false;
        const weigh = (under: string, symbol: PolicySymbol, by: 1 | -1): void => {
            const print = `${under}\n${symbol.fingerprint}`;
            const entry = balance.get(print) ?? { under, count: 0 };
            entry.count += by;
            balance.set(print, entry);
        };
        for (const declaration of this.#declarations) {
            if (!now.has(declaration)) {
                changedDeclarations = true;
                for (const { under, symbol } of signatureOf(declaration)) {
                    this.#remove(under, symbol);
                    weigh(under, symbol, -1);
                }
            }
        }
        for (const declaration of now) {
            if (!this.#declarations.has(declaration)) {
                changedDeclarations = true;
                for (const { under, symbol } of signatureOf(declaration)) {
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
        return { changedNames, changedDeclarations };
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
