import { hoverWords } from '../../messages/editor.ts';
import { nameMessages } from '../../messages/types.ts';
import { fileName } from '../../model/file-name.ts';
import type { LegalSource, Prose } from '../../model/source-range.ts';
import { enumerationName, type PolicySymbol, sayType } from '../../types/index.ts';
import { hasSymbol, type NameIndex } from '../names/name-index.ts';
import type { NamePlace } from '../names/name-place.ts';
import type { EditorSession } from '../session.ts';
import { describeDeclaration } from './declaration.ts';
import { describeFact } from './fact.ts';
import { code, escapeMarkdown, link, paragraphs } from './markdown.ts';
import { describeOtherMeanings } from './other-meanings.ts';

/** What a name stands for: what it is, its type, what the policy says about it, where that comes from. */
export function describeName(session: EditorSession, names: NameIndex, place: NamePlace): string | undefined {
    if (place.key.startsWith('built-in:')) {
        const name = place.key.slice('built-in:'.length);
        return paragraphs([`**${escapeMarkdown(name)}** — ${hoverWords.builtIn}`, hoverWords.builtIns[name]]);
    }
    if (!hasSymbol(place.key)) return describeLocal(names, place);
    const symbols = names.symbolsOf(place.key);
    return symbols.length === 0
        ? undefined
        : symbols.map(symbol => describeSymbol(session, names, symbol)).join('\n\n---\n\n');
}

function describeLocal(names: NameIndex, place: NamePlace): string {
    const kind = place.key.slice(0, place.key.indexOf(':')) as 'local' | 'exception' | 'place' | 'member';
    const declared = names.placesOf(place.key).find(({ role }) => role === 'declaration');
    const { line } = declared?.start ?? place.start;
    const text = names.textOf({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }).trim();
    return paragraphs([code(withoutComment(text)), hoverWords[kind]]);
}

function describeSymbol(session: EditorSession, names: NameIndex, symbol: PolicySymbol): string {
    if (symbol.file === '')
        return `**${escapeMarkdown(symbol.name)}** — ${hoverWords.optionOf(symbol.enumeration ?? '')}`;
    const lines = session.lines(symbol.file);
    const { declaration } = symbol;
    const fact =
        symbol.kind === 'fact' && declaration.kind === 'entity'
            ? declaration.facts.find(each => each.name.text === symbol.name)
            : undefined;
    const option = symbol.kind === 'option' ? optionLabel(symbol) : undefined;
    const whole = symbol.kind !== 'option' && symbol.kind !== 'element' && symbol.kind !== 'role';
    return paragraphs([
        code(withoutComment(lines.line(symbol.range.start.line).trim())),
        kindOf(names, symbol),
        option && `“${escapeMarkdown(option.text)}”`,
        fact ? describeFact(fact) : whole ? describeDeclaration(lines, symbol) : undefined,
        declaration.kind === 'definition' ? describeOtherMeanings(names.policy.checked, declaration) : undefined,
        fact ? sources(fact.sources) : whole ? sources(declaration.sources) : undefined,
        symbol.file === names.file
            ? undefined
            : `*${escapeMarkdown(hoverWords.declaredIn(fileName(symbol.file), symbol.range.start.line + 1))}*`,
    ]);
}

/** `fact of family · money per week` */
function kindOf(names: NameIndex, symbol: PolicySymbol): string {
    const kind = nameMessages.kinds[symbol.kind];
    const what =
        symbol.kind === 'option'
            ? hoverWords.optionOf(enumerationName(symbol.enumeration ?? ''))
            : symbol.kind === 'element'
              ? hoverWords.wordFor(symbol.declared?.name?.text ?? '')
              : symbol.entity !== undefined
                ? hoverWords.of(kind, symbol.entity)
                : symbol.about === undefined || symbol.kind === 'policy'
                  ? kind
                  : symbol.kind === 'definition'
                    ? hoverWords.about(symbol.about)
                    : hoverWords.forEach(kind, symbol.about);
    const type = names.policy.checked.symbols.typeOf(symbol, names.file);
    const said =
        symbol.kind === 'option' || symbol.kind === 'element' || type.kind === 'unknown'
            ? ''
            : ` · ${escapeMarkdown(sayType(type))}`;
    return `*${escapeMarkdown(what)}*${said}`;
}

function optionLabel({ declaration, name }: PolicySymbol): Prose | undefined {
    const types =
        declaration.kind === 'entity'
            ? declaration.facts.map(({ type }) => type)
            : 'type' in declaration
              ? [declaration.type]
              : [];
    const options = declaration.kind === 'codes' ? declaration.codes : types.flatMap(type => type?.options ?? []);
    return options.find(option => option.name.text === name && option.label)?.label;
}

function sources(list: readonly LegalSource[] | undefined): string | undefined {
    if (!list || list.length === 0) return undefined;
    return `${hoverWords.source}: ${list.map(({ text, url }) => link(text.replace(/^"|"$/g, ''), url)).join('; ')}`;
}

function withoutComment(line: string): string {
    return line.replace(/\s+--.*$/, '');
}
