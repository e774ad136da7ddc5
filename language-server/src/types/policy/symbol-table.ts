import type { DeclarationRun, Occurrence } from '../declaration-run.ts';
import { normaliseName } from '../names.ts';
import { typeOfSymbol } from '../resolve/declared-type.ts';
import { readingsOfMember } from '../resolve/member-name.ts';
import type { FileSymbols } from '../symbols/file-symbols.ts';
import type { PolicySymbol } from '../symbols/policy-symbol.ts';
import type { Scope } from '../symbols/scope.ts';
import { unknownType, type ValueType } from '../value-type.ts';

/** Every name of a policy: what completion, hover, definition, references and rename ask. */
export class SymbolTable {
    readonly #scopes: ReadonlyMap<string, Scope>;
    readonly #symbolsOf: (uri: string) => FileSymbols | undefined;
    readonly #runsOf: (uri: string) => Iterable<DeclarationRun>;

    constructor(
        scopes: ReadonlyMap<string, Scope>,
        symbolsOf: (uri: string) => FileSymbols | undefined,
        runsOf: (uri: string) => Iterable<DeclarationRun>,
    ) {
        this.#scopes = scopes;
        this.#symbolsOf = symbolsOf;
        this.#runsOf = runsOf;
    }

    /** URIs of the policy's files. */
    get files(): string[] {
        return [...this.#scopes.keys()];
    }

    /** What can be seen from a file. */
    scopeOf(file: string): Scope | undefined {
        return this.#scopes.get(file);
    }

    /** What a name can mean in a file. */
    lookup(file: string, name: string): readonly PolicySymbol[] {
        return this.#scopes.get(file)?.look(normaliseName(name)) ?? [];
    }

    /** Everything that can be named in a file: its own names and those of the files it uses. */
    visible(file: string): PolicySymbol[] {
        return [...(this.#scopes.get(file)?.all(() => true) ?? [])];
    }

    /** What the text of a file declares; a variation holds what it varies too, which stands in another text. */
    declared(file: string): PolicySymbol[] {
        return [...(this.#symbolsOf(file)?.symbols() ?? [])].filter(({ range }) => range.file === file);
    }

    /** The type of a symbol's value. */
    typeOf(symbol: PolicySymbol, file = symbol.file): ValueType {
        const scope = this.#scopes.get(file);
        return scope === undefined ? unknownType : typeOfSymbol(scope, symbol);
    }

    /** What may stand after `'s` behind a value of some type. */
    membersOf(file: string, type: ValueType): PolicySymbol[] {
        const scope = this.#scopes.get(file);
        if (scope === undefined) {
            return [];
        }
        return this.visible(file).filter(symbol =>
            readingsOfMember(scope, type, symbol.name).some(reading => reading.symbol === symbol),
        );
    }

    /** Where names stand in a file, declarations included, and what they mean. */
    occurrences(file: string): Occurrence[] {
        const found = new Map<string, Occurrence>();
        const add = (occurrence: Occurrence): void => {
            const { line, character } = occurrence.range.start;
            if (occurrence.range.file !== file) return;
            found.set(`${line}:${character} ${occurrence.key}`, occurrence);
        };
        for (const { range, key } of this.#symbolsOf(file)?.symbols() ?? []) {
            add({ range, key });
        }
        for (const run of this.#runsOf(file)) {
            run.occurrences.forEach(add);
        }
        return [...found.values()];
    }

    /** Where something is declared, by the key of an occurrence. Local names and people of a persona have no symbol. */
    symbolOf(key: string): PolicySymbol | undefined {
        for (const file of this.files) {
            for (const symbol of this.#symbolsOf(file)?.symbols() ?? []) {
                if (symbol.key === key) {
                    return symbol;
                }
            }
        }
        return undefined;
    }
}
