import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    PROSE_REQUEST,
    type ProseAnswer,
    type ProseFinding,
    type ProseQuestion,
    type TextRange,
} from '../../protocol.ts';

/** How long nobody types before a paper is looked at again, in milliseconds. */
const pause = 300;

const severities: Readonly<Record<ProseFinding['severity'], vscode.DiagnosticSeverity>> = {
    error: vscode.DiagnosticSeverity.Error,
    warning: vscode.DiagnosticSeverity.Warning,
    information: vscode.DiagnosticSeverity.Information,
    hint: vscode.DiagnosticSeverity.Hint,
};

/** On request, the wording of Markdown and plain text is looked at like that of a policy, and followed while it is edited. */
export function checkProseOnRequest(context: vscode.ExtensionContext, client: LanguageClient): void {
    const papers = new Papers(client);
    const forms = [{ language: 'markdown' }, { language: 'plaintext' }];
    context.subscriptions.push(
        papers,
        vscode.commands.registerCommand('policywright.checkProse', () => papers.follow(activeDocument())),
        vscode.commands.registerCommand('policywright.stopCheckingProse', () => papers.leave(activeDocument())),
        vscode.workspace.onDidChangeTextDocument(({ document }) => papers.changed(document)),
        vscode.workspace.onDidCloseTextDocument(document => papers.leave(document)),
        vscode.languages.registerCodeActionsProvider(forms, papers, {
            providedCodeActionKinds: [vscode.CodeActionKind.QuickFix],
        }),
    );
}

function activeDocument(): vscode.TextDocument | undefined {
    return vscode.window.activeTextEditor?.document;
}

/** The papers that are followed, with what was found in them. */
class Papers implements vscode.CodeActionProvider, vscode.Disposable {
    private readonly client: LanguageClient;
    private readonly diagnostics = vscode.languages.createDiagnosticCollection('policywright-prose');
    private readonly found = new Map<string, { version: number; findings: ProseFinding[] }>();
    private readonly waiting = new Map<string, NodeJS.Timeout>();

    constructor(client: LanguageClient) {
        this.client = client;
    }

    async follow(document: vscode.TextDocument | undefined): Promise<void> {
        if (!document) return;
        this.found.set(document.uri.toString(), { version: -1, findings: [] });
        await this.look(document);
        const { findings } = this.found.get(document.uri.toString()) ?? { findings: [] };
        if (findings.length === 0) {
            void vscode.window.showInformationMessage('Policywright has nothing to ask about this document.');
        } else {
            await vscode.commands.executeCommand('workbench.actions.view.problems');
        }
    }

    leave(document: vscode.TextDocument | undefined): void {
        if (!document) return;
        const key = document.uri.toString();
        clearTimeout(this.waiting.get(key));
        this.waiting.delete(key);
        this.found.delete(key);
        this.diagnostics.delete(document.uri);
    }

    changed(document: vscode.TextDocument): void {
        const key = document.uri.toString();
        if (!this.found.has(key)) return;
        clearTimeout(this.waiting.get(key));
        this.waiting.set(
            key,
            setTimeout(() => void this.look(document), pause),
        );
    }

    provideCodeActions(document: vscode.TextDocument, range: vscode.Range): vscode.CodeAction[] {
        const found = this.found.get(document.uri.toString());
        // Mends of an older text would be written in the wrong place.
        if (found?.version !== document.version) return [];
        return found.findings
            .filter(finding => toRange(finding.range).intersection(range) !== undefined)
            .flatMap(finding =>
                finding.fixes.map(({ title, edits }) => {
                    const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
                    action.edit = new vscode.WorkspaceEdit();
                    for (const edit of edits) action.edit.replace(document.uri, toRange(edit.range), edit.newText);
                    action.diagnostics = [toDiagnostic(finding)];
                    return action;
                }),
            );
    }

    dispose(): void {
        for (const timer of this.waiting.values()) clearTimeout(timer);
        this.diagnostics.dispose();
    }

    private async look(document: vscode.TextDocument): Promise<void> {
        const key = document.uri.toString();
        const { version } = document;
        const question: ProseQuestion = { uri: key, language: document.languageId, text: document.getText() };
        const { findings } = await this.client.sendRequest<ProseAnswer>(PROSE_REQUEST, question);
        // Closed, or no longer followed, while the server looked.
        if (document.isClosed || !this.found.has(key) || document.version !== version) return;
        this.found.set(key, { version, findings });
        this.diagnostics.set(document.uri, findings.map(toDiagnostic));
    }
}

function toDiagnostic({ range, message, severity, code, href }: ProseFinding): vscode.Diagnostic {
    const diagnostic = new vscode.Diagnostic(toRange(range), message, severities[severity]);
    diagnostic.source = 'policywright';
    diagnostic.code = { value: code, target: vscode.Uri.parse(href) };
    return diagnostic;
}

function toRange({ start, end }: TextRange): vscode.Range {
    return new vscode.Range(start.line, start.character, end.line, end.character);
}
