import path from 'node:path';
import * as vscode from 'vscode';

/** Opens a file of the workspace (a copy of `samples/`) in an editor. */
export async function openSample(...parts: string[]): Promise<vscode.TextEditor> {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri.fsPath;
    if (!folder) throw new Error('VS Code was started without a workspace');
    const document = await vscode.workspace.openTextDocument(path.join(folder, ...parts));
    return vscode.window.showTextDocument(document);
}

/** Asks until the answer is neither undefined, nor false, nor an empty list; never sleeps longer than it must. */
export async function until<T>(what: string, ask: () => T | Thenable<T>, seconds = 30): Promise<NonNullable<T>> {
    const end = Date.now() + seconds * 1000;
    for (;;) {
        const answer = await ask();
        if (answer && !(Array.isArray(answer) && answer.length === 0)) return answer;
        if (Date.now() > end) throw new Error(`waited ${seconds} s for ${what}, in vain`);
        await pause(50);
    }
}

/** The diagnostics of a document once the server has answered and then kept quiet for a moment. */
export async function settledDiagnostics(document: vscode.TextDocument): Promise<vscode.Diagnostic[]> {
    await until('the outline, which shows that the server has read the file', () =>
        vscode.commands.executeCommand<vscode.DocumentSymbol[]>('vscode.executeDocumentSymbolProvider', document.uri),
    );
    let lastChange = Date.now();
    const listener = vscode.languages.onDidChangeDiagnostics(() => {
        lastChange = Date.now();
    });
    await until('the diagnostics to settle', () => Date.now() - lastChange > 1000);
    listener.dispose();
    return vscode.languages.getDiagnostics(document.uri);
}

export function errorsOf(document: vscode.TextDocument): vscode.Diagnostic[] {
    const diagnostics = vscode.languages.getDiagnostics(document.uri);
    return diagnostics.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
}

/** One line for each diagnostic, for the message of a failed test. */
export function described(diagnostics: readonly vscode.Diagnostic[]): string {
    return diagnostics.map(({ range, message }) => `line ${range.start.line + 1}: ${message}`).join('\n');
}

function pause(milliseconds: number): Promise<void> {
    return new Promise(resolve => setTimeout(resolve, milliseconds));
}
