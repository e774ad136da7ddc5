import * as vscode from 'vscode';
import { LANGUAGE_ID } from '../../protocol.ts';
import { countProblems, statusText } from './status-text.ts';

/** Shows in the status bar how the open policy stands; a click opens the list of problems. */
export function showStatus(context: vscode.ExtensionContext): void {
    const item = vscode.window.createStatusBarItem('policywright.status', vscode.StatusBarAlignment.Left);
    item.name = 'Policywright';
    item.command = 'workbench.actions.view.problems';

    const update = () => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== LANGUAGE_ID) {
            item.hide();
            return;
        }
        const severities = vscode.languages.getDiagnostics(document.uri).map(({ severity }) => severity);
        const { text, tooltip } = statusText(countProblems(severities));
        item.text = text;
        item.tooltip = tooltip;
        item.show();
    };

    context.subscriptions.push(
        item,
        vscode.window.onDidChangeActiveTextEditor(update),
        vscode.languages.onDidChangeDiagnostics(({ uris }) => {
            const open = vscode.window.activeTextEditor?.document.uri.toString();
            if (uris.some(uri => uri.toString() === open)) update();
        }),
    );
    update();
}
