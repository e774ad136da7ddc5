import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID, NEW_POLICY_REQUEST, type NewPolicyAnswer, type NewPolicyQuestion } from '../../protocol.ts';

/** *New Policy*: asks what it is called and writes a small policy with a persona, to be changed line by line. */
export function createPolicies(context: vscode.ExtensionContext, client: LanguageClient): void {
    const draft = (name: string): Promise<NewPolicyAnswer> => {
        const question: NewPolicyQuestion = { name };
        return client.sendRequest<NewPolicyAnswer>(NEW_POLICY_REQUEST, question);
    };
    context.subscriptions.push(
        // From the explorer VS Code gives something else after the folder.
        vscode.commands.registerCommand('policywright.newPolicy', async (folder?: vscode.Uri, called?: unknown) => {
            const place = folder ?? (await askFolder());
            const name = typeof called === 'string' ? called : await askName(draft, place);
            const { policy } = name === undefined ? {} : await draft(name);
            if (policy) await begin(policy, place);
        }),
    );
}

/** Undefined where no folder is open: the policy begins as a text that is not saved. */
async function askFolder(): Promise<vscode.Uri | undefined> {
    const folders = vscode.workspace.workspaceFolders ?? [];
    if (folders.length < 2) return folders[0]?.uri;
    return (await vscode.window.showWorkspaceFolderPick({ placeHolder: 'In which folder?' }))?.uri;
}

function askName(
    draft: (name: string) => Promise<NewPolicyAnswer>,
    folder: vscode.Uri | undefined,
): Thenable<string | undefined> {
    return vscode.window.showInputBox({
        title: 'New policy',
        prompt: 'What is the policy called?',
        placeHolder: 'School uniform grant',
        ignoreFocusOut: true,
        validateInput: async name => {
            if (name.trim() === '') return undefined;
            const { policy } = await draft(name);
            if (!policy) return 'A name begins with a letter.';
            const isTaken = folder && (await exists(vscode.Uri.joinPath(folder, policy.file)));
            return isTaken ? `There is a ${policy.file} in this folder already.` : undefined;
        },
    });
}

async function begin({ file, text }: { file: string; text: string }, folder: vscode.Uri | undefined): Promise<void> {
    const editor = await vscode.window.showTextDocument(await written(file, text, folder));
    // The first thing to be filled in.
    const owner = /^ +owner +(.+)$/m.exec(text);
    if (!owner) return;
    const end = editor.document.positionAt(owner.index + owner[0].length);
    editor.selection = new vscode.Selection(end.translate(0, -(owner[1] ?? '').length), end);
}

async function written(file: string, text: string, folder: vscode.Uri | undefined): Promise<vscode.TextDocument> {
    if (!folder) return vscode.workspace.openTextDocument({ language: LANGUAGE_ID, content: text });
    const uri = vscode.Uri.joinPath(folder, file);
    // Never over what stands there.
    if (!(await exists(uri))) await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return vscode.workspace.openTextDocument(uri);
}

async function exists(uri: vscode.Uri): Promise<boolean> {
    try {
        await vscode.workspace.fs.stat(uri);
        return true;
    } catch {
        return false;
    }
}
