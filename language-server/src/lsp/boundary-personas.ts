import type { CodeAction, CodeActionParams, Connection } from 'vscode-languageserver';
import { CodeActionKind } from 'vscode-languageserver';
import {
    BOUNDARY_REQUEST,
    type BoundaryAnswer,
    type BoundaryQuestion,
    WRITE_BOUNDARY_COMMAND,
} from '../../../extension/src/protocol.ts';
import { boundaryMessages as say } from '../messages/generate.ts';
import { writeBoundary } from '../workspace/generate/write-boundary.ts';
import { textsOf } from '../workspace/policy-texts.ts';
import { logFailure } from './guard.ts';
import type { EditorSession } from './session.ts';
import { isBefore } from './text/lines.ts';
import { normaliseUri } from './uris.ts';

/** *Write boundary personas for this decision*, where the cursor is in one: the editor asks for them and writes them. */
export function boundaryActions(
    session: EditorSession,
    { textDocument, range, context }: CodeActionParams,
): CodeAction[] {
    const { only } = context;
    if (only && !only.some(kind => kind === '' || kind === CodeActionKind.Refactor)) return [];
    const declarations = session.policy(textDocument.uri).model.files[0]?.declarations ?? [];
    return declarations.flatMap(declaration => {
        const isHere =
            declaration.kind === 'decision' &&
            !isBefore(declaration.range.end, range.start) &&
            !isBefore(range.end, declaration.range.start);
        if (!isHere) return [];
        const title = say.action(declaration.name.text);
        const uri = session.editorUri(textDocument.uri);
        const command = { title, command: WRITE_BOUNDARY_COMMAND, arguments: [uri, declaration.name.text] };
        return [{ title, kind: CodeActionKind.Refactor, command }];
    });
}

export function serveBoundaryPersonas(connection: Connection, session: EditorSession): void {
    connection.onRequest(BOUNDARY_REQUEST, async (question: BoundaryQuestion, token): Promise<BoundaryAnswer> => {
        const uri = normaliseUri(question.uri);
        const { decision } = question;
        const stop = new AbortController();
        token.onCancellationRequested(() => stop.abort());
        try {
            const task = { uri, texts: textsOf(session.project, session.policy(uri).model), decide: decision };
            const { text, personas, notReached } = await writeBoundary(task, stop.signal);
            return { text, message: say.written(personas, notReached, decision) };
        } catch (error) {
            if (stop.signal.aborted) return { text: '', message: say.stopped };
            logFailure(connection, 'making people up', error);
            return { text: '', message: say.failed };
        }
    });
}
