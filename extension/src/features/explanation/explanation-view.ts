import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { EXPLAIN_REQUEST, type Explanation, type ExplanationNode, LANGUAGE_ID } from '../../protocol.ts';
import { whichPersona } from '../personas/which-persona.ts';

/** How long nobody types before the explanation that is shown is worked out again, in milliseconds. */
const pause = 200;

/** A tree that says why a persona's decisions are what they are, and follows the text. */
export function showExplanations(context: vscode.ExtensionContext, client: LanguageClient): void {
    const tree = new ExplanationTree(client);
    const view = vscode.window.createTreeView('policywright.explanation', {
        treeDataProvider: tree,
        showCollapseAll: true,
    });
    tree.onTitle = title => {
        view.description = title;
    };
    context.subscriptions.push(
        view,
        tree,
        vscode.commands.registerCommand('policywright.explainPersona', async (uri?: string, id?: string) => {
            const who =
                uri !== undefined && id !== undefined
                    ? { uri, id }
                    : await whichPersona(client, 'Explain a persona', 'Whose decisions should be explained?');
            if (!who) return;
            await tree.show(who.uri, who.id);
            await vscode.commands.executeCommand('policywright.explanation.focus');
        }),
        vscode.workspace.onDidChangeTextDocument(({ document }) => {
            if (document.languageId === LANGUAGE_ID) tree.edited();
        }),
    );
}

class ExplanationTree implements vscode.TreeDataProvider<ExplanationNode>, vscode.Disposable {
    private readonly client: LanguageClient;
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChangeTreeData = this.changed.event;
    onTitle: (title: string) => void = () => undefined;
    private shown: { uri: string; id: string } | undefined;
    private explanation: Explanation | undefined;
    private waiting: NodeJS.Timeout | undefined;

    constructor(client: LanguageClient) {
        this.client = client;
    }

    async show(uri: string, id: string): Promise<void> {
        this.shown = { uri, id };
        await this.refresh();
    }

    edited(): void {
        if (!this.shown) return;
        clearTimeout(this.waiting);
        this.waiting = setTimeout(() => void this.refresh(), pause);
    }

    getChildren(node?: ExplanationNode): ExplanationNode[] {
        if (node) return node.children;
        const { nodes = [], problems = [] } = this.explanation ?? {};
        return [...problems.map(problem => ({ what: problem, value: '', children: [] })), ...nodes];
    }

    getTreeItem(node: ExplanationNode): vscode.TreeItem {
        const { Collapsed, None } = vscode.TreeItemCollapsibleState;
        const item = new vscode.TreeItem(node.what, node.children.length > 0 ? Collapsed : None);
        item.description = node.value;
        item.tooltip = [
            node.value === '' ? node.what : `${node.what}: ${node.value}`,
            node.because,
            node.rule,
            node.source,
        ]
            .filter(text => text !== undefined && text !== '')
            .join('\n');
        if (node.place) {
            const { start, end } = node.place.range;
            const selection = new vscode.Range(start.line, start.character, end.line, end.character);
            item.command = {
                title: 'Show the rule',
                command: 'vscode.open',
                arguments: [vscode.Uri.parse(node.place.uri), { selection, preserveFocus: true }],
            };
        }
        return item;
    }

    dispose(): void {
        clearTimeout(this.waiting);
        this.changed.dispose();
    }

    private async refresh(): Promise<void> {
        if (!this.shown) return;
        this.explanation = await this.client.sendRequest<Explanation>(EXPLAIN_REQUEST, this.shown);
        this.onTitle([this.explanation.persona, this.explanation.on].filter(Boolean).join(' · '));
        this.changed.fire();
    }
}
