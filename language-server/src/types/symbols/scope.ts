import type { Conventions } from '../../model/declarations.ts';
import { normaliseName } from '../names.ts';
import { builtInSymbols } from './built-in-options.ts';
import type { FileSymbols } from './file-symbols.ts';
import type { PolicySymbol } from './policy-symbol.ts';
import { conventionsIndex } from './signature-conventions.ts';

/** Stands for every name: recorded by what depends on all of them, such as “did you mean …?”. */
export const everyName = '$every name';
export const currencyIndex = '$currency';

/** What can be seen from one file: its own names and those of the files it uses directly. */
export class Scope {
    readonly file: string;
    /** The entity that the policy decides for. */
    readonly root: string | undefined;
    /** Where the root is declared has no header: a fact may be meant without its owner. */
    readonly currency: string;
    readonly #own: FileSymbols;
    readonly #used: readonly FileSymbols[];
    #asked: Set<string> = new Set();

    constructor(own: FileSymbols, used: readonly FileSymbols[], root: string | undefined, currency: string) {
        this.file = own.uri;
        this.root = root;
        this.currency = currency;
        this.#own = own;
        this.#used = used;
    }

    /** From now on the names that are looked up are gathered here. */
    record(asked: Set<string>): void {
        this.#asked = asked;
    }

    /** Everything that a name may mean, hit or miss recorded. The own file's meanings hide those of used files. */
    look(name: string): readonly PolicySymbol[] {
        this.#asked.add(name);
        const own = this.#own.named(name);
        if (this.#used.length === 0) {
            return own.length > 0 ? own : (builtInSymbols(name) ?? own);
        }
        const found = [...own];
        for (const used of this.#used) {
            found.push(...used.named(name));
        }
        return found.length > 0 ? found : (builtInSymbols(name) ?? found);
    }

    /** What an index gathers: the facts of an entity, the options of an enumeration. */
    index(name: string): readonly PolicySymbol[] {
        return this.look(name);
    }

    /** Names that differ from this one in capitals only. */
    looseNames(name: string): string[] {
        this.#asked.add(everyName);
        const lower = name.toLowerCase();
        const found = new Set<string>();
        for (const file of [this.#own, ...this.#used]) {
            for (const candidate of file.names()) {
                if (candidate.length === name.length && candidate.toLowerCase() === lower && candidate !== name) {
                    found.add(candidate);
                }
            }
        }
        return [...found];
    }

    /** All visible symbols of some kinds. */
    *all(accepts: (symbol: PolicySymbol) => boolean): Iterable<PolicySymbol> {
        this.#asked.add(everyName);
        for (const file of [this.#own, ...this.#used]) {
            for (const symbol of file.symbols()) {
                if (accepts(symbol)) {
                    yield symbol;
                }
            }
        }
    }

    /** The conventions that hold here; the own file's come first. */
    conventions(): Conventions[] {
        return this.look(conventionsIndex).flatMap(({ declaration }) =>
            declaration.kind === 'conventions' ? [declaration] : [],
        );
    }

    /** The currency of `money` where none is named. */
    ownCurrency(): string {
        this.#asked.add(currencyIndex);
        return this.currency;
    }
}

/** Own meanings hide those from used files. */
export function nearestMeanings(symbols: readonly PolicySymbol[], file: string): PolicySymbol[] {
    const own = symbols.filter(symbol => symbol.file === file);
    return own.length > 0 ? own : [...symbols];
}

/** A name as it is looked up. */
export function lookupName(name: { text: string } | undefined): string {
    return name?.text === undefined ? '' : normaliseName(name.text);
}
