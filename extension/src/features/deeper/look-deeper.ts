import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DEEPER_REQUEST, type DeeperAnswer, type DeeperQuestion, LANGUAGE_ID } from '../../protocol.ts';

/** On request, a solver is asked about the decisions of a policy that were not analysed while it was written. */
export function lookDeeperOnRequest(context: vscode.ExtensionContext, client: LanguageClient): void {
    const look = async (): Promise<DeeperAnswer | undefined> => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== LANGUAGE_ID) return undefined;
        const question: DeeperQuestion = { uri: document.uri.toString() };
        const answer = await vscode.window.withProgress(
            {
                location: vscode.ProgressLocation.Notification,
                title: 'Looking deeper for gaps and overlaps …',
                cancellable: true,
            },
            (_, token) => client.sendRequest<DeeperAnswer>(DEEPER_REQUEST, question, token),
        );
        const show = answer.kind === 'done' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
        void show(answer.message);
        return answer;
    };
    context.subscriptions.push(vscode.commands.registerCommand('policywright.lookDeeper', look));
}
