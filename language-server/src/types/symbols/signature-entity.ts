import type { Entity, Fact } from '../../model/declarations.ts';
import type { Name } from '../../model/source-range.ts';
import type { DeclaredType } from '../../model/value-types.ts';
import type { PolicySymbol, SymbolEntry } from './policy-symbol.ts';
import { typeText } from './type-text.ts';

/** All facts of an entity. */
export const factsIndex = (entity: string): string => `$facts:${entity}`;
/** Every list of an entity's members, whoever has it. */
export const listsOfIndex = (member: string): string => `$lists of:${member}`;
/** All options of an enumeration. */
export const optionsIndex = (enumeration: string): string => `$options:${enumeration}`;

/** The entity, its facts, and for lists their words and roles. */
export function entitySignature(entity: Entity): SymbolEntry[] {
    const owner = entity.name?.text;
    if (owner === undefined || owner === '') {
        return [];
    }
    const base = { file: entity.range.file, id: entity.id, declaration: entity };
    const symbol: PolicySymbol = {
        ...base,
        key: `entity:${owner}`,
        kind: 'entity',
        name: owner,
        range: entity.name.range,
        fingerprint: `entity|${owner}`,
    };
    return [{ under: owner, symbol }, ...(entity.facts ?? []).flatMap(fact => factEntries(base, owner, fact))];
}

type Base = Pick<PolicySymbol, 'file' | 'id' | 'declaration'>;

function factEntries(base: Base, owner: string, fact: Fact): SymbolEntry[] {
    const name = fact.name?.text;
    if (name === undefined || name === '') {
        return [];
    }
    const key = `fact:${owner}.${name}`;
    const shared = { ...base, entity: owner, fact: name, declared: fact.type };
    const symbol: PolicySymbol = {
        ...shared,
        key,
        kind: 'fact',
        name,
        range: fact.name.range,
        enumeration: key,
        fingerprint: `${key}|${typeText(fact.type)}`,
    };
    const entries: SymbolEntry[] = [
        { under: name, symbol },
        { under: factsIndex(owner), symbol },
        ...optionEntries(base, key, fact.type),
    ];
    if (fact.type?.base === 'list' && fact.type.name !== undefined) {
        entries.push(
            { under: listsOfIndex(fact.type.name.text), symbol },
            ...listEntries(shared, owner, name, fact.type),
        );
    }
    return entries;
}

function listEntries(
    shared: Base & Pick<PolicySymbol, 'entity' | 'fact' | 'declared'>,
    owner: string,
    fact: string,
    type: DeclaredType,
): SymbolEntry[] {
    const entries: SymbolEntry[] = [];
    const add = (kind: 'element' | 'role', name: Name | undefined, key: string, optional: boolean): void => {
        if (name?.text) {
            const fingerprint = `${key}|${typeText(type)}`;
            const symbol = { ...shared, kind, key, name: name.text, range: name.range, optional, fingerprint };
            entries.push({ under: name.text, symbol });
        }
    };
    add('element', type.element, `word:${owner}.${fact}`, false);
    for (const role of type.roles ?? []) {
        add('role', role.name, `role:${owner}.${fact}.${role.name?.text}`, role.optional);
    }
    return entries;
}

/** The options that are written with a type, if any. */
export function optionEntries(base: Base, enumeration: string, type: DeclaredType | undefined): SymbolEntry[] {
    return (type?.options ?? []).flatMap(option => {
        const name = option.name?.text;
        if (!name) {
            return [];
        }
        const key = `option:${enumeration}.${name}`;
        const range = option.name.range;
        const symbol: PolicySymbol = { ...base, key, kind: 'option', name, range, enumeration, fingerprint: key };
        return [
            { under: name, symbol },
            { under: optionsIndex(enumeration), symbol },
        ];
    });
}
