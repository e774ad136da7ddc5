import type { FileModel, PolicyModel } from '../../model/policy-model.ts';
import type { FileSymbols } from '../symbols/file-symbols.ts';
import { Scope } from '../symbols/scope.ts';
import { conventionsIndex, headerIndex } from '../symbols/signature-conventions.ts';
import { usualCurrency } from './own-currency.ts';

type SymbolsOf = (uri: string) => FileSymbols | undefined;

/** What can be seen from a file. `setting` differs whenever something does that is not a name. */
export function scopeOf(
    model: PolicyModel,
    file: FileModel,
    own: FileSymbols,
    symbolsOf: SymbolsOf,
): { scope: Scope; setting: string } {
    const uris = [...new Set([...(file.uses ?? []), ...variedFiles(file)])].filter(uri => uri !== file.uri);
    const used = uris.flatMap(uri => symbolsOf(uri) ?? []);
    const root = rootOf(model, file, symbolsOf, new Set());
    const currency = currencyOf(model, file, [own, ...used]);
    const setting = [root ?? '', currency, ...used.map(({ uri }) => uri)].join('\n');
    return { scope: new Scope(own, used, root, currency), setting };
}

/** A variation sees the policy that it varies. */
function variedFiles(file: FileModel): string[] {
    return (file.declarations ?? []).flatMap(each =>
        each.kind === 'variation' && each.resolved ? [each.resolved] : [],
    );
}

/** The entity of the file's own header, or of the first file that uses it. */
function rootOf(model: PolicyModel, file: FileModel, symbolsOf: SymbolsOf, seen: Set<string>): string | undefined {
    seen.add(file.uri);
    const header = symbolsOf(file.uri)?.named(headerIndex)[0];
    if (header !== undefined) {
        return header.about;
    }
    for (const other of model.files ?? []) {
        if (!seen.has(other.uri) && (other.uses ?? []).includes(file.uri)) {
            const root = rootOf(model, other, symbolsOf, seen);
            if (root !== undefined) {
                return root;
            }
        }
    }
    return undefined;
}

/** Said in the conventions; else that of most amounts; else pounds. */
function currencyOf(model: PolicyModel, file: FileModel, visible: readonly FileSymbols[]): string {
    for (const symbols of visible) {
        for (const { declaration } of symbols.named(conventionsIndex)) {
            if (declaration.kind === 'conventions' && declaration.currency !== undefined) {
                return declaration.currency.code;
            }
        }
    }
    for (const { uri } of visible) {
        const currency = usualCurrency(uri === file.uri ? file : model.files.find(other => other.uri === uri));
        if (currency !== undefined) {
            return currency;
        }
    }
    return 'GBP';
}
