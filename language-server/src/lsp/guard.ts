import { type CancellationToken, type Connection, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { editorMessages } from '../messages/editor.ts';
import type { EditorSession } from './session.ts';
import { normaliseUri } from './uris.ts';

/** Answers a request in the terms of one feature. */
export type Provider<Params, Result> = (session: EditorSession, params: Params) => Result;

/**
 * A handler that cannot take the server down: what goes wrong in it is logged and answered with `otherwise`. Refusals,
 * such as a name that cannot be used, reach the editor. URIs are normalised here, once.
 */
export function guarded<Params, Result>(
    connection: Connection,
    session: EditorSession,
    what: string,
    provide: Provider<Params, Result>,
    otherwise: Result,
): (params: Params, token: CancellationToken) => Result | ResponseError<void> {
    return (params, token) => {
        if (token.isCancellationRequested) return new ResponseError(LSPErrorCodes.RequestCancelled, what);
        try {
            return provide(session, normalised(params));
        } catch (error) {
            if (error instanceof ResponseError) return error;
            logFailure(connection, what, error);
            return otherwise;
        }
    };
}

export function logFailure(connection: Connection, what: string, error: unknown): void {
    const details = error instanceof Error ? (error.stack ?? error.message) : String(error);
    connection.console.error(`${editorMessages.failed(what)}\n${details}`);
}

function normalised<Params>(params: Params): Params {
    const { textDocument } = params as { textDocument?: { uri: string } };
    return textDocument === undefined
        ? params
        : { ...params, textDocument: { ...textDocument, uri: normaliseUri(textDocument.uri) } };
}
