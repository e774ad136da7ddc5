import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    LANGUAGE_ID,
    MUTATION_PROGRESS,
    MUTATION_REQUEST,
    type MutationAnswer,
    type MutationProgress,
    type MutationQuestion,
} from '../../protocol.ts';

/** On request, the rules are changed one by one; what no persona notices is shown among the problems. */
export function changeRulesOnRequest(context: vscode.ExtensionContext, client: LanguageClient): void {
    const change = async (): Promise<MutationAnswer | undefined> => {
        const document = vscode.window.activeTextEditor?.document;
        if (document?.languageId !== LANGUAGE_ID) return undefined;
        const question: MutationQuestion = { uri: document.uri.toString() };
        const options = {
            location: vscode.ProgressLocation.Notification,
            title: 'Do the personas notice changed rules?',
            cancellable: true,
        };
        const answer = await vscode.window.withProgress(options, async (progress, token) => {
            let told = 0;
            const listening = client.onNotification(MUTATION_PROGRESS, ({ uri, judged, all }: MutationProgress) => {
                if (uri !== question.uri || all === 0) return;
                const percent = (judged * 100) / all;
                progress.report({ message: `${judged} of ${all}`, increment: percent - told });
                told = percent;
            });
            try {
                return await client.sendRequest<MutationAnswer>(MUTATION_REQUEST, question, token);
            } finally {
                listening.dispose();
            }
        });
        const show = answer.kind === 'done' ? vscode.window.showInformationMessage : vscode.window.showWarningMessage;
        void show(answer.message);
        return answer;
    };
    context.subscriptions.push(vscode.commands.registerCommand('policywright.changeRules', change));
}
