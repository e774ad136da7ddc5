import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID, PREVIEW_MORE, type PreviewMore, type PreviewWalk } from '../../protocol.ts';
import { isOnlyShown } from '../language-client/only-shown.ts';
import { whichPersona } from '../personas/which-persona.ts';
import { journeysIn } from './journeys-in.ts';
import { PREVIEW_VIEW, PreviewPanel } from './preview-panel.ts';

/** The journey that a policy makes people go through, beside its text. */
export function showPreviews(context: vscode.ExtensionContext, client: LanguageClient): void {
    const previews = new Previews(context, client);
    context.subscriptions.push(
        previews,
        vscode.commands.registerCommand('policywright.openPreview', (uri?: vscode.Uri | string, journey?: unknown) =>
            // From the editor's title VS Code gives something else after the file.
            previews.open(policyOf(uri), typeof journey === 'string' ? { journey } : undefined),
        ),
        vscode.commands.registerCommand('policywright.walkThrough', async (uri?: string, persona?: string) => {
            const who =
                uri !== undefined && persona !== undefined
                    ? { uri, name: persona }
                    : await whichPersona(client, 'Walk through as a persona', 'Whose way should the preview show?');
            if (who) previews.open(vscode.Uri.parse(who.uri), { persona: who.name });
        }),
        vscode.languages.registerCodeLensProvider({ language: LANGUAGE_ID }, { provideCodeLenses }),
        client.onNotification(PREVIEW_MORE, (more: PreviewMore) => previews.more(more)),
        vscode.window.registerWebviewPanelSerializer(PREVIEW_VIEW, previews),
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (document.languageId === LANGUAGE_ID && contentChanges.length > 0) previews.edited();
        }),
        vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
            if (selections[0]) previews.cursorAt(textEditor.document.uri, selections[0]);
        }),
    );
}

/** The policy that a command is about: what it was called with, or what is edited. */
function policyOf(uri: vscode.Uri | string | undefined): vscode.Uri | undefined {
    if (uri !== undefined) return typeof uri === 'string' ? vscode.Uri.parse(uri) : uri;
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}

/** *Preview* above each journey. */
function provideCodeLenses(document: vscode.TextDocument): vscode.CodeLens[] {
    if (isOnlyShown(document.uri)) return [];
    return journeysIn(document.getText()).map(({ line, name }) => {
        const title = '$(open-preview) Preview';
        const command = { title, command: 'policywright.openPreview', arguments: [document.uri.toString(), name] };
        return new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command);
    });
}

/** One preview for each policy. */
class Previews implements vscode.WebviewPanelSerializer, vscode.Disposable {
    private readonly context: vscode.ExtensionContext;
    private readonly client: LanguageClient;
    private readonly panels = new Map<string, PreviewPanel>();

    constructor(context: vscode.ExtensionContext, client: LanguageClient) {
        this.context = context;
        this.client = client;
    }

    open(policy: vscode.Uri | undefined, walk?: PreviewWalk): void {
        if (!policy) {
            void vscode.window.showInformationMessage('Open a policy first: the preview shows the journey of one.');
            return;
        }
        const known = this.panels.get(policy.toString());
        if (known) known.panel.reveal(undefined, true);
        const preview = known ?? this.add(newPanel(), policy);
        if (walk) preview.choose(walk);
    }

    /** VS Code was reloaded; the page kept which policy it showed. */
    async deserializeWebviewPanel(panel: vscode.WebviewPanel, state: unknown): Promise<void> {
        const { policy } = (state ?? {}) as { policy?: unknown };
        if (typeof policy === 'string' && !this.panels.has(policy)) this.add(panel, vscode.Uri.parse(policy));
        else panel.dispose();
    }

    more(more: PreviewMore): void {
        this.panels.get(more.uri)?.more(more);
    }

    edited(): void {
        // Any policy may be one that others use.
        for (const preview of this.panels.values()) preview.edited();
    }

    cursorAt(document: vscode.Uri, selection: vscode.Range): void {
        this.panels.get(document.toString())?.cursorAt(selection);
    }

    dispose(): void {
        for (const preview of this.panels.values()) preview.dispose();
    }

    private add(panel: vscode.WebviewPanel, policy: vscode.Uri): PreviewPanel {
        const key = policy.toString();
        const preview = new PreviewPanel(this.client, panel, policy, this.context.extensionUri);
        this.panels.set(key, preview);
        panel.onDidDispose(() => this.panels.delete(key));
        return preview;
    }
}

function newPanel(): vscode.WebviewPanel {
    const place = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return vscode.window.createWebviewPanel(PREVIEW_VIEW, 'Journey', place);
}
