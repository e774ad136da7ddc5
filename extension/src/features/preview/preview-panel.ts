import { randomBytes } from 'node:crypto';
import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    type FromPreview,
    PREVIEW_CLOSED,
    PREVIEW_REQUEST,
    type PreviewAnswer,
    type PreviewClosed,
    type PreviewMore,
    type PreviewPlace,
    type PreviewQuestion,
    type PreviewWalk,
    type ToPreview,
} from '../../protocol.ts';
import { Latest } from './latest.ts';
import { previewPage } from './page.ts';

export const PREVIEW_VIEW = 'policywright.preview';

/** How long nobody types before the preview follows, in milliseconds. */
const pause = 20;

/** Where the preview's own files lie. */
export function previewFiles(extension: vscode.Uri): vscode.Uri {
    return vscode.Uri.joinPath(extension, 'extension', 'dist', 'preview');
}

/** What the server is asked. */
interface Asked {
    walk: PreviewWalk;
    id: number;
}

/** The preview of one policy beside its text. */
export class PreviewPanel implements vscode.Disposable {
    readonly policy: vscode.Uri;
    readonly panel: vscode.WebviewPanel;
    private readonly client: LanguageClient;
    private readonly latest: Latest<Asked, PreviewAnswer>;
    private readonly disposables: vscode.Disposable[] = [];
    private walk: PreviewWalk = {};
    private questions = 0;
    /** The number under which the page waits for a walk; an answer to something newer is one to that too. */
    private awaited: number | undefined;
    private waiting: NodeJS.Timeout | undefined;
    /** What was said while no page could hear it, the last of each kind: VS Code takes down pages that are hidden. */
    private unheard: Map<ToPreview['kind'], ToPreview> | undefined = new Map();

    constructor(client: LanguageClient, panel: vscode.WebviewPanel, policy: vscode.Uri, extension: vscode.Uri) {
        this.client = client;
        this.panel = panel;
        this.policy = policy;
        this.latest = new Latest(
            asked => this.ask(asked),
            answer => this.answer(answer),
            error => {
                client.error(`The preview of ${policy.toString()} failed`, error, false);
                this.answer({});
            },
        );
        panel.onDidDispose(() => this.dispose(), undefined, this.disposables);
        panel.onDidChangeViewState(() => this.seen(panel.visible), undefined, this.disposables);
        panel.webview.onDidReceiveMessage((message: FromPreview) => this.hear(message), undefined, this.disposables);
        this.show(extension);
    }

    /** The server has more to say about what it was asked. */
    more({ id, answer }: PreviewMore): void {
        if (id === this.questions) this.tell({ kind: 'preview', answer });
    }

    /** The text, or one that it uses, is another one now. */
    edited(): void {
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => this.refresh(), pause);
    }

    /** The cursor stands somewhere else. */
    cursorAt(selection: vscode.Range): void {
        this.tell({ kind: 'cursor', place: { uri: this.policy.toString(), range: selection } });
    }

    /** A persona or a journey was chosen in the text. */
    choose(walk: PreviewWalk): void {
        this.tell({ kind: 'choose', walk });
    }

    dispose(): void {
        const closed: PreviewClosed = { uri: this.policy.toString() };
        if (this.client.isRunning()) void this.client.sendNotification(PREVIEW_CLOSED, closed);
        clearTimeout(this.waiting);
        for (const disposable of this.disposables.splice(0)) disposable.dispose();
    }

    private show(extension: vscode.Uri): void {
        const { panel, policy } = this;
        const { webview } = panel;
        const folder = previewFiles(extension);
        const address = (name: string): string => webview.asWebviewUri(vscode.Uri.joinPath(folder, name)).toString();
        const icon = (name: string): vscode.Uri => vscode.Uri.joinPath(extension, 'extension', 'icons', name);
        panel.title = `Journey ${path.posix.basename(policy.path)}`;
        panel.iconPath = { light: icon('policy-light.svg'), dark: icon('policy-dark.svg') };
        webview.options = { enableScripts: true, localResourceRoots: [folder] };
        webview.html = previewPage({
            nonce: randomBytes(16).toString('base64url'),
            cspSource: webview.cspSource,
            script: address('preview.js'),
            style: address('preview.css'),
            title: panel.title,
            policy: policy.toString(),
        });
    }

    private hear(message: FromPreview): void {
        switch (message.kind) {
            case 'ready': {
                const unheard = this.unheard ?? new Map();
                this.unheard = undefined;
                this.walk = message.walk;
                for (const each of unheard.values()) this.tell(each);
                this.refresh();
                return;
            }
            case 'walk':
                this.walk = message.walk;
                this.awaited = message.id;
                this.want();
                return;
            case 'show':
                void this.showText(message.place);
        }
    }

    private seen(visible: boolean): void {
        if (!visible) this.unheard ??= new Map();
    }

    private refresh(): void {
        // A page that is shown again says so and is told then.
        if (this.unheard) return;
        this.want();
    }

    private want(): void {
        void this.latest.want({ walk: this.walk, id: ++this.questions });
    }

    private answer(answer: PreviewAnswer): void {
        const id = this.awaited;
        this.awaited = undefined;
        this.tell({ kind: 'preview', answer, ...(id !== undefined && { id }) });
    }

    private async ask({ walk, id }: Asked): Promise<PreviewAnswer> {
        // Also reads a file that no editor shows, as after a reload.
        await vscode.workspace.openTextDocument(this.policy);
        const question: PreviewQuestion = { ...walk, uri: this.policy.toString(), id };
        return this.client.sendRequest<PreviewAnswer>(PREVIEW_REQUEST, question);
    }

    private tell(message: ToPreview): void {
        if (this.unheard) this.unheard.set(message.kind, message);
        else void this.panel.webview.postMessage(message);
    }

    /** In the editor that shows the text already, else beside the preview. */
    private async showText({ uri, range }: PreviewPlace): Promise<void> {
        const target = vscode.Uri.parse(uri);
        const shown = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
        const beside =
            this.panel.viewColumn === vscode.ViewColumn.One ? vscode.ViewColumn.Beside : vscode.ViewColumn.One;
        const start = new vscode.Position(range.start.line, range.start.character);
        await vscode.window.showTextDocument(target, {
            viewColumn: shown?.viewColumn ?? beside,
            selection: new vscode.Range(start, start),
        });
    }
}
