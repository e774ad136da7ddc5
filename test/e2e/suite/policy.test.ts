import assert from 'node:assert/strict';
import { suite, suiteSetup, test } from 'mocha';
import * as vscode from 'vscode';
import { described, errorsOf, openSample, settledDiagnostics, until } from './steps.ts';

suite('A policy in VS Code', () => {
    let editor: vscode.TextEditor;
    let document: vscode.TextDocument;

    suiteSetup(async () => {
        editor = await openSample('child-benefit', 'child-benefit.policy');
        document = editor.document;
    });

    test('is recognised and read without errors', async () => {
        assert.equal(document.languageId, 'policy');
        await settledDiagnostics(document);
        assert.equal(described(errorsOf(document)), '');
    });

    test('shows a mistake while it is typed, and forgets it when it is undone', async () => {
        const word = placeOf(/(?<= is \S.*\s)when(?=\s)/);
        await editor.edit(edit => edit.replace(word, 'wehn'));
        const [error] = await until('a diagnostic for the misspelt word', () => errorsOf(document));
        assert.equal(error?.source?.toLowerCase(), 'policywright');

        await vscode.commands.executeCommand('undo');
        await until('the diagnostic to go away', () => errorsOf(document).length === 0);
    });

    test('explains a name on hover', async () => {
        const { use } = declaredAndUsed();
        const hovers = await until('a hover', () =>
            vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', document.uri, use),
        );
        const texts = hovers.flatMap(({ contents }) =>
            contents.map(content => (content as vscode.MarkdownString).value),
        );
        assert.match(texts.join('\n'), /\S/);
    });

    test('goes from a name to its declaration', async () => {
        const { use, declaredAt } = declaredAndUsed();
        const [target] = await until('a definition', () =>
            vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
                'vscode.executeDefinitionProvider',
                document.uri,
                use,
            ),
        );
        assert(target);
        const range = 'targetRange' in target ? target.targetRange : target.range;
        assert.equal(range.start.line, declaredAt.line);
    });

    test('has an outline in its own words', async () => {
        const outline = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
            'vscode.executeDocumentSymbolProvider',
            document.uri,
        );
        const { declaredAt } = declaredAndUsed();
        const decision = outline.find(({ range }) => range.start.line === declaredAt.line);
        assert.match(decision?.detail ?? '', /^decision/);
        assert(
            outline.some(({ children }) => children.length > 0),
            'nothing in the outline has anything below it',
        );
    });

    test('mends a mistake with a quick fix', async () => {
        const before = document.getText();
        const word = placeOf(/^decide(?= )/);
        await editor.edit(edit => edit.replace(word, 'decied'));
        const [error] = await until('a diagnostic for the misspelt word', () => errorsOf(document));
        assert(error);
        const actions = await until('a quick fix', () =>
            vscode.commands.executeCommand<vscode.CodeAction[]>(
                'vscode.executeCodeActionProvider',
                document.uri,
                error.range,
                vscode.CodeActionKind.QuickFix.value,
            ),
        );
        const preferred = actions.find(({ isPreferred }) => isPreferred);
        assert(preferred?.edit, 'no quick fix is preferred');
        await vscode.workspace.applyEdit(preferred.edit);
        await until('the diagnostic to go away', () => errorsOf(document).length === 0);
        assert.equal(document.getText(), before);
    });

    test('offers names with spaces while they are half typed', async () => {
        const { use } = declaredAndUsed();
        const name = declaredName();
        const half = name.slice(0, name.indexOf(' ') + 2);
        const start = use.translate(0, -1);
        await editor.edit(edit => edit.replace(new vscode.Range(start, start.translate(0, name.length)), half));
        const list = await vscode.commands.executeCommand<vscode.CompletionList>(
            'vscode.executeCompletionItemProvider',
            document.uri,
            start.translate(0, half.length),
        );
        const item = list.items.find(({ label }) => label === name);
        const range = item?.range instanceof vscode.Range ? item.range : item?.range?.replacing;
        assert.equal(range?.start.character, start.character);
        await vscode.commands.executeCommand('undo');
    });

    test('renames a name everywhere', async () => {
        const before = document.getText();
        const { use, declaredAt } = declaredAndUsed();
        const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
            'vscode.executeDocumentRenameProvider',
            document.uri,
            use,
            'something else altogether',
        );
        await vscode.workspace.applyEdit(edit);
        assert.match(document.lineAt(declaredAt.line).text, /^decide something else altogether/);
        await settledDiagnostics(document);
        assert.equal(described(errorsOf(document)), '');
        await vscode.commands.executeCommand('undo');
        assert.equal(document.getText(), before);
    });

    test('keeps every word when it is formatted', async () => {
        const before = document.getText();
        await vscode.commands.executeCommand('editor.action.formatDocument');
        const formatted = document.getText();
        assert.equal(withoutSpace(formatted), withoutSpace(before));

        await vscode.commands.executeCommand('editor.action.formatDocument');
        assert.equal(document.getText(), formatted, 'formatting twice changed the text again');
    });

    /** The first place where a pattern holds, in a line that is no comment. */
    function placeOf(pattern: RegExp): vscode.Range {
        const lines = document.getText().split(/\r?\n/);
        for (const [line, text] of lines.entries()) {
            const found = /^\s*--/.test(text) ? null : pattern.exec(text);
            if (found) return new vscode.Range(line, found.index, line, found.index + found[0].length);
        }
        throw new Error(`${pattern} is nowhere in ${document.fileName}`);
    }

    /** A decision of several words that another line uses by name, whatever the sample's decisions are called. */
    function declaredAndUsed(): { declaredAt: vscode.Position; use: vscode.Position } {
        const lines = document.getText().split(/\r?\n/);
        for (const [line, text] of lines.entries()) {
            const name = /^decide (.+?)\s*(?= for each |:)/.exec(text)?.[1];
            const usedIn = name ? lines.findIndex(other => new RegExp(`^\\s+is .*\\b${name}\\b`).test(other)) : -1;
            if (!name?.includes(' ') || usedIn < 0) continue;
            const column = (lines[usedIn] ?? '').lastIndexOf(name);
            return { declaredAt: new vscode.Position(line, 0), use: new vscode.Position(usedIn, column + 1) };
        }
        throw new Error(`no decision of ${document.fileName} is used by another`);
    }

    /** The name of that decision; it has a space in it. */
    function declaredName(): string {
        const { declaredAt } = declaredAndUsed();
        return /^decide (.+?)\s*(?= for each |:)/.exec(document.lineAt(declaredAt.line).text)?.[1] ?? '';
    }

    function withoutSpace(text: string): string {
        return text.replace(/\s+/g, '');
    }
});
