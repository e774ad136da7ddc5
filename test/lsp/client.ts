import { PassThrough } from 'node:stream';
import {
    type ClientCapabilities,
    createConnection,
    createProtocolConnection,
    type Diagnostic,
    type InitializeResult,
    type ProtocolConnection,
    type PublishDiagnosticsParams,
    StreamMessageReader,
    StreamMessageWriter,
} from 'vscode-languageserver/node';
import { startServer } from '../../language-server/src/lsp/server.ts';
import { MemoryFiles } from '../../language-server/src/workspace/policy-files.ts';

export const uri = 'file:///policies/test.policy';

/** What VS Code can do, as far as the server asks. */
const everything: ClientCapabilities = {
    workspace: {
        configuration: true,
        workspaceFolders: true,
        didChangeConfiguration: { dynamicRegistration: true },
        didChangeWatchedFiles: { dynamicRegistration: true },
    },
    textDocument: {
        definition: { linkSupport: true },
        completion: { completionItem: { snippetSupport: true } },
        publishDiagnostics: { relatedInformation: true },
    },
};

export interface ClientOptions {
    /** Files on the disk that the server sees. */
    disk?: Record<string, string>;
    capabilities?: ClientCapabilities;
    initializationOptions?: unknown;
    settings?: unknown;
    folders?: string[];
    /** Reads the real disk instead. */
    onDisk?: boolean;
}

/** An editor without a window: speaks to a real server over streams. */
export class TestClient {
    readonly connection: ProtocolConnection;
    readonly disk: MemoryFiles;
    readonly log: string[] = [];
    readonly registered: string[] = [];
    /** Everything that was ever published, in order. */
    readonly heard: PublishDiagnosticsParams[] = [];
    initialized: InitializeResult | undefined;
    settings: unknown;
    private readonly published = new Map<string, PublishDiagnosticsParams>();
    private readonly versions = new Map<string, number>();
    private readonly texts = new Map<string, string>();
    /** Never the same twice, so that an answer belongs to one text. */
    private lastVersion = 0;
    private waiting: (() => void)[] = [];

    private constructor(connection: ProtocolConnection, disk: MemoryFiles, settings: unknown) {
        this.connection = connection;
        this.disk = disk;
        this.settings = settings;
    }

    static async start({
        disk = {},
        capabilities = everything,
        initializationOptions,
        settings,
        folders,
        onDisk,
    }: ClientOptions = {}): Promise<TestClient> {
        const toServer = new PassThrough();
        const toClient = new PassThrough();
        const files = new MemoryFiles(Object.entries(disk), 'file:///policies/');
        startServer(
            createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
            onDisk ? undefined : files,
        );
        const connection = createProtocolConnection(
            new StreamMessageReader(toClient),
            new StreamMessageWriter(toServer),
        );
        const client = new TestClient(connection, files, settings);
        client.listen();
        const workspaceFolders = folders?.map(folder => ({ uri: folder, name: folder })) ?? null;
        client.initialized = await connection.sendRequest<InitializeResult>('initialize', {
            processId: null,
            rootUri: null,
            capabilities,
            initializationOptions,
            workspaceFolders,
        });
        await connection.sendNotification('initialized', {});
        return client;
    }

