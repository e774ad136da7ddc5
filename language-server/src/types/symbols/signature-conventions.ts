import type { Conventions, PolicyHeader } from '../../model/declarations.ts';
import { givesFractions } from './conversion-factor.ts';
import type { PolicySymbol, SymbolEntry } from './policy-symbol.ts';

/** Index names: no name that somebody writes begins with `$`. */
export const headerIndex = '$header';
export const conventionsIndex = '$conventions';

export function headerSignature(header: PolicyHeader): SymbolEntry[] {
    const symbol: PolicySymbol = {
        key: header.id,
        kind: 'policy',
        name: header.name?.text ?? '',
        range: header.name?.range ?? header.range,
        file: header.range.file,
        id: header.id,
        declaration: header,
        about: header.decidesFor?.text,
        fingerprint: `policy|${header.decidesFor?.text ?? ''}|${header.datedBy === undefined ? '' : JSON.stringify(header.datedBy, unplaced)}`,
    };
    return [{ under: headerIndex, symbol }];
}

/** Where something stands does not matter elsewhere, nor what its names turned out to mean. */
function unplaced(key: string, value: unknown): unknown {
    return key === 'range' || key === 'target' ? undefined : value;
}

export function conventionsSignature(conventions: Conventions): SymbolEntry[] {
    const symbol: PolicySymbol = {
        key: conventions.id,
        kind: 'conventions',
        name: 'conventions',
        range: conventions.range,
        file: conventions.range.file,
        id: conventions.id,
        declaration: conventions,
        fingerprint: [
            'conventions',
            conventions.bornOn29February?.rule ?? '',
            conventions.missingDayOfMonth?.rule ?? '',
            conventions.workingDays?.text ?? '',
            conventions.taxYear ? 'tax year' : '',
            conventions.currency?.code ?? '',
            ...(conventions.conversions ?? []).map(rule => `${rule.from}>${rule.to}${givesFractions(rule) ? '~' : ''}`),
        ].join('|'),
    };
    return [{ under: conventionsIndex, symbol }];
}
