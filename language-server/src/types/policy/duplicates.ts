import { nameMessages } from '../../messages/types.ts';
import type { Finding } from '../../model/finding.ts';
import { entityOfWord } from '../resolve/subjects.ts';
import type { FileSymbols } from '../symbols/file-symbols.ts';
import type { PolicySymbol, SymbolKind } from '../symbols/policy-symbol.ts';
import type { Scope } from '../symbols/scope.ts';

const values = new Set<SymbolKind>([
    'fact',
    'role',
    'decision',
    'definition',
    'judgement',
    'rank',
    'rate',
    'scale',
    'codes',
]);

/** Names that one file declares twice for the same thing or in the same place. */
export function findDuplicates(file: FileSymbols, scope: Scope): Finding[] {
    const findings: Finding[] = [];
    for (const symbols of file.sharedNames()) {
        const inOrder = [...symbols].sort(byPlace);
        for (const [index, symbol] of inOrder.entries()) {
            const first = inOrder.slice(0, index).find(other => clash(scope, other, symbol));
            if (first !== undefined) {
                findings.push(tellTwice(first, symbol));
            }
        }
    }
    return findings;
}

function clash(scope: Scope, one: PolicySymbol, other: PolicySymbol): boolean {
    if (values.has(one.kind) && values.has(other.kind)) {
        return one.range !== other.range && whose(scope, one, other) === whose(scope, other, one);
    }
    if (one.kind !== other.kind) {
        return false;
    }
    return one.kind === 'option'
        ? one.enumeration === other.enumeration
        : one.kind !== 'element' && one.kind !== 'conventions';
}

/** Whose value a symbol is; a word for a member counts as its entity beside a fact. */
function whose(scope: Scope, symbol: PolicySymbol, beside: PolicySymbol): string {
    if (symbol.entity !== undefined) {
        return symbol.entity;
    }
    const word = symbol.about ?? scope.root ?? '';
    return beside.entity === undefined ? word : (entityOfWord(scope, word) ?? word);
}

function byPlace(one: PolicySymbol, other: PolicySymbol): number {
    const [a, b] = [one.range.start, other.range.start];
    return a.line - b.line || a.character - b.character;
}

function tellTwice(first: PolicySymbol, second: PolicySymbol): Finding {
    const what = nameMessages.kinds[second.kind];
    return {
        code: 'PW010',
        severity: 'error',
        message: nameMessages.twice(what, second.name),
        range: second.range,
        related: [
            { range: first.range, message: nameMessages.declaredHere(nameMessages.kinds[first.kind], first.name) },
        ],
        fixes: [],
    };
}
