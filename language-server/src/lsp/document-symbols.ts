import { type DocumentSymbol, type DocumentSymbolParams, SymbolKind } from 'vscode-languageserver';
import { outlineWords } from '../messages/editor.ts';
import { nameMessages } from '../messages/types.ts';
import type { Declaration, RuleBlock } from '../model/declarations.ts';
import type { ModelNode, Name } from '../model/source-range.ts';
import type { EditorSession } from './session.ts';
import { isBefore, type TextLines } from './text/lines.ts';
import { toRange } from './to-lsp.ts';

export const symbolKinds: Readonly<Record<Declaration['kind'], SymbolKind>> = {
    policy: SymbolKind.Module,
    use: SymbolKind.File,
    body: SymbolKind.Namespace,
    conventions: SymbolKind.Package,
    intent: SymbolKind.Object,
    definition: SymbolKind.Interface,
    entity: SymbolKind.Class,
    rate: SymbolKind.Constant,
    decision: SymbolKind.Function,
    judgement: SymbolKind.Function,
    rank: SymbolKind.Array,
    scale: SymbolKind.Constant,
    codes: SymbolKind.Enum,
    calendar: SymbolKind.Package,
    journey: SymbolKind.Event,
    persona: SymbolKind.Variable,
    'persona file': SymbolKind.File,
    variation: SymbolKind.Module,
    accept: SymbolKind.Key,
};

/** The outline: sections, and what has a name of its own in them, in the policy's words. */
export function provideDocumentSymbols(
    session: EditorSession,
    { textDocument: { uri } }: DocumentSymbolParams,
): DocumentSymbol[] {
    const document = session.document(uri);
    if (!document) return [];
    const lines = session.lines(uri);
    const seen = new Set<string>();
    return document.fileModel().declarations.flatMap(declaration => {
        // A definition about several things is one line of the outline.
        const { line, character } = declaration.name.range.start;
        const place = `${line}:${character}`;
        if (declaration.id.includes('@') && seen.has(place)) return [];
        seen.add(place);
        return [sectionSymbol(lines, declaration)];
    });
}

function sectionSymbol(lines: TextLines, declaration: Declaration): DocumentSymbol {
    const { kind, name, range } = declaration;
    const title =
        kind === 'use' ? outlineWords.use(name.text) : kind === 'accept' ? outlineWords.accept(name.text) : name.text;
    return symbol(
        title || outlineWords.unnamed,
        detailOf(lines, declaration),
        symbolKinds[kind],
        range,
        name,
        childrenOf(lines, declaration),
    );
}

/** `decision · money per week`: the kind and the type as it is written. */
function detailOf(lines: TextLines, declaration: Declaration): string {
    const { kind } = declaration;
    if (kind === 'use' || kind === 'accept' || kind === 'conventions' || kind === 'intent' || kind === 'persona file')
        return '';
    const said = nameMessages.kinds[kind];
    const type = 'type' in declaration && declaration.type ? ` · ${typeText(lines, declaration.type)}` : '';
    const forEach =
        'forEach' in declaration && declaration.forEach
            ? ` ${outlineWords.forEach(declaration.forEach.element.text)}`
            : '';
    const about = kind === 'definition' && declaration.about ? ` ${outlineWords.about(declaration.about.text)}` : '';
    const facts = kind === 'entity' ? ` · ${outlineWords.facts(declaration.facts.length)}` : '';
    return said + forEach + about + type + facts;
}

function typeText(lines: TextLines, { range }: ModelNode): string {
    const first = lines.slice(range.start, range.end).split('\n')[0] ?? '';
    return first.replace(/\s+--.*$/, '').trim();
}

function childrenOf(lines: TextLines, declaration: Declaration): DocumentSymbol[] {
    switch (declaration.kind) {
        case 'entity':
            return declaration.facts.map(fact => {
                const options = (fact.type.options ?? []).map(option =>
                    symbol(option.name.text, '', SymbolKind.EnumMember, option.range, option.name),
                );
                return symbol(
                    fact.name.text,
                    typeText(lines, fact.type),
                    SymbolKind.Field,
                    fact.range,
                    fact.name,
                    options,
                );
            });
        case 'intent':
            return [
                ...declaration.outcomes.map(each =>
                    symbol(each.name.text, nameMessages.kinds.outcome, SymbolKind.Property, each.range, each.name),
                ),
                ...declaration.safeguards.map(each =>
                    symbol(each.name.text, nameMessages.kinds.safeguard, SymbolKind.Property, each.range, each.name),
                ),
            ];
        case 'decision':
            return declaration.versions.flatMap(({ body }) => blockSymbols(body));
        case 'journey':
            return [...declaration.steps, ...declaration.endings].map(each =>
                symbol(each.name.text, '', SymbolKind.Event, each.range, each.name),
            );
        case 'variation':
            return [...declaration.replaces, ...declaration.adds].map(each => sectionSymbol(lines, each));
        case 'codes':
            return declaration.codes.map(each =>
                symbol(each.name.text, each.label?.text ?? '', SymbolKind.EnumMember, each.range, each.name),
            );
        default:
            return [];
    }
}

/** Exceptions and local names. */
function blockSymbols(block: RuleBlock | undefined): DocumentSymbol[] {
    return [
        ...(block?.exceptions ?? []).flatMap(each =>
            each.name
                ? [
                      symbol(
                          each.name.text,
                          'except',
                          SymbolKind.Operator,
                          each.range,
                          each.name,
                          blockSymbols(each.body),
                      ),
                  ]
                : [],
        ),
        ...(block?.locals ?? []).map(each =>
            symbol(each.name.text, 'where', SymbolKind.Variable, each.range, each.name),
        ),
    ];
}

/** The range of the name must lie in the whole; after an error it may not, and editors refuse the outline then. */
function symbol(
    title: string,
    detail: string,
    kind: SymbolKind,
    range: ModelNode['range'],
    name: Name,
    children: DocumentSymbol[] = [],
): DocumentSymbol {
    const whole = toRange(range);
    const named = toRange(name.range);
    const inside = !isBefore(named.start, whole.start) && !isBefore(whole.end, named.end);
    return {
        name: title || outlineWords.unnamed,
        detail,
        kind,
        range: whole,
        selectionRange: inside ? named : { start: whole.start, end: whole.start },
        ...(children.length > 0 ? { children } : {}),
    };
}
