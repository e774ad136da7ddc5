import type { Location, LocationLink, TypeDefinitionParams } from 'vscode-languageserver';
import type { PolicySymbol, ValueType } from '../types/index.ts';
import { links } from './definition.ts';
import type { EditorSession } from './session.ts';

/** Where the kind of value is declared: the entity of a person, the fact or decision whose options a value is one of. */
export function provideTypeDefinition(
    session: EditorSession,
    { textDocument: { uri }, position }: TypeDefinitionParams,
): Location[] | LocationLink[] {
    const names = session.names(uri);
    const place = names?.at(position);
    const [symbol] = place && names ? names.symbolsOf(place.key) : [];
    if (!names || !place || !symbol) return [];
    const type = names.policy.checked.symbols.typeOf(symbol, uri);
    const declares = names.visible().filter(candidate => candidate.file !== '' && declaresType(candidate, type));
    return links(
        session,
        place,
        declares.slice(0, 1).map(({ range }) => range),
    );
}

function declaresType(symbol: PolicySymbol, type: ValueType): boolean {
    switch (type.kind) {
        case 'entity':
        case 'list':
            return symbol.kind === 'entity' && symbol.name === type.entity;
        case 'option':
        case 'options':
            return symbol.kind !== 'option' && symbol.enumeration === type.enumeration;
        default:
            return false;
    }
}
