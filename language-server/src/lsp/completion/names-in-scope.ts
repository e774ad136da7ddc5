import { CompletionItemKind } from 'vscode-languageserver';
import { hoverWords } from '../../messages/editor.ts';
import { nameMessages } from '../../messages/types.ts';
import { type PolicySymbol, sayType, type ValueType, writeName } from '../../types/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import { kindOf, type Proposal, type Rank } from './items.ts';

const usedInValues = new Set<PolicySymbol['kind']>([
    'fact',
    'role',
    'element',
    'decision',
    'judgement',
    'rank',
    'definition',
    'rate',
    'scale',
    'codes',
]);

/** Every name that a value may be made of; those of the declaration's own subjects first. */
export function namesInScope(names: NameIndex, locals: readonly string[], exclude?: string): Proposal[] {
    const seen = new Set<string>(exclude === undefined ? [] : [exclude]);
    const proposals: Proposal[] = locals.map(name => ({
        label: name,
        kind: CompletionItemKind.Variable,
        rank: 'near',
        detail: hoverWords.local,
        text: writeName(name),
    }));
    for (const symbol of names.visible()) {
        if (!usedInValues.has(symbol.kind) || seen.has(symbol.name)) continue;
        seen.add(symbol.name);
        proposals.push(proposalOf(names, symbol, symbol.file === names.file ? 'near' : 'far'));
    }
    for (const [name, says] of Object.entries(hoverWords.builtIns)) {
        if ((name === 'age' || name === 'date of decision') && !seen.has(name))
            proposals.push({ label: name, kind: CompletionItemKind.Field, rank: 'far', detail: says });
    }
    return proposals;
}

export function proposalOf(names: NameIndex, symbol: PolicySymbol, rank: Rank): Proposal {
    return {
        label: symbol.name,
        kind: kindOf(symbol),
        rank,
        detail: detailOf(names, symbol),
        text: writeName(symbol.name),
    };
}

/** `money per week · decision` */
function detailOf(names: NameIndex, symbol: PolicySymbol): string {
    const kind =
        symbol.entity === undefined
            ? nameMessages.kinds[symbol.kind]
            : hoverWords.of(nameMessages.kinds[symbol.kind], symbol.entity);
    const type = names.policy.checked.symbols.typeOf(symbol, names.file);
    return type.kind === 'unknown' || symbol.kind === 'element' ? kind : `${sayType(type)} · ${kind}`;
}

/** What may stand after `'s`. */
export function members(names: NameIndex, type: ValueType | undefined): Proposal[] {
    if (type === undefined) return [];
    const { symbols } = names.policy.checked;
    const declared = symbols.membersOf(names.file, type).map(symbol => proposalOf(names, symbol, 'near'));
    const builtIn = builtInMembers[type.kind] ?? [];
    const extra = type.kind === 'entity' && !declared.some(({ label }) => label === 'date of birth') ? [] : builtIn;
    return [
        ...declared,
        ...extra.map(
            (name): Proposal => ({
                label: name,
                kind: CompletionItemKind.Field,
                rank: 'far',
                detail: hoverWords.builtIns[name],
            }),
        ),
    ];
}

const builtInMembers: Partial<Record<ValueType['kind'], readonly string[]>> = {
    entity: ['age'],
    date: ['weekday', 'month', 'year', 'tax year'],
    period: ['first day', 'last day'],
};

/** Names of some kinds, wherever a line wants just one. */
export function namesOfKinds(names: NameIndex, kinds: readonly PolicySymbol['kind'][]): Proposal[] {
    const found = new Map<string, PolicySymbol>();
    for (const symbol of names.visible())
        if (kinds.includes(symbol.kind) && !found.has(symbol.name)) found.set(symbol.name, symbol);
    return [...found.values()].map(symbol => ({ ...proposalOf(names, symbol, 'near'), text: symbol.name }));
}

/** What a value of a type can be, when there are only a few possibilities. */
export function expectedValues(names: NameIndex, type: ValueType | undefined): Proposal[] {
    if (type?.kind === 'yes or no')
        return ['yes', 'no'].map(label => ({ label, kind: CompletionItemKind.Value, rank: 'expected' }));
    if (type?.kind !== 'option' && type?.kind !== 'options') return [];
    const options = names
        .visible()
        .filter(symbol => symbol.kind === 'option' && symbol.enumeration === type.enumeration);
    return options.map(symbol => proposalOf(names, symbol, 'expected'));
}
