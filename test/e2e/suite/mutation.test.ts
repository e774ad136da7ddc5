import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canLook, takePicture } from './shown.ts';
import { described, errorsOf, openSample, settledDiagnostics, until } from './steps.ts';

suite('Changed rules in VS Code', () => {
    let editor: vscode.TextEditor;

    suiteSetup(async function () {
        this.timeout(120_000);
        editor = await openSample('towing-rules', 'towing-rules.policy');
        await settledDiagnostics(editor.document);
    });

    suiteTeardown(async () => {
        await vscode.commands.executeCommand('workbench.action.files.revert');
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('what nobody notices is shown when it is asked for, and the persona that is added notices', async function () {
        this.timeout(180_000);
        assert.deepEqual(survivors(), []);
        await vscode.commands.executeCommand('policywright.changeRules');
        const [first] = await until('a rule that nobody notices', () => survivors());
        assert.match(first?.message ?? '', /No persona would notice/);
        if (canLook() && process.env.POLICYWRIGHT_E2E_PICTURES) {
            editor.revealRange(first?.range as vscode.Range, vscode.TextEditorRevealType.InCenter);
            await takePicture(`${process.env.POLICYWRIGHT_E2E_PICTURES}/changed-rules.png`);
        }
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
            'vscode.executeCodeActionProvider',
            editor.document.uri,
            first?.range,
        );
        const fix = actions.find(({ title }) => title === 'Add the persona that would notice');
        assert(fix?.edit, 'there is no quick fix');
        await vscode.workspace.applyEdit(fix.edit);
        assert.match(editor.document.getText(), /\npersona At the edge of /);
        await until('the findings to go away', () => survivors().length === 0);
        await settledDiagnostics(editor.document);
        assert.deepEqual(errorsOf(editor.document), [], described(errorsOf(editor.document)));
    });

    test('people at the limits of a decision are written at the end of the policy', async function () {
        this.timeout(180_000);
        const name = /^decide ([^:\n]+?)(?: for each [^:\n]+)? : /m.exec(editor.document.getText())?.[1] ?? '';
        await vscode.commands.executeCommand(
            'policywright.writeBoundaryPersonas',
            editor.document.uri.toString(),
            name,
        );
        await until('the personas', () => /-- To be judged: .*\npersona /.test(editor.document.getText()));
        await settledDiagnostics(editor.document);
        assert.deepEqual(errorsOf(editor.document), [], described(errorsOf(editor.document)));
    });

    function survivors(): vscode.Diagnostic[] {
        return vscode.languages
            .getDiagnostics(editor.document.uri)
            .filter(({ code }) => (typeof code === 'object' ? code.value : code) === 'PW509');
    }
});
