import type { Persona } from '../../model/persona-declarations.ts';
import { normaliseName } from '../../syntax/names.ts';
import { type PolicySymbol, sayType, type ValueType, writeName } from '../../types/index.ts';
import type { NameIndex } from '../names/name-index.ts';
import { choice, escapeSnippet, kindOf, type Proposal } from './items.ts';
import { optionsOf } from './value-type.ts';

/** Facts of the root that a persona has not been given yet, with what they may be. */
export function factsToGive(names: NameIndex, persona: Persona | undefined, snippets: boolean): Proposal[] {
    const given = new Set((persona?.given ?? []).map(item => pathText(item.path)));
    const { symbols } = names.policy.checked;
    const root = names.policy.model.files
        .flatMap(file => file.declarations)
        .find(declaration => declaration.kind === 'policy')?.decidesFor?.text;
    const visible = names.visible();
    const own = visible.filter(
        symbol => (symbol.kind === 'fact' || symbol.kind === 'role') && symbol.entity === (root ?? symbol.entity),
    );
    const proposals = own.flatMap(symbol => {
        const type = symbols.typeOf(symbol, names.file);
        if (type.kind !== 'entity') return [factProposal(names, symbol, symbol.name, type, snippets)];
        // Of a person, the facts are given one by one.
        const facts = visible.filter(fact => fact.kind === 'fact' && fact.entity === type.entity);
        return facts.map(fact =>
            factProposal(names, fact, `${symbol.name}'s ${fact.name}`, symbols.typeOf(fact, names.file), snippets),
        );
    });
    return proposals.filter(({ label }) => !given.has(label));
}

/** Facts of one member of a list. */
export function factsOfMember(names: NameIndex, entity: string, snippets: boolean): Proposal[] {
    const { symbols } = names.policy.checked;
    const facts = names.visible().filter(symbol => symbol.kind === 'fact' && symbol.entity === entity);
    return facts.map(fact => factProposal(names, fact, fact.name, symbols.typeOf(fact, names.file), snippets));
}

function factProposal(
    names: NameIndex,
    symbol: PolicySymbol,
    label: string,
    type: ValueType,
    snippets: boolean,
): Proposal {
    const written = label === symbol.name ? writeName(label) : label;
    const value = valueSnippet(names, type);
    const text =
        type.kind === 'list' ? `${escapeSnippet(written)}\n    \${1:Name}: ` : `${escapeSnippet(written)} is ${value}`;
    return {
        label,
        kind: kindOf(symbol),
        rank: 'expected',
        detail: sayType(type),
        text: snippets ? text : type.kind === 'list' ? written : `${written} is `,
        snippet: snippets,
    };
}

function valueSnippet(names: NameIndex, type: ValueType): string {
    switch (type.kind) {
        case 'yes or no':
            return choice(1, ['yes', 'no']);
        case 'option':
        case 'options': {
            const options = optionsOf(names, type).map(({ name }) => writeName(name));
            return options.length === 0 ? '$1' : choice(1, options);
        }
        case 'date':
            return '${1:1 January 2000}';
        case 'money':
            return '£$1';
        default:
            return '$1';
    }
}

function pathText(path: Persona['given'][number]['path']): string {
    if (path?.kind === 'name') return normaliseName(path.name.text);
    const subject = path?.subject;
    const before = subject?.kind === 'name' || subject?.kind === 'member' ? pathText(subject) : '';
    return `${before}'s ${path?.member?.text ?? ''}`;
}
