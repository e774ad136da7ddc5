import type { Currency, PolicyModel } from '../../model/policy-model.ts';

/**
 * The currency of `money` where none is written: that of the conventions, else of the first amount in the policy, else
 * pounds (which then no amount contradicts).
 */
export function policyCurrency(model: PolicyModel): Currency {
    for (const file of model.files) {
        for (const declaration of file.declarations) {
            if (declaration.kind === 'conventions' && declaration.currency !== undefined) {
                return declaration.currency.code;
            }
        }
    }
    return firstCurrency(model.files) ?? 'GBP';
}

function firstCurrency(node: unknown): Currency | undefined {
    if (Array.isArray(node)) {
        for (const item of node) {
            const found = firstCurrency(item);
            if (found !== undefined) {
                return found;
            }
        }
        return undefined;
    }
    if (typeof node !== 'object' || node === null) {
        return undefined;
    }
    if ('kind' in node && node.kind === 'money' && 'currency' in node && typeof node.currency === 'string') {
        return node.currency;
    }
    return firstCurrency(Object.entries(node).flatMap(([key, value]) => (key === 'range' ? [] : [value])));
}
