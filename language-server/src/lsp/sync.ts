import { type Connection, FileChangeType } from 'vscode-languageserver';
import { DATA_TEXT, type DataText } from '../../../extension/src/protocol.ts';
import type { ClientSettings } from './client-settings.ts';
import { logFailure } from './guard.ts';
import type { Publisher } from './publisher.ts';
import type { EditorSession } from './session.ts';
import { applyChanges } from './text/apply-changes.ts';
import { normaliseUri } from './uris.ts';

/** Takes what the editor says about texts, files and folders. */
export function syncFiles(
    connection: Connection,
    session: EditorSession,
    publisher: Publisher,
    settings: ClientSettings,
): void {
    const guard =
        <Params>(what: string, take: (params: Params) => void) =>
        (params: Params): void => {
            try {
                take(params);
            } catch (error) {
                logFailure(connection, what, error);
            }
        };
    connection.onDidOpenTextDocument(
        guard('opening', ({ textDocument: { uri: editorUri, version, text } }) => {
            const uri = normaliseUri(editorUri);
            session.openFile({ uri, editorUri, version, text });
            settings.refresh(uri);
            publisher.scheduleWithUsers(uri);
        }),
    );
    connection.onDidChangeTextDocument(
        guard('typing', ({ textDocument: { uri: editorUri, version }, contentChanges }) => {
            const uri = normaliseUri(editorUri);
            const file = session.open.get(uri);
            if (!file) return;
            session.changeFile(uri, version, applyChanges(file.text, contentChanges));
            publisher.scheduleWithUsers(uri);
        }),
    );
    connection.onDidCloseTextDocument(
        guard('closing', ({ textDocument: { uri: editorUri } }) => {
            const uri = normaliseUri(editorUri);
            session.closeFile(uri);
            publisher.clear(uri, editorUri);
            publisher.scheduleWithUsers(uri);
        }),
    );
    connection.onDidChangeWatchedFiles(
        guard('watching', ({ changes }) => {
            const concerning = changes.filter(({ uri, type }) => concernsPolicies(session, uri, type));
            if (concerning.length === 0) return;
            for (const { uri, type } of concerning) {
                session.forget(normaliseUri(uri));
                if (type !== FileChangeType.Changed || uri.endsWith('policywright.json')) session.projectFiles.forget();
            }
            publisher.scheduleAll();
        }),
    );
    connection.onNotification(
        DATA_TEXT,
        guard('data', ({ uri: editorUri, text }: DataText) => {
            const uri = normaliseUri(editorUri);
            const isNamed = session.project.workspace.namesData(uri);
            session.showData(uri, text);
            if (isNamed) publisher.scheduleAll();
        }),
    );
    connection.onDidChangeConfiguration(guard('settings', params => settings.take(params.settings)));
}

/** Data in a project are many things besides; only what a policy names concerns it, and what it may have missed so far. */
function concernsPolicies(session: EditorSession, uri: string, type: FileChangeType): boolean {
    if (/\.(?:policy|csv)$|policywright\.json$/i.test(uri)) return true;
    return type === FileChangeType.Created || session.project.workspace.namesData(normaliseUri(uri));
}

/** Folders that come and go while the editor runs; called when it has said that it can tell. */
export function syncFolders(connection: Connection, session: EditorSession): void {
    connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => normaliseUri(uri)));
        const kept = session.projectFiles.folders.filter(folder => !gone.has(folder));
        session.projectFiles.folders = [...new Set([...kept, ...added.map(({ uri }) => normaliseUri(uri))])];
        session.projectFiles.forget();
    });
}
