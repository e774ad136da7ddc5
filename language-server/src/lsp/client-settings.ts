import {
    type ClientCapabilities,
    type Connection,
    DidChangeConfigurationNotification,
    DidChangeWatchedFilesNotification,
} from 'vscode-languageserver';
import { SETTINGS_SECTION } from '../../../extension/src/protocol.ts';
import { logFailure } from './guard.ts';
import type { EditorSession } from './session.ts';
import { type EditorSettings, noSettings, readSettings, sameSettings } from './settings.ts';

/** Files whose change on disk matters. */
const watched = ['**/*.policy', '**/*.{csv,tsv,json,jsonl,yaml,yml}', '**/policywright.json'];

/** Keeps the settings of every open file as they are in the editor, and has the editor say when files change on disk. */
export class ClientSettings {
    private readonly connection: Connection;
    private readonly session: EditorSession;
    private readonly changed: (uri: string) => void;
    private client: ClientCapabilities = {};
    /** Of editors that send their settings instead of being asked. */
    private sent: EditorSettings = noSettings;

    constructor(connection: Connection, session: EditorSession, changed: (uri: string) => void) {
        this.connection = connection;
        this.session = session;
        this.changed = changed;
    }

    start(client: ClientCapabilities, settings: EditorSettings): void {
        this.client = client;
        this.sent = settings;
    }

    /** Asks to be told from now on. */
    follow(): void {
        const { workspace } = this.client;
        const fail = (error: unknown): void => logFailure(this.connection, 'watching', error);
        if (workspace?.didChangeConfiguration?.dynamicRegistration) {
            this.connection.client
                .register(DidChangeConfigurationNotification.type, { section: SETTINGS_SECTION })
                .catch(fail);
        }
        if (workspace?.didChangeWatchedFiles?.dynamicRegistration) {
            const watchers = watched.map(globPattern => ({ globPattern }));
            this.connection.client.register(DidChangeWatchedFilesNotification.type, { watchers }).catch(fail);
        }
        this.refreshAll();
    }

    /** The editor's settings are other ones now; some editors send them along. */
    take(settings: unknown): void {
        const own = (settings as Record<string, unknown> | null | undefined)?.[SETTINGS_SECTION];
        if (own !== undefined) this.sent = readSettings(own);
        this.refreshAll();
    }

    refreshAll(): void {
        for (const uri of this.session.open.keys()) this.refresh(uri);
    }

    refresh(uri: string): void {
        const file = this.session.open.get(uri);
        if (!file) return;
        if (!this.client.workspace?.configuration) {
            this.set(uri, this.sent);
            return;
        }
        this.connection.workspace
            .getConfiguration({ scopeUri: file.editorUri, section: SETTINGS_SECTION })
            .then(value => this.set(uri, readSettings(value)))
            .catch((error: unknown) => logFailure(this.connection, 'settings', error));
    }

    private set(uri: string, settings: EditorSettings): void {
        const file = this.session.open.get(uri);
        if (!file || sameSettings(file.settings, settings)) return;
        file.settings = settings;
        this.session.changed();
        this.changed(uri);
    }
}
