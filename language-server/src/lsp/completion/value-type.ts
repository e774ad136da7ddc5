import { normaliseName } from '../../syntax/names.ts';
import type { PolicySymbol, ValueType } from '../../types/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import type { SectionToken } from '../text/tokens.ts';

const values = new Set<PolicySymbol['kind']>([
    'fact',
    'role',
    'decision',
    'judgement',
    'rank',
    'definition',
    'rate',
    'scale',
    'element',
    'entity',
]);

/** The type of a name as far as it can be told without the place where it stands. */
export function typeOfName(names: NameIndex, name: string): ValueType | undefined {
    if (name === 'age') return { kind: 'number', whole: true };
    if (name === 'date of decision') return { kind: 'date' };
    const { symbols } = names.policy.checked;
    const symbol = symbols.lookup(names.file, name).find(({ kind }) => values.has(kind));
    if (symbol?.kind === 'entity') return { kind: 'entity', entity: symbol.name };
    if (symbol?.kind === 'element')
        return { kind: 'entity', entity: symbol.declared?.name?.text ?? symbol.name, word: symbol.name };
    return symbol && symbols.typeOf(symbol, names.file);
}

/** The type of the path that ends the tokens: `usual residence`, `claimant's date of birth`. */
export function typeOfPath(names: NameIndex, tokens: readonly SectionToken[]): ValueType | undefined {
    const last = tokens.at(-1);
    if (last?.type !== 'NAME') return undefined;
    const name = normaliseName(last.image);
    if (tokens.at(-2)?.type !== "'s") return typeOfName(names, name.replace(/^each /, ''));
    const owner = typeOfPath(names, tokens.slice(0, -2));
    return owner && typeOfMember(names, owner, name);
}

/** The type of what stands after `'s`. */
export function typeOfMember(names: NameIndex, owner: ValueType, name: string): ValueType | undefined {
    if (name === 'age') return { kind: 'number', whole: true };
    if (owner.kind === 'date')
        return name === 'year'
            ? { kind: 'number', whole: true }
            : name === 'tax year'
              ? { kind: 'period' }
              : { kind: 'option', enumeration: name };
    if (owner.kind === 'period') return { kind: 'date' };
    const { symbols } = names.policy.checked;
    const symbol = symbols.membersOf(names.file, owner).find(member => member.name === name);
    return symbol && symbols.typeOf(symbol, names.file);
}

/** The options of an enumeration. */
export function optionsOf(names: NameIndex, type: ValueType | undefined): PolicySymbol[] {
    if (type?.kind !== 'option' && type?.kind !== 'options') return [];
    return names.visible().filter(symbol => symbol.kind === 'option' && symbol.enumeration === type.enumeration);
}
