import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setup, suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canLook, inWindow, takePicture } from './shown.ts';
import { until } from './steps.ts';
import { rowOf, showInTree, untilSeenIn } from './test-tree.ts';

const text = `policy Parking fee
    decides for each driver

each driver has
    stay : whole number
    cars : list of vehicle, each a car

each vehicle has
    seats : whole number

decide large for each car : yes or no
    is yes when seats is at least 6
    is no otherwise

decide fee : money
    is £0 when stay is at most 2
    is £5 + £4 * how many cars where large otherwise

persona Ann
    on          1 June 2025
    given
        stay is 5
        cars
            Bus: seats is 9
            Mini: seats is 4
    expect
        fee is £9

persona Ben
    on          1 June 2025
    given
        stay is 1
        there are no cars
    expect
        fee is £0
`;

suite('Personas in VS Code', () => {
    let editor: vscode.TextEditor;
    let document: vscode.TextDocument;
    const folder = (): string => vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '';

    suiteSetup(async () => {
        const file = path.join(folder(), 'parking', 'parking.policy');
        mkdirSync(path.dirname(file), { recursive: true });
        writeFileSync(file, text);
        document = await vscode.workspace.openTextDocument(file);
        editor = await vscode.window.showTextDocument(document);
        await until('the lenses, which show that the server has read the file', async () => {
            const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
                'vscode.executeCodeLensProvider',
                document.uri,
            );
            return lenses.length > 0;
        });
    });

    setup(async () => {
        const whole = new vscode.Range(0, 0, document.lineCount, 0);
        if (document.getText() !== text) await editor.edit(edit => edit.replace(whole, text));
    });

    suiteTeardown(async () => {
        await vscode.commands.executeCommand('testing.stopContinuousRun');
        await vscode.debug.stopDebugging();
        await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    });

    const lineOf = (part: string): number => document.positionAt(document.getText().indexOf(part)).line;
    const goTo = (part: string): void => {
        const position = document.positionAt(document.getText().indexOf(part));
        editor.selection = new vscode.Selection(position, position);
        editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenter);
    };
    const replace = (from: string, to: string): Thenable<boolean> => {
        const start = document.getText().indexOf(from);
        const range = new vscode.Range(document.positionAt(start), document.positionAt(start + from.length));
        return editor.edit(edit => edit.replace(range, to));
    };
    test('have lenses of their own', async () => {
        const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
            'vscode.executeCodeLensProvider',
            document.uri,
        );
        const ofAnn = lenses.filter(({ range }) => range.start.line === lineOf('persona Ann'));
        assert.deepEqual(
            ofAnn.map(({ command }) => command?.title.replace(/\$\(.*?\) /, '')),
            ['Try', 'Debug', 'Explain', 'Show values', 'Walk through'],
        );
    });

    test('stand as a tree in the Test Explorer, fail at their line, and pass by themselves once the rule is mended', async function () {
        if (!canLook()) this.skip();
        this.timeout(180_000);
        await showInTree('Parking fee');
        await vscode.window.showTextDocument(document);
        await replace('£4 * how many', '£3 * how many');
        goTo('fee is £9');
        await vscode.commands.executeCommand('testing.runAtCursor');
        await untilSeenIn('Parking fee (Failed', 'Ann (Failed');
        goTo('fee is £9');
        await until('what it is and what was expected, at its line', async () => {
            const texts = await inWindow('.test-error-content-widget').allInnerTexts();
            return texts.some(each => each.trim() === '£8.00 != £9');
        });
        assert.equal(await rowOf('Ben (Passed').count(), 0, 'Ben was not tried');
        await picture('failed');

        await vscode.commands.executeCommand('testing.startContinuousRun');
        // Everybody is tried.
        await untilSeenIn('Parking fee', 'Ben (Passed');
        await replace('£3 * how many', '£4 * how many');
        await untilSeenIn('Parking fee', 'Ann (Passed');
        await picture('passed');
    });

    test('are stepped through, with their values in the words of the policy', async () => {
        goTo('fee is £9');
        const began = new Promise<vscode.DebugSession>(resolve => {
            const listener = vscode.debug.onDidStartDebugSession(session => {
                listener.dispose();
                resolve(session);
            });
        });
        void vscode.commands.executeCommand('testing.debugAtCursor');
        const session = await began;
        assert.equal(session.type, 'policywright');
        const top = async (): Promise<{ name: string; line: number; id: number } | undefined> => {
            const { stackFrames } = await session.customRequest('stackTrace', { threadId: 1 });
            return stackFrames[0];
        };
        await until('the first expectation', async () => (await top())?.line === lineOf('fee is £9') + 1);
        await until('the session to be known as standing still', () => vscode.debug.activeStackItem !== undefined);
        await stepped('workbench.action.debug.stepInto');
        await until('the decision', async () => (await top())?.line === lineOf('decide fee') + 1);
        if (canLook()) {
            await until('its line in the editor', () => inWindow('.debug-top-stack-frame-line').count());
            await vscode.commands.executeCommand('workbench.view.debug');
            const variables = await until('the variables', async () => {
                const texts = await inWindow('.debug-variables .monaco-list-row').allInnerTexts();
                return texts.some(each => each.includes('This case')) ? texts : [];
            });
            assert(variables.some(each => each.includes('Facts of the persona')));
            await picture('debugging');
        }
        const frame = await top();
        const { result } = await session.customRequest('evaluate', {
            expression: "Bus's seats",
            frameId: frame?.id,
            context: 'hover',
        });
        assert.equal(result, '9');
        const evaluated = async (expression: string): Promise<string> =>
            (await session.customRequest('evaluate', { expression, frameId: (await top())?.id, context: 'repl' }))
                .result;
        assert.equal(await evaluated('stay * £2 + £1'), '£11.00');
        assert.equal(await evaluated("each car's seats"), 'Bus: 9, Mini: 4');
        await assert.rejects(evaluated('stay + £1'), /cannot be read/);
        if (canLook()) {
            await vscode.commands.executeCommand('workbench.debug.action.focusRepl');
            await inWindow('.repl-input-wrapper .monaco-editor').click();
            await vscode.commands.executeCommand('type', { text: 'how many cars where seats is at least 6' });
            await vscode.commands.executeCommand('repl.action.acceptInput');
            await until('the answer in the console', async () => {
                const texts = await inWindow('.repl .monaco-list-row .value').allInnerTexts();
                return texts.some(each => each.trim() === '1');
            });
            await picture('console');
        }
        const at = new vscode.Location(document.uri, new vscode.Position(lineOf('is yes when seats'), 0));
        const breakpoint = new vscode.SourceBreakpoint(at, true, 'seats is less than 6');
        vscode.debug.addBreakpoints([breakpoint]);
        await until('the breakpoint to be known', async () => {
            const known = (await session.getDebugProtocolBreakpoint(breakpoint)) as { verified?: boolean } | undefined;
            return known?.verified === true;
        });
        await vscode.commands.executeCommand('workbench.action.debug.continue');
        await until('the small car', async () => (await top())?.line === lineOf('is yes when seats') + 1);
        assert.equal(await evaluated('seats'), '4');
        vscode.debug.removeBreakpoints(vscode.debug.breakpoints);
        const ended = new Promise<void>(resolve => {
            const listener = vscode.debug.onDidTerminateDebugSession(() => {
                listener.dispose();
                resolve();
            });
        });
        await vscode.commands.executeCommand('workbench.action.debug.continue');
        await ended;
    });

    test('show their values beside the text, and hide them again', async () => {
        const hints = (): Thenable<vscode.InlayHint[]> =>
            vscode.commands.executeCommand<vscode.InlayHint[]>(
                'vscode.executeInlayHintProvider',
                document.uri,
                new vscode.Range(0, 0, document.lineCount, 0),
            );
        assert.equal((await hints()).length, 0);
        const id = 'persona:Ann';
        await vscode.commands.executeCommand('policywright.showValues', document.uri.toString(), id);
        const [hint] = (await hints()).filter(({ position }) => position.line === lineOf('decide fee'));
        assert.equal(hint?.label, '£9.00');
        if (canLook()) {
            await vscode.window.showTextDocument(document);
            goTo('decide fee');
            await until('the value beside the rule', async () => {
                const lines = await inWindow('.view-line').allInnerTexts();
                return lines.some(line => /decide\sfee\s:\smoney.*£9\.00/.test(line.replace(/\u00a0/g, ' ')));
            });
            await picture('values');
        }
        await until('the lens that hides them', async () => {
            const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
                'vscode.executeCodeLensProvider',
                document.uri,
            );
            return lenses.some(({ command }) => command?.title.endsWith('Hide values'));
        });
        await vscode.commands.executeCommand('policywright.showValues', document.uri.toString(), id);
        await until('no values', async () => (await hints()).length === 0);
    });

    test('are tried by a task, which puts what does not hold among the problems', async () => {
        const bin = path.join(folder(), 'node_modules', '.bin');
        mkdirSync(bin, { recursive: true });
        const { extensionPath = '' } = vscode.extensions.getExtension('policywright.policywright') ?? {};
        const cli = path.join(extensionPath, 'language-server/dist/cli.js');
        writeFileSync(path.join(bin, 'policywright'), `#!/bin/sh\nexec "${process.execPath}" "${cli}" "$@"\n`);
        chmodSync(path.join(bin, 'policywright'), 0o755);
        await vscode.window.showTextDocument(document);
        await replace('stay is 1\n', 'stay is 3\n');
        await document.save();
        const tasks = await vscode.tasks.fetchTasks({ type: 'policywright' });
        assert.deepEqual(tasks.map(({ name }) => name).sort(), ['check', 'test', 'watch']);
        const wanted = tasks.find(({ name }) => name === 'test');
        assert(wanted);
        const ended = new Promise<number | undefined>(resolve => {
            const listener = vscode.tasks.onDidEndTaskProcess(({ exitCode }) => {
                listener.dispose();
                resolve(exitCode);
            });
        });
        await vscode.tasks.executeTask(wanted);
        assert.equal(await ended, 1);
        const [problem] = await until('the problem', () =>
            vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'policywright test'),
        );
        assert.equal(problem?.range.start.line, lineOf('fee is £0'));
        assert.match(problem?.message ?? '', /^fee\s+expected £0\s+but it is £5\.00/);
    });

    function stepped(command: string): Thenable<unknown> {
        return vscode.commands.executeCommand(command);
    }

    /** Kept where somebody wants to look at them. */
    async function picture(name: string): Promise<void> {
        const into = process.env.POLICYWRIGHT_E2E_PICTURES;
        if (into) await takePicture(path.join(into, `personas-${name}.png`));
    }
});
