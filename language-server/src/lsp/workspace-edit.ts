import type {
    AnnotatedTextEdit,
    SnippetTextEdit,
    TextDocumentEdit,
    TextEdit,
    WorkspaceEdit,
} from 'vscode-languageserver';
import type { Fix, TextEdit as ModelEdit } from '../model/finding.ts';
import type { EditorSession } from './session.ts';
import { toRange } from './to-lsp.ts';

type DocumentEdit = TextEdit | AnnotatedTextEdit | SnippetTextEdit;

/** A mend as an edit of the editor; where it can, the editor selects what the drafter must decide. */
export function toWorkspaceEdit(session: EditorSession, { edits }: Fix): WorkspaceEdit {
    if (!session.abilities.snippetEdits || !edits.some(canSelect)) {
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
