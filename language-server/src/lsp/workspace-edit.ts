import type {
    AnnotatedTextEdit,
    SnippetTextEdit,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
} from 'vscode-languageserver';
import type { Fix, TextEdit as ModelEdit } from '../model/finding.ts';
import type { EditorSession } from './session.ts';
import { touches } from './text/lines.ts';
import { toRange } from './to-lsp.ts';

type DocumentEdit = TextEdit | AnnotatedTextEdit | SnippetTextEdit;

/** A mend as an edit of the editor; where it can, the editor selects what the drafter must decide. */
export function toWorkspaceEdit(session: EditorSession, { edits: given }: Fix): WorkspaceEdit {
    const { snippetEdits } = session.abilities;
    const edits = snippetEdits ? given.map(edit => asWholeLines(session, edit, given)) : given;
    if (!snippetEdits || !edits.some(canSelect)) {
        const changes: Record<string, TextEdit[]> = {};
        for (const { range, newText } of edits) {
            const uri = session.editorUri(range.file);
            changes[uri] ??= [];
            changes[uri].push({ range: toRange(range), newText });
        }
        return { changes };
    }
    const documents = new Map<string, TextDocumentEdit & { edits: DocumentEdit[] }>();
    for (const edit of edits) {
        const uri = session.editorUri(edit.range.file);
        const version = session.open.get(edit.range.file)?.version ?? null;
        const document = documents.get(uri) ?? { textDocument: { uri, version }, edits: [] };
        documents.set(uri, document);
        document.edits.push(toDocumentEdit(edit));
    }
    return { documentChanges: [...documents.values()] };
}

/** The same edit from the left edge on, where it adds lines at the end of one: only there the editor keeps their layout. */
function asWholeLines(session: EditorSession, edit: ModelEdit, all: readonly ModelEdit[]): ModelEdit {
    const { range, newText, select } = edit;
    const { line, character } = range.start;
    const next = { line: line + 1, character: 0 };
    const lines = session.lines(range.file);
    const fits =
        select !== undefined &&
        select.start > 0 &&
        character > 0 &&
        newText.startsWith('\n') &&
        range.end.line === line &&
        range.end.character === character &&
        lines.line(line).length === character &&
        lines.count > next.line &&
        !all.some(other => other !== edit && other.range.file === range.file && touches(other.range, next));
    if (!fits) return edit;
    return {
        range: { file: range.file, start: next, end: next },
        newText: `${newText.slice(1)}\n`,
        select: { start: select.start - 1, end: select.end - 1 },
    };
}

function toDocumentEdit(edit: ModelEdit): DocumentEdit {
    const range = toRange(edit.range);
    if (!canSelect(edit) || edit.select === undefined) return { range, newText: edit.newText };
    const { start, end } = edit.select;
    const chosen = edit.newText.slice(start, end);
    const placeholder = chosen === '' ? '$1' : `\${1:${escaped(chosen)}}`;
    const value = `${escaped(edit.newText.slice(0, start))}${placeholder}${escaped(edit.newText.slice(end))}`;
    return { range, snippet: { kind: 'snippet', value } };
}

/** Editors indent the later lines of a snippet like its first: several lines are right only at the left edge. */
function canSelect({ select, newText, range }: ModelEdit): boolean {
    return select !== undefined && (range.start.character === 0 || !newText.includes('\n'));
}

function escaped(text: string): string {
    return text.replace(/[\\$}]/g, '\\$&');
}
