import type { Declaration, FileModel } from '../../model/policy-model.ts';

const known = new WeakMap<Declaration, string>();
const none = '';

/** The currency of the first amount in a file, when any stands there. */
export function firstCurrency(file: FileModel | undefined): string | undefined {
    for (const declaration of file?.declarations ?? []) {
        let currency = known.get(declaration);
        if (currency === undefined) {
            currency = search(declaration) ?? none;
            known.set(declaration, currency);
        }
        if (currency !== none) {
            return currency;
        }
    }
    return undefined;
}

function search(node: unknown): string | undefined {
    if (node === null || typeof node !== 'object') {
        return undefined;
    }
    if ('kind' in node && node.kind === 'money' && 'currency' in node && typeof node.currency === 'string') {
        return node.currency;
    }
    for (const [key, part] of Object.entries(node)) {
        if (key !== 'range' && typeof part === 'object') {
            const found = search(part);
            if (found !== undefined) {
                return found;
            }
        }
    }
    return undefined;
}
