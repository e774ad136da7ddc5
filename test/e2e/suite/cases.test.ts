import assert from 'node:assert/strict';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { suite, suiteSetup, suiteTeardown, test } from 'mocha';
import * as vscode from 'vscode';
import { canLook, inWindow, takePicture } from './shown.ts';
import { until } from './steps.ts';
import { rowOf, showInTree, untilSeenIn } from './test-tree.ts';

const text = `policy Bridge toll
    decides for each driver

each driver has
    axles : whole number
    lives near : yes or no

decide toll : money
    is £0  when lives near
    is £2  otherwise

persona Ann
    story       "She moves to the bridge in July."
    on          1 June 2025
    given
        axles is 2
        lives near is no
    given from 1 July 2025
        lives near is yes
    expect
        toll is £2
    expect on 1 July 2025
        toll is £0
    evidence    published figure "Table of tolls"

personas from file "cases.csv"
    name column "Who"
    column "Axles" is axles
    column "Near" is lives near
    expect column "Toll" is toll
    evidence    published figure "Table of tolls"
`;

suite('Cases of a table in VS Code', () => {
    let document: vscode.TextDocument;
    let table: string;

    suiteSetup(async () => {
        const folder = path.join(vscode.workspace.workspaceFolders?.[0]?.uri.fsPath ?? '', 'bridge');
        table = path.join(folder, 'cases.csv');
        mkdirSync(folder, { recursive: true });
        writeFileSync(table, 'Who,Axles,Near,Toll\nLorry,4,no,3.00\nNeighbour,2,yes,0\n');
        writeFileSync(path.join(folder, 'bridge.policy'), text);
        document = await vscode.workspace.openTextDocument(path.join(folder, 'bridge.policy'));
        await vscode.window.showTextDocument(document);
        await until('the lenses, which show that the server has read the file', async () => {
            const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
                'vscode.executeCodeLensProvider',
                document.uri,
            );
            return lenses.length > 0;
        });
    });

    suiteTeardown(() => vscode.commands.executeCommand('workbench.action.closeAllEditors'));

    test('are tests beside the personas, and fail and pass at their line of the table', async function () {
        if (!canLook()) this.skip();
        this.timeout(180_000);
        await showInTree('Bridge toll');
        await vscode.window.showTextDocument(document);
        await vscode.commands.executeCommand('testing.runCurrentFile');
        await untilSeenIn('Bridge toll (Failed', 'Ann (Passed');
        await untilSeenIn('Bridge toll', 'Neighbour (Passed');
        await untilSeenIn('Bridge toll', 'Lorry (Failed');
        const shown = await vscode.workspace.openTextDocument(table);
        await vscode.window.showTextDocument(shown);
        await until('what came out, at the line of the table', async () => {
            const texts = await inWindow('.test-error-content-widget').allInnerTexts();
            return texts.some(each => each.includes('£2.00'));
        });
        const into = process.env.POLICYWRIGHT_E2E_PICTURES;
        if (into) await takePicture(path.join(into, 'cases.png'));

        const edit = new vscode.WorkspaceEdit();
        edit.replace(shown.uri, new vscode.Range(1, 0, 1, shown.lineAt(1).text.length), 'Lorry,4,no,£2.00');
        assert(await vscode.workspace.applyEdit(edit));
        assert(shown.isDirty);
        await vscode.window.showTextDocument(document);
        await until('the lorry as passed, once the table is mended and before it is saved', async () => {
            await vscode.commands.executeCommand('testing.runCurrentFile');
            return (await rowOf('Lorry (Passed').count()) > 0;
        });
        await shown.save();
    });
});
