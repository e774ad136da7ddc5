import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    COMPARABLE_REQUEST,
    COMPARE_REQUEST,
    type Comparable,
    type CompareAnswer,
    type CompareQuestion,
    LANGUAGE_ID,
} from '../../protocol.ts';
import { FollowedPage } from './followed-page.ts';
import { committedTexts } from './git-texts.ts';

const PAGE_SCHEME = 'policywright-comparison';
/** On a page that VS Code has kept open longer than what stood on it. */
const compareAgain = 'Choose *Policywright: Compare with Another Version* again to fill this page.\n';

type Choice = vscode.QuickPickItem & { against: () => Promise<Omit<CompareQuestion, 'uri'> | undefined> };

/** *Compare with Another Version*: for whom two versions of a policy decide differently, as a page to read. */
export function comparePolicies(context: vscode.ExtensionContext, client: LanguageClient): void {
    const pages = new Map<string, FollowedPage>();
    const changed = new vscode.EventEmitter<vscode.Uri>();
    const forget = (uri: string): void => {
        pages.get(uri)?.dispose();
        pages.delete(uri);
    };
    context.subscriptions.push(
        changed,
        vscode.workspace.registerTextDocumentContentProvider(PAGE_SCHEME, {
            onDidChange: changed.event,
            provideTextDocumentContent: uri => pages.get(uri.toString())?.text ?? compareAgain,
        }),
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (document.languageId !== LANGUAGE_ID || contentChanges.length === 0) return;
            for (const [uri, page] of pages) {
                if (isShown(vscode.Uri.parse(uri))) page.follow();
                else forget(uri);
            }
        }),
        {
            dispose: () => {
                for (const uri of pages.keys()) forget(uri);
            },
        },
        vscode.commands.registerCommand(
            'policywright.compare',
            async (given?: vscode.Uri, against?: Omit<CompareQuestion, 'uri'>) => {
                const policy = given ?? openPolicy();
                if (!policy) {
                    void vscode.window.showInformationMessage('Open a policy first: it is compared with another.');
                    return undefined;
                }
                const chosen = against?.against ? against : await choose(client, policy);
                if (!chosen) return undefined;
                const question = { ...chosen, uri: policy.toString() };
                const answer = await ask(client, question);
                if (answer.kind === 'failed') {
                    void vscode.window.showWarningMessage(answer.text);
                    return answer;
                }
                const page = pageOf(policy);
                forget(page.toString());
                pages.set(page.toString(), new FollowedPage(client, question, answer.text, () => changed.fire(page)));
                changed.fire(page);
                await show(page);
                return answer;
            },
        ),
    );
}

function openPolicy(): vscode.Uri | undefined {
    const document = vscode.window.activeTextEditor?.document;
    return document?.languageId === LANGUAGE_ID ? document.uri : undefined;
}

async function choose(client: LanguageClient, policy: vscode.Uri): Promise<Omit<CompareQuestion, 'uri'> | undefined> {
    const uri = policy.toString();
    const comparable = await client.sendRequest<Comparable>(COMPARABLE_REQUEST, { uri });
    const picked = await vscode.window.showQuickPick(await choicesOf(policy, comparable), {
        title: 'Who gets something else?',
        placeHolder: 'With which version is this policy compared?',
    });
    return picked?.against();
}

async function choicesOf(policy: vscode.Uri, { variations, varies, uses }: Comparable): Promise<Choice[]> {
    const committed = await committedTexts([policy.toString(), ...uses]);
    const other = (uri: vscode.Uri) => ({ against: { uri: uri.toString() }, name: path.posix.basename(uri.path) });
    return [
        ...(varies === undefined
            ? []
            : [
                  {
                      label: 'The policy that it varies',
                      description: path.posix.basename(varies),
                      against: async () => other(vscode.Uri.parse(varies)),
                  },
              ]),
        ...variations.map(variation => ({
            label: `The variation “${variation}”`,
            against: async () => ({ against: { variation }, name: variation }),
        })),
        ...(committed === undefined
            ? []
            : [
                  {
                      label: 'The last version committed',
                      description: committed.commit,
                      against: async () => ({
                          against: { texts: committed.texts },
                          name: `the last version committed, ${committed.commit}`,
                      }),
                  },
              ]),
        {
            label: 'Another policy …',
            description: 'the version before this one, in a file of its own',
            against: async () => {
                const [file] = (await vscode.window.showOpenDialog({ filters: { Policies: ['policy'] } })) ?? [];
                return file && other(file);
            },
        },
    ];
}

function ask(client: LanguageClient, question: CompareQuestion): Thenable<CompareAnswer> {
    const options = {
        location: vscode.ProgressLocation.Notification,
        title: 'Trying the personas on both versions …',
        cancellable: true,
    };
    return vscode.window.withProgress(options, (_, token) =>
        client.sendRequest<CompareAnswer>(COMPARE_REQUEST, question, token),
    );
}

/** One page for each policy: comparing again shows what is found then. */
function pageOf(policy: vscode.Uri): vscode.Uri {
    const name = path.posix.basename(policy.path, '.policy');
    return vscode.Uri.from({ scheme: PAGE_SCHEME, path: `/${name} compared.md`, query: policy.toString() });
}

/** Whether somebody has it open: VS Code does not say of its Markdown previews which text they show, but names it. */
function isShown(page: vscode.Uri): boolean {
    const name = path.posix.basename(page.path);
    return vscode.window.tabGroups.all
        .flatMap(({ tabs }) => tabs)
        .some(({ input, label }) =>
            input instanceof vscode.TabInputText ? input.uri.toString() === page.toString() : label.includes(name),
        );
}

async function show(page: vscode.Uri): Promise<void> {
    try {
        await vscode.commands.executeCommand('markdown.showPreviewToSide', page);
    } catch {
        // Without VS Code's own Markdown extension, as text.
        await vscode.window.showTextDocument(page, { viewColumn: vscode.ViewColumn.Beside, preview: true });
    }
}
