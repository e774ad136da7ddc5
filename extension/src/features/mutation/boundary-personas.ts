import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { BOUNDARY_REQUEST, type BoundaryAnswer, type BoundaryQuestion, LANGUAGE_ID } from '../../protocol.ts';

/** Writes people at the limits of a decision at the end of its policy, where somebody is to judge what they should get. */
export function writeBoundaryPersonasOnRequest(context: vscode.ExtensionContext, client: LanguageClient): void {
    const write = async (...given: string[]): Promise<BoundaryAnswer | undefined> => {
        const [uri, decision] = given.length === 2 ? given : await whichDecision();
        if (uri === undefined || decision === undefined) return undefined;
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
    context.subscriptions.push(vscode.commands.registerCommand('policywright.writeBoundaryPersonas', write));
}

/** Of the policy that is edited; the one at the cursor comes first. */
async function whichDecision(): Promise<string[]> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE_ID) return [];
    const { uri } = editor.document;
    const symbols =
        (await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
            'vscode.executeDocumentSymbolProvider',
            uri,
        )) ?? [];
    const decisions = symbols.filter(({ detail }) => detail.startsWith('decision'));
    const isHere = ({ range }: vscode.DocumentSymbol): boolean => range.contains(editor.selection.active);
    const names = [...decisions.filter(isHere), ...decisions.filter(each => !isHere(each))].map(({ name }) => name);
    if (names.length === 0) {
        void vscode.window.showInformationMessage('There is no decision in this policy yet.');
        return [];
    }
    const picked = await vscode.window.showQuickPick(names, {
        title: 'Write personas at the limits of a decision',
        placeHolder: 'Of which decision?',
    });
    return picked === undefined ? [] : [uri.toString(), picked];
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
