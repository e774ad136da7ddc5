import type { DocumentFormattingParams, DocumentRangeFormattingParams, TextEdit } from 'vscode-languageserver';
import { formatEdits } from '../syntax/format/format-policy.ts';
import { formatSection } from '../syntax/format/format-section.ts';
import type { LoadedSection } from '../workspace/policy-document.ts';
import type { EditorSession } from './session.ts';
import { sectionAt } from './text/tokens.ts';
import { rangeOf, toRange } from './to-lsp.ts';

/** The one layout that a policy has; the editor's own settings for blanks play no part. */
export function provideFormatting(
    session: EditorSession,
    { textDocument: { uri } }: Pick<DocumentFormattingParams, 'textDocument'>,
): TextEdit[] {
    const document = session.document(uri);
    if (!document) return [];
    return formatEdits(document.text).map(({ range, newText }) => ({ range: toRange(range), newText }));
}

/** The sections that a selection touches: what is aligned in a section is aligned as a whole. */
export function provideRangeFormatting(
    session: EditorSession,
    { textDocument: { uri }, range }: Pick<DocumentRangeFormattingParams, 'textDocument' | 'range'>,
): TextEdit[] {
    const document = session.document(uri);
    const first = document && sectionAt(document, range.start.line);
    const last = document && sectionAt(document, range.end.line);
    if (!first || !last) return [];
    const touched = document.sections.slice(document.sections.indexOf(first), document.sections.indexOf(last) + 1);
    return touched.flatMap(section => formatOne(section));
}

/** The lines of a section, without the blank ones behind it. */
function formatOne({ text, place: { line } }: LoadedSection): TextEdit[] {
    const content = text.trimEnd();
    const lineBreak = content.includes('\r\n') ? '\r\n' : '\n';
    const newText = formatSection(`${content.replaceAll('\r\n', '\n')}\n`)
        .trimEnd()
        .replaceAll('\n', lineBreak);
    if (newText === content) return [];
    const lines = content.split('\n');
    return [{ range: rangeOf(line, 0, line + lines.length - 1, lines.at(-1)?.length ?? 0), newText }];
}
