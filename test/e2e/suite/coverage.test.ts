import assert from 'node:assert/strict';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canLook, inWindow, takePicture } from './shown.ts';
import { openSample, settledDiagnostics, until } from './steps.ts';

suite('Coverage in VS Code', () => {
    let editor: vscode.TextEditor;

    suiteSetup(async function () {
        // Desktop VS Code shows its window to nobody but the person in front of it.
        if (!canLook()) this.skip();
        editor = await openSample('child-benefit', 'child-benefit.policy');
        await settledDiagnostics(editor.document);
    });

    suiteTeardown(async () => {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('one persona with coverage: the case that decides is marked as reached, those after it as missed', async () => {
        await coverAt('persona Living abroad');
        reveal('is no when usual residence is not UK');
        await until('the line to be marked', () => isMarked('is no when usual residence is not UK', 'hit'));
        assert(await isMarked('is yes otherwise', 'miss'), 'a case that nobody comes to is not marked');
        if (process.env.POLICYWRIGHT_E2E_PICTURES)
            await takePicture(`${process.env.POLICYWRIGHT_E2E_PICTURES}/coverage.png`);
    });

    test('everybody with coverage: both are reached, and the view tells how much', async () => {
        await vscode.commands.executeCommand('testing.coverageCurrentFile');
        reveal('is yes otherwise');
        await until('the other line to be marked as reached', () => isMarked('is yes otherwise', 'hit'));
        await vscode.commands.executeCommand('workbench.view.testCoverage.focus');
        const shown = inWindow('.test-coverage-list-item');
        await until('the file in the view of coverage', async () =>
            (await shown.allInnerTexts()).some(text => /child-benefit/.test(text)),
        );
    });

    /** Runs the test at a line with coverage. */
    async function coverAt(text: string): Promise<void> {
        const position = placeOf(text);
        await until('the persona in the tree', () =>
            vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', editor.document.uri),
        );
        await vscode.window.showTextDocument(editor.document);
        editor.selection = new vscode.Selection(position, position);
        reveal(text);
        await vscode.commands.executeCommand('testing.coverageAtCursor');
    }

    /** Whether VS Code has put its mark beside the line. */
    async function isMarked(text: string, mark: 'hit' | 'miss'): Promise<boolean> {
        const number = placeOf(text).line + 1;
        const line = `.margin-view-overlays > div:has(.line-numbers:text-is("${number}"))`;
        return (await inWindow(`${line} .coverage-deco-${mark}`).count()) > 0;
    }

    function reveal(text: string): void {
        const position = placeOf(text);
        editor.revealRange(new vscode.Range(position, position), vscode.TextEditorRevealType.InCenter);
    }

    function placeOf(text: string): vscode.Position {
        const line = editor.document
            .getText()
            .split(/\r?\n/)
            .findIndex(each => each.includes(text));
        assert(line >= 0, `“${text}” is nowhere`);
        return new vscode.Position(line, 0);
    }
});
