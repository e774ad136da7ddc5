import {
    SemanticTokenModifiers,
    type SemanticTokens,
    SemanticTokensBuilder,
    type SemanticTokensLegend,
    type SemanticTokensParams,
    type SemanticTokensRangeParams,
    SemanticTokenTypes,
} from 'vscode-languageserver';
import type { NamePlace } from './names/name-place.ts';
import type { EditorSession } from './session.ts';

const types = [
    SemanticTokenTypes.class,
    SemanticTokenTypes.enum,
    SemanticTokenTypes.enumMember,
    SemanticTokenTypes.event,
    SemanticTokenTypes.function,
    SemanticTokenTypes.interface,
    SemanticTokenTypes.namespace,
    SemanticTokenTypes.parameter,
    SemanticTokenTypes.property,
    SemanticTokenTypes.variable,
];
const modifiers = [
    SemanticTokenModifiers.declaration,
    SemanticTokenModifiers.readonly,
    SemanticTokenModifiers.defaultLibrary,
    SemanticTokenModifiers.documentation,
];

export const semanticTokensLegend: SemanticTokensLegend = { tokenTypes: types, tokenModifiers: modifiers };

const declaration = 1;
const readonly = 2;
const defaultLibrary = 4;
const documentation = 8;

/** What a kind of name is coloured as, by the beginning of its key. */
const colours: Readonly<Record<string, { type: SemanticTokenTypes; modifiers?: number }>> = {
    fact: { type: SemanticTokenTypes.property },
    role: { type: SemanticTokenTypes.parameter },
    word: { type: SemanticTokenTypes.parameter },
    member: { type: SemanticTokenTypes.parameter },
    entity: { type: SemanticTokenTypes.class },
    option: { type: SemanticTokenTypes.enumMember },
    decision: { type: SemanticTokenTypes.function },
    judgement: { type: SemanticTokenTypes.function },
    rank: { type: SemanticTokenTypes.function },
    definition: { type: SemanticTokenTypes.interface },
    rate: { type: SemanticTokenTypes.variable, modifiers: readonly },
    scale: { type: SemanticTokenTypes.variable, modifiers: readonly },
    codes: { type: SemanticTokenTypes.enum },
    local: { type: SemanticTokenTypes.variable },
    'built-in': { type: SemanticTokenTypes.property, modifiers: defaultLibrary },
    day: { type: SemanticTokenTypes.parameter },
    body: { type: SemanticTokenTypes.namespace },
    calendar: { type: SemanticTokenTypes.namespace },
    place: { type: SemanticTokenTypes.event },
    exception: { type: SemanticTokenTypes.event },
};

/** Names by what they are: in rules, and defined terms in prose. */
export function provideSemanticTokens(
    session: EditorSession,
    { textDocument: { uri } }: SemanticTokensParams,
): SemanticTokens {
    const names = session.names(uri);
    return names ? tokensOf(names.places) : { data: [] };
}

export function provideSemanticTokensRange(
    session: EditorSession,
    { textDocument: { uri }, range }: SemanticTokensRangeParams,
): SemanticTokens {
    const names = session.names(uri);
    const inside = names?.places.filter(({ start }) => start.line >= range.start.line && start.line <= range.end.line);
    return inside ? tokensOf(inside) : { data: [] };
}

function tokensOf(places: readonly NamePlace[]): SemanticTokens {
    const builder = new SemanticTokensBuilder();
    let reached = { line: -1, character: 0 };
    for (const { start, end, key, role } of places) {
        const colour = colours[key.slice(0, key.indexOf(':'))];
        const overlaps =
            start.line < reached.line || (start.line === reached.line && start.character < reached.character);
        if (!colour || overlaps || start.line !== end.line) continue;
        const marks =
            (colour.modifiers ?? 0) |
            (role === 'declaration' ? declaration : 0) |
            (role === 'prose' ? documentation : 0);
        builder.push(start.line, start.character, end.character - start.character, types.indexOf(colour.type), marks);
        reached = end;
    }
    return builder.build();
}