    private listen(): void {
        this.connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
            this.published.set(params.uri, params);
            this.heard.push(params);
            for (const resume of this.waiting.splice(0)) resume();
        });
        this.connection.onNotification('window/logMessage', ({ message }: { message: string }) => {
            this.log.push(message);
        });
        this.connection.onRequest(
            'client/registerCapability',
            ({ registrations }: { registrations: { method: string }[] }) => {
                this.registered.push(...registrations.map(({ method }) => method));
                return null;
            },
        );
        this.connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) =>
            items.map(() => this.settings ?? null),
        );
        this.connection.listen();
    }

    async open(text: string, at = uri): Promise<void> {
        const version = ++this.lastVersion;
        this.versions.set(at, version);
        this.texts.set(at, text);
        await this.connection.sendNotification('textDocument/didOpen', {
            textDocument: { uri: at, languageId: 'policy', version, text },
        });
    }

    /** Types over a stretch of the text. */
    async type(start: number, end: number, newText: string, at = uri): Promise<void> {
        const text = this.texts.get(at) ?? '';
        const version = ++this.lastVersion;
        this.versions.set(at, version);
        this.texts.set(at, text.slice(0, start) + newText + text.slice(end));
        const range = { start: positionAt(text, start), end: positionAt(text, end) };
        await this.connection.sendNotification('textDocument/didChange', {
            textDocument: { uri: at, version },
            contentChanges: [{ range, text: newText }],
        });
    }

    text(at = uri): string {
        return this.texts.get(at) ?? '';
    }

    async close(at = uri): Promise<void> {
        await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri: at } });
    }

    /** What was said about the newest version of a file. */
    async diagnostics(at = uri, until: (diagnostics: Diagnostic[]) => boolean = () => true): Promise<Diagnostic[]> {
        for (;;) {
            const params = this.published.get(at);
            if (params && params.version === this.versions.get(at) && until(params.diagnostics))
                return params.diagnostics;
            await new Promise<void>(resolve => this.waiting.push(resolve));
        }
    }

    /** What was last said about a file. */
    said(at: string): Diagnostic[] | undefined {
        return this.published.get(at)?.diagnostics;
    }

    /** Everything that was sent so far has been answered. */
    async settled(): Promise<void> {
        for (let i = 0; i < 3; i++) {
            await this.connection.sendRequest('workspace/symbol', { query: 'nothing is called so' });
            await new Promise(resolve => setTimeout(resolve, 5));
        }
    }

    request<T>(method: string, params: object, at = uri): Promise<T> {
        return this.connection.sendRequest<T>(method, { textDocument: { uri: at }, ...params });
    }

    stop(): void {
        this.connection.dispose();
    }
}

export function positionAt(text: string, offset: number): { line: number; character: number } {
    const before = text.slice(0, offset);
    return { line: before.split('\n').length - 1, character: offset - (before.lastIndexOf('\n') + 1) };
}

export function offsetAt(text: string, { line, character }: { line: number; character: number }): number {
    const lines = text.split('\n');
    return lines.slice(0, line).join('\n').length + (line > 0 ? 1 : 0) + character;
}

/** A text with a cursor `<|>` in it. */
export function withCursor(marked: string): {
    text: string;
    offset: number;
    position: { line: number; character: number };
} {
    const text = unindented(marked);
    const offset = text.indexOf('<|>');
    if (offset < 0) throw new Error('there is no <|> in the text');
    const bare = text.replace('<|>', '');
    return { text: bare, offset, position: positionAt(bare, offset) };
}

/** A text with stretches marked `<|` … `|>`. */
export function withRanges(marked: string): { text: string; ranges: string[]; offsets: [number, number][] } {
    let text = unindented(marked);
    const offsets: [number, number][] = [];
    for (let start = text.indexOf('<|'); start >= 0; start = text.indexOf('<|')) {
        const end = text.indexOf('|>', start);
        offsets.push([start, end - 2]);
        text = text.slice(0, start) + text.slice(start + 2, end) + text.slice(end + 2);
    }
    return { text, offsets, ranges: offsets.map(([start, end]) => text.slice(start, end)) };
}

/** The margin that a text in a test shares with the test is no part of it. */
export function unindented(text: string): string {
    const lines = text
        .replace(/^\n/, '')
        .replace(/\n[ ]*$/, '\n')
        .split('\n');
    const margin = Math.min(
        ...lines.filter(line => line.trim() !== '').map(line => line.length - line.trimStart().length),
    );
    return lines.map(line => line.slice(margin)).join('\n');
}

export interface Edit {
    range: { start: { line: number; character: number }; end: { line: number; character: number } };
    newText: string;
}

export function applyEdits(text: string, edits: readonly Edit[]): string {
    const sorted = [...edits].sort((a, b) => offsetAt(text, b.range.start) - offsetAt(text, a.range.start));
    return sorted.reduce(
        (result, { range, newText }) =>
            result.slice(0, offsetAt(text, range.start)) + newText + result.slice(offsetAt(text, range.end)),
        text,
    );
}
