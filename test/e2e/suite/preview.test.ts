import assert from 'node:assert/strict';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canLook, inWebview, inWindow, openSecondWindow, type SecondWindow, takePicture } from './shown.ts';
import { openSample, settledDiagnostics, until } from './steps.ts';

suite('The journey preview in VS Code', () => {
    let document: vscode.TextDocument;
    const picture = process.env.POLICYWRIGHT_E2E_PICTURES;

    suiteSetup(async function () {
        // Desktop VS Code shows its window to nobody but the person in front of it.
        if (!canLook()) this.skip();
        ({ document } = await openSample('state-pension-age', 'state-pension-age.policy'));
        await settledDiagnostics(document);
        await vscode.commands.executeCommand('policywright.openPreview');
        await shows('.pw-title', /State Pension age/);
    });

    suiteTeardown(async () => {
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    test('shows the first page beside the text, which keeps the focus', async () => {
        await shows('.pw-paper h1', /What is your date of birth\?/);
        assert.equal(vscode.window.activeTextEditor?.document, document);
        if (picture) await takePicture(`${picture}/preview-walk.png`);
    });

    test('follows the text while it is edited, and keeps what was answered', async () => {
        for (const [part, value] of [
            ['day', '6'],
            ['month', '12'],
            ['year', '1953'],
        ]) {
            await inWebview(`.pw-paper input[name$="-${part}"]`).fill(value ?? '');
        }
        await replace('"What is your date of birth?"', '"When were you born?"');
        await shows('.pw-paper h1', /When were you born\?/);
        const year = await inWebview('.pw-paper input[name$="-year"]').inputValue();
        assert.equal(year, '1953', 'what was half typed is gone');

        await inWebview('.pw-paper button[type="submit"], .pw-paper form button').click();
        await until('the answer to be taken', async () => !/When were you born/.test(await textOf('.pw-paper h1')));
        await replace('"When were you born?"', '"What is your date of birth?"');
        await shows('#pw-view-walk', /What is your date of birth\?|date of birth/);
        assert.doesNotMatch(await textOf('.pw-paper h1'), /date of birth/, 'the page has changed by an edit');
        await inWebview('#pw-restart').click();
        await shows('.pw-paper h1', /What is your date of birth\?/);
    });

    test('keeps the last good preview while the text is half typed', async () => {
        await replace('    is full months of State Pension age / 12,', '    is full months of (');
        await shows('.pw-note', /^The text has an error in line \d+; this is how it stood before\.$/);
        await shows('.pw-paper h1', /What is your date of birth\?/);
        await replace('    is full months of (', '    is full months of State Pension age / 12,');
        await until('the note to go away', async () => (await inWebview('.pw-note').count()) === 0);
    });

    test('leads from a question to its line', async () => {
        select(0);
        await inWebview('#pw-view-walk [data-place]').click();
        await until('the cursor to move', () => (activeLine() ?? 0) > 0);
        assert.equal(activeLine(), lineOf('    date of birth : date'));
    });

    test('leads from a step of the map to its line, and marks the place of the cursor', async () => {
        await inWebview('#pw-tab-map').click();
        await inWebview('#pw-view-map [data-node][data-place]:visible').click();
        const line = lineOf('    step Tell us your date of birth');
        await until('the cursor to stand at the step', () => activeLine() === line);

        const other = lineOf('    step Claim now');
        select(other);
        const marked = inWebview('#pw-view-map .pw-steps .here:has-text("Claim now")');
        await until('the step to be marked', async () => (await marked.count()) === 1);
        if (picture) await takePicture(`${picture}/preview-map.png`);
    });

    test('walks a persona to the ending, from the text', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            document.uri,
        );
        const line = lineOf('persona Pat, first whose sex does not matter');
        const lens = lenses.find(
            ({ range, command }) => range.start.line === line && /Walk through/.test(command?.title ?? ''),
        );
        assert(lens?.command, 'there is no "Walk through" above the persona');
        await vscode.commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
        await inWebview('#pw-tab-walk').click();
        await until('the persona to be chosen', async () =>
            (await inWebview('#pw-persona').inputValue()).startsWith('Pat,'),
        );
        await inWebview('#pw-end').click();
        await shows('.pw-paper', /Come back later|6 March 2019/);
        if (picture) await takePicture(`${picture}/preview-ending.png`);
    });

    test('says later what takes longer', async () => {
        await inWebview('#pw-tab-burden').click();
        await shows('.pw-live', /Up to date/);
        if (picture) await takePicture(`${picture}/preview-burden.png`);
        await inWebview('#pw-tab-intent').click();
        await shows('#pw-view-intent', /know the day/);
        if (picture) await takePicture(`${picture}/preview-intent.png`);
    });

    test('is the same when it was hidden and is shown again', async () => {
        await inWebview('#pw-tab-burden').click();
        const group = vscode.window.tabGroups.all.find(
            ({ activeTab }) => activeTab?.input instanceof vscode.TabInputWebview,
        );
        assert(group, 'the preview has no tab');
        const other = await vscode.workspace.openTextDocument({ content: 'Something else' });
        await vscode.window.showTextDocument(other, { viewColumn: group.viewColumn });
        await until(
            'the preview to be hidden',
            async () => (await inWindow('iframe.webview.ready:visible').count()) === 0,
        );
        await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
        await shows('#pw-tab-burden[aria-selected="true"]', /Burden/);
        assert.match(await inWebview('#pw-persona').inputValue(), /^Pat,/);
    });

    test('is the same when the window was reloaded', async function () {
        this.timeout(150_000);
        const second = await openSecondWindow(path.dirname(document.fileName));
        const choose = async (key: string, text: string, row: string): Promise<void> => {
            const input = second.inWindow('.quick-input-widget input');
            await until(`the input for ${text}`, async () => {
                await second.inWindow('.monaco-workbench').press(key);
                return input.fill(text).then(
                    () => true,
                    () => false,
                );
            });
            await until(row, () => offered(second, row));
        };
        try {
            await until(
                'the files',
                async () => (await second.inWindow('.explorer-folders-view .monaco-list-row').count()) > 0,
            );
            await choose('Control+P', 'state-pension-age.policy', 'state-pension-age.policy');
            await until(
                'the policy',
                async () => (await second.inWindow('.statusbar-item:has-text("Policy")').count()) > 0,
            );
            await choose('F1', '>Policywright: Open Journey Preview', 'Open Journey Preview to the Side');
            const tab = second.inWebview('#pw-tab-burden');
            await until('the preview', () =>
                tab.click().then(
                    () => true,
                    () => false,
                ),
            );
            const chosen = second.inWebview('#pw-tab-burden[aria-selected="true"]');
            await until('the view to be chosen', async () => (await chosen.count()) === 1);

            // VS Code writes down what is open every few seconds, and nothing shows when it has.
            await new Promise(resolve => setTimeout(resolve, 5_000));
            await second.reload();
            await until('the preview to be restored', async () => (await chosen.count().catch(() => 0)) === 1);
        } finally {
            await second.close();
        }
    });

    test('is one preview for a policy, however often it is opened', async () => {
        await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
        await vscode.commands.executeCommand('policywright.openPreview');
        const previews = vscode.window.tabGroups.all
            .flatMap(({ tabs }) => tabs)
            .filter(({ input }) => input instanceof vscode.TabInputWebview);
        assert.equal(previews.length, 1);
    });

    /** Where the cursor is, when the policy has the focus. */
    function activeLine(): number | undefined {
        const active = vscode.window.activeTextEditor;
        return active?.document === document ? active.selection.active.line : undefined;
    }

    function select(line: number): void {
        const shown = vscode.window.visibleTextEditors.find(each => each.document === document);
        assert(shown, 'the policy is not shown');
        shown.selection = new vscode.Selection(line, 4, line, 4);
    }

    async function replace(old: string, text: string): Promise<void> {
        const start = document.getText().indexOf(old);
        assert(start >= 0, `"${old}" is not in the text`);
        const edit = new vscode.WorkspaceEdit();
        const range = new vscode.Range(document.positionAt(start), document.positionAt(start + old.length));
        edit.replace(document.uri, range, text);
        assert(await vscode.workspace.applyEdit(edit));
    }

    function lineOf(text: string): number {
        const start = document.getText().indexOf(`\n${text}\n`);
        assert(start >= 0, `"${text}" is not in the text`);
        return document.positionAt(start + 1).line;
    }
});

async function offered(window: SecondWindow, row: string): Promise<boolean> {
    return window
        .inWindow(`.quick-input-list .monaco-list-row:has-text("${row}")`)
        .click()
        .then(
            () => true,
            () => false,
        );
}

async function textOf(selector: string): Promise<string> {
    const texts = await inWebview(selector).allInnerTexts();
    return texts[0]?.trim() ?? '';
}

async function shows(selector: string, text: RegExp): Promise<void> {
    let last = '';
    await until(`${text} in ${selector}`, async () => {
        last = await textOf(selector).catch(() => '');
        return text.test(last);
    }).catch((error: Error) => {
        throw new Error(`${error.message}; last there was "${last.slice(0, 300)}"`);
    });
}
