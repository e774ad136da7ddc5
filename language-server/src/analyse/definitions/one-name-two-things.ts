import { definitionMessages as say } from '../../messages/definitions.ts';
import { nameMessages } from '../../messages/types.ts';
import type { PolicySymbol, SymbolKind } from '../../types/index.ts';
import type { AnalysedPolicy, Analysis, Found } from '../analysis.ts';
import type { IsWhole } from './condition/canon.ts';
import { contentKey } from './condition/content-key.ts';
import { wholeIn } from './condition/whole.ts';
import { useOf } from './file-of-use.ts';

const values = new Set<SymbolKind>(['fact', 'decision', 'definition', 'judgement', 'rank', 'rate', 'scale', 'codes']);
const things = new Set<SymbolKind>(['entity', 'body', 'calendar']);

/** PW105: one name stands for two different things in files that are used together. Two definitions are PW102's. */
export const oneNameTwoThings: Analysis = {
    code: 'PW105',
    severity: 'warning',
    when: 'typing',
    *find(policy) {
        if (policy.model.files.length < 2) return;
        const isWhole = wholeIn(policy.checked);
        for (const symbols of sharedNames(policy)) {
            const own = symbols.find(({ file }) => file === policy.file.uri);
            const [first = own] = own === undefined ? symbols : [own];
            if (first === undefined) continue;
            const other = symbols.find(each => each.file !== first.file && areTwoThings(first, each, isWhole));
            if (other !== undefined) yield* tell(policy, first, other);
        }
    },
};

function sharedNames({ checked, file }: AnalysedPolicy): PolicySymbol[][] {
    const byName = new Map<string, PolicySymbol[]>();
    for (const symbol of checked.symbols.visible(file.uri)) {
        if (!values.has(symbol.kind) && !things.has(symbol.kind)) continue;
        const known = byName.get(symbol.name) ?? [];
        known.push(symbol);
        byName.set(symbol.name, known);
    }
    return [...byName.values()].filter(symbols => symbols.some(({ file: uri }) => uri !== symbols[0]?.file));
}

function areTwoThings(one: PolicySymbol, other: PolicySymbol, isWhole: IsWhole): boolean {
    if (one.kind === 'definition' && other.kind === 'definition') return false;
    if (one.kind !== other.kind) {
        // A fact that is an entity is called like it: `practice : practice`.
        const kinds = [one.kind, other.kind];
        return !(kinds.includes('entity') && kinds.includes('fact')) && !kinds.includes('calendar');
    }
    // Each file may give an entity facts of its own.
    if (one.kind === 'entity') return false;
    if (one.kind === 'fact') return one.entity === other.entity && one.fingerprint !== other.fingerprint;
    return contentKey(one.declaration, isWhole) !== contentKey(other.declaration, isWhole);
}

function* tell(policy: AnalysedPolicy, one: PolicySymbol, other: PolicySymbol): Iterable<Found> {
    const kinds = nameMessages.kinds;
    const isOwn = one.file === policy.file.uri;
    const range = isOwn ? one.range : useOf(policy, other.file)?.path.range;
    if (range === undefined) return;
    yield {
        message: say.oneNameTwoThings(
            one.name,
            kinds[one.kind],
            kinds[other.kind],
            other.file,
            isOwn ? undefined : one.file,
        ),
        range,
        related: [...(isOwn ? [] : [one]), other].map(symbol => ({
            range: symbol.range,
            message: say.otherThing(symbol.name, kinds[symbol.kind]),
        })),
    };
}
