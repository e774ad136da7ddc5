import type { Declaration, FileModel } from '../../model/policy-model.ts';

const known = new WeakMap<Declaration, ReadonlyMap<string, number>>();

/** The currency of most amounts in a file, when any stand there. */
export function usualCurrency(file: FileModel | undefined): string | undefined {
    const total = new Map<string, number>();
    for (const declaration of file?.declarations ?? []) {
        for (const [currency, count] of currenciesIn(declaration)) {
            total.set(currency, (total.get(currency) ?? 0) + count);
        }
    }
    let usual: string | undefined;
    for (const [currency, count] of total) {
        if (usual === undefined || count > (total.get(usual) ?? 0)) {
            usual = currency;
        }
    }
    return usual;
}

function currenciesIn(declaration: Declaration): ReadonlyMap<string, number> {
    const before = known.get(declaration);
    if (before !== undefined) {
        return before;
    }
    const found = new Map<string, number>();
    count(declaration, found);
    known.set(declaration, found);
    return found;
}

/** Amounts as written: they alone have a kind, an amount and a currency. */
function count(node: unknown, found: Map<string, number>): void {
    if (node === null || typeof node !== 'object') {
        return;
    }
    if ('kind' in node && node.kind === 'money' && 'currency' in node && typeof node.currency === 'string') {
        found.set(node.currency, (found.get(node.currency) ?? 0) + 1);
        return;
    }
    for (const [key, part] of Object.entries(node)) {
        if (key !== 'range' && typeof part === 'object') {
            count(part, found);
        }
    }
}
