import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import type { CompareAnswer } from '../../../extension/src/protocol.ts';
import { canLook, inWebview, inWindow } from './shown.ts';
import { described, openSample, settledDiagnostics, until } from './steps.ts';

suite('Somebody who begins', () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri as vscode.Uri;

    suiteTeardown(async () => {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
        await vscode.workspace.fs.delete(vscode.Uri.joinPath(folder, 'school-uniform-grant.policy'));
    });

    test('gets a policy that has nothing to answer, with what is to be filled in first selected', async () => {
        await vscode.commands.executeCommand('policywright.newPolicy', folder, 'School uniform grant');
        const editor = vscode.window.activeTextEditor;
        assert(editor);
        assert.equal(path.basename(editor.document.fileName), 'school-uniform-grant.policy');
        assert.equal(editor.document.getText(editor.selection), 'name of your organisation');
        assert.equal(described(await settledDiagnostics(editor.document)), '');
    });

    test('presses Enter after a whole word, and has a new line', async function () {
        if (!canLook()) return this.skip();
        const editor = vscode.window.activeTextEditor;
        assert(editor);
        const end = editor.document.lineAt(editor.document.lineCount - 1).range.end;
        editor.selection = new vscode.Selection(end, end);
        for (const letter of '\nintent') await vscode.commands.executeCommand('type', { text: letter });
        await until('what is proposed', async () => (await inWindow('.suggest-widget.visible').count()) > 0);
        await inWindow('.monaco-editor.focused').press('Enter');
        await until('the line', () => editor.selection.active.character === 4);
        assert.match(editor.document.getText(), /\nintent\n {4}$/);
        await vscode.commands.executeCommand('workbench.action.files.revert');
    });

    test('reads who gets something else than in another version', async () => {
        const { document } = await openSample('child-benefit', 'higher-threshold.policy');
        await settledDiagnostics(document);
        const before = vscode.Uri.joinPath(folder, 'child-benefit', 'child-benefit.policy');
        const answer = await vscode.commands.executeCommand<CompareAnswer>('policywright.compare', document.uri, {
            against: { uri: before.toString() },
            name: 'today',
        });
        assert.equal(answer.kind, 'done', answer.text);
        assert.match(answer.text, /Something changes for \d+ of \d+ personas/);
        assert.match(answer.text, /\| Sioned, at £80,000, pays nothing \|/);
        if (!canLook()) return;
        await until('the page', async () => (await inWebview('table').count()) > 0);
        assert.match((await inWebview('h1').allInnerTexts()).join(), /Who gets something else/);
    });

    test('and the page follows what is typed', async function () {
        if (!canLook()) return this.skip();
        const file = vscode.Uri.joinPath(folder, 'child-benefit', 'higher-threshold.policy');
        const { document } = await vscode.window.showTextDocument(file, { viewColumn: vscode.ViewColumn.One });
        const shows = (share: string) => async () =>
            (await inWebview('tr:has-text("Sioned, with £200 more")').allInnerTexts()).join().includes(`\t${share}\t`);
        assert(await shows('1%')());
        const limit = document.getText().indexOf('at most £80,000') + 'at most £'.length;
        const place = new vscode.Range(document.positionAt(limit), document.positionAt(limit + '80,000'.length));
        const edit = new vscode.WorkspaceEdit();
        edit.replace(document.uri, place, '90,000');
        await vscode.workspace.applyEdit(edit);
        await until('the page to follow', shows('0%'));
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await until('the page to follow back', shows('1%'));
    });
});
