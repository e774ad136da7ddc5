import type { Declaration } from '../../model/declarations.ts';
import type { PolicySymbol, SymbolEntry } from './policy-symbol.ts';
import { conventionsSignature, headerSignature } from './signature-conventions.ts';
import { entitySignature } from './signature-entity.ts';
import { constantSignature, ruleSignature } from './signature-rules.ts';

const known = new WeakMap<Declaration, { id: string; entries: readonly SymbolEntry[] }>();

/** What a declaration lets others see: its names, with everything about them that can matter elsewhere. */
export function signatureOf(declaration: Declaration): readonly SymbolEntry[] {
    const before = known.get(declaration);
    // A namesake that comes or goes gives a declaration another id.
    if (before !== undefined && before.id === declaration.id) {
        return before.entries;
    }
    const entries = build(declaration);
    known.set(declaration, { id: declaration.id, entries });
    return entries;
}

function build(declaration: Declaration): SymbolEntry[] {
    switch (declaration.kind) {
        case 'policy':
            return headerSignature(declaration);
        case 'conventions':
            return conventionsSignature(declaration);
        case 'entity':
            return entitySignature(declaration);
        case 'decision':
        case 'definition':
        case 'judgement':
        case 'rank':
            return ruleSignature(declaration);
        case 'rate':
        case 'scale':
        case 'codes':
            return constantSignature(declaration);
        case 'intent':
            return [
                ...(declaration.outcomes ?? []).map(outcome => ({ kind: 'outcome' as const, of: outcome })),
                ...(declaration.safeguards ?? []).map(safeguard => ({ kind: 'safeguard' as const, of: safeguard })),
            ].flatMap(({ kind, of }) => {
                const name = of.name?.text;
                return name === undefined
                    ? []
                    : [entryFor(declaration, { kind, key: `${kind}:${name}`, name, range: of.name.range })];
            });
        case 'variation':
            return [
                ...plain(declaration, 'variation'),
                ...(declaration.adds ?? []).flatMap(added => [...signatureOf(added)]),
            ];
        case 'body':
        case 'calendar':
        case 'journey':
        case 'persona':
            return plain(declaration, declaration.kind);
        case 'use':
        case 'persona file':
        case 'accept':
            return [];
    }
}

function plain(declaration: Declaration, kind: PolicySymbol['kind']): SymbolEntry[] {
    const name = declaration.name;
    return name?.text ? [entryFor(declaration, { kind, key: declaration.id, name: name.text, range: name.range })] : [];
}

function entryFor(declaration: Declaration, part: Pick<PolicySymbol, 'kind' | 'key' | 'name' | 'range'>): SymbolEntry {
    const symbol: PolicySymbol = {
        ...part,
        file: declaration.range.file,
        id: declaration.id,
        declaration,
        fingerprint: `${part.kind}|${part.key}`,
    };
    return { under: part.name, symbol };
}
