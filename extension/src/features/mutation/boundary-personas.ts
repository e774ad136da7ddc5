import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    BOUNDARY_REQUEST,
    type BoundaryAnswer,
    type BoundaryQuestion,
    WRITE_BOUNDARY_COMMAND,
} from '../../protocol.ts';

/** Writes people at the limits of a decision at the end of its policy, where somebody is to judge what they should get. */
export function writeBoundaryPersonasOnRequest(context: vscode.ExtensionContext, client: LanguageClient): void {
    const write = async (uri: string, decision: string): Promise<BoundaryAnswer> => {
        const question: BoundaryQuestion = { uri, decision };
        const options = {
            location: vscode.ProgressLocation.Notification,
            title: `Looking for people at the limits of “${decision}” …`,
            cancellable: true,
        };
        const answer = await vscode.window.withProgress(options, (_, token) =>
            client.sendRequest<BoundaryAnswer>(BOUNDARY_REQUEST, question, token),
        );
        if (answer.text !== '') await append(vscode.Uri.parse(uri), answer.text);
        void vscode.window.showInformationMessage(answer.message);
        return answer;
    };
    context.subscriptions.push(vscode.commands.registerCommand(WRITE_BOUNDARY_COMMAND, write));
}

async function append(uri: vscode.Uri, text: string): Promise<void> {
    const document = await vscode.workspace.openTextDocument(uri);
    const last = document.lineAt(document.lineCount - 1).range.end;
    const gap = document.getText().endsWith('\n') ? '\n' : '\n\n';
    const edit = new vscode.WorkspaceEdit();
    edit.insert(uri, last, gap + text);
    await vscode.workspace.applyEdit(edit);
    const editor = await vscode.window.showTextDocument(document);
    const start = document.positionAt(document.offsetAt(last) + gap.length);
    editor.revealRange(new vscode.Range(start, start), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
