import { type Hover, type HoverParams, MarkupKind } from 'vscode-languageserver';
import { describeKeyword } from './hover/keyword.ts';
import { describeLiteral } from './hover/literal.ts';
import { describeName } from './hover/name.ts';
import { describeValues } from './hover/values.ts';
import type { EditorSession } from './session.ts';
import { tokenAt } from './text/tokens.ts';
import { rangeOf, toRange } from './to-lsp.ts';

/** What stands at a position: a name, in prose too, a date or a word of the language. */
export function provideHover(session: EditorSession, { textDocument: { uri }, position }: HoverParams): Hover | null {
    const names = session.names(uri);
    const place = names?.at(position);
    if (names && place) {
        const described = describeName(session, names, place);
        const value = [describeValues(session, names, place), described].filter(Boolean).join('\n\n---\n\n');
        if (described !== undefined) return { contents: { kind: MarkupKind.Markdown, value }, range: toRange(place) };
    }
    const document = session.document(uri);
    const found = document && tokenAt(document, position);
    if (!found) return null;
    const { token, section } = found;
    const value = describeLiteral(section, token) ?? describeKeyword(section, token);
    if (value === undefined) return null;
    const { line } = section.place;
    const range = rangeOf(line + token.start.line, token.start.character, line + token.end.line, token.end.character);
    return { contents: { kind: MarkupKind.Markdown, value }, range };
}
