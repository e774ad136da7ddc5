import path from 'node:path';
import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import {
    CONDITION_REQUEST,
    type ConditionAnswer,
    EVALUATE_REQUEST,
    type EvaluateAnswer,
    LANGUAGE_ID,
    PERSONAS_REQUEST,
    type PersonaList,
    type PersonaRecording,
    RECORD_REQUEST,
    type RecordAnswer,
    type RecordQuestion,
} from '../../protocol.ts';
import { PersonaDebugSession, type PersonaLaunch } from './debug-session.ts';

/** The type of launch configurations, and of breakpoints in policies. */
const DEBUG_TYPE = 'policywright';

/** *Debug persona*: steps through what a policy decides for somebody. */
export function debugPersonas(context: vscode.ExtensionContext, client: LanguageClient): void {
    context.subscriptions.push(
        vscode.debug.registerDebugAdapterDescriptorFactory(DEBUG_TYPE, {
            createDebugAdapterDescriptor: () =>
                new vscode.DebugAdapterInlineImplementation(
                    new PersonaDebugSession({
                        record: launch => record(client, launch),
                        evaluate: question => client.sendRequest<EvaluateAnswer>(EVALUATE_REQUEST, question),
                        condition: question => client.sendRequest<ConditionAnswer>(CONDITION_REQUEST, question),
                        pathOf: uri => pathOf(vscode.Uri.parse(uri)),
                    }),
                ),
        }),
        vscode.debug.registerDebugConfigurationProvider(DEBUG_TYPE, {
            resolveDebugConfigurationWithSubstitutedVariables: (_folder, configuration) =>
                completed(configuration, client),
        }),
        vscode.languages.registerEvaluatableExpressionProvider(
            { language: LANGUAGE_ID },
            { provideEvaluatableExpression: (document, position) => nameAt(client, document, position) },
        ),
        vscode.commands.registerCommand('policywright.debugPersona', (uri: string, id: string, name: string) =>
            startDebugging(vscode.Uri.parse(uri), id, name),
        ),
    );
}

/** Begins to step through a persona; the run of the Test Explorer that it belongs to shows it. */
export function startDebugging(uri: vscode.Uri, id: string, name: string, testRun?: vscode.TestRun): Thenable<boolean> {
    const configuration: vscode.DebugConfiguration & PersonaLaunch = {
        type: DEBUG_TYPE,
        request: 'launch',
        name,
        policy: uri.toString(),
        persona: id,
        // Whoever has set a breakpoint wants to come there.
        stopOnEntry: !hasBreakpoints(),
    };
    return vscode.debug.startDebugging(vscode.workspace.getWorkspaceFolder(uri), configuration, {
        ...(testRun && { testRun }),
    });
}

/** The same, until somebody ends it or everything is decided. */
export async function debugToTheEnd(uri: vscode.Uri, id: string, name: string, testRun: vscode.TestRun): Promise<void> {
    const watched: vscode.Disposable[] = [];
    const ended = new Promise<void>(resolve => {
        let own: vscode.DebugSession | undefined;
        watched.push(
            vscode.debug.onDidStartDebugSession(session => {
                if (session.type === DEBUG_TYPE && session.configuration.persona === id) own ??= session;
            }),
            vscode.debug.onDidTerminateDebugSession(session => {
                if (session.id === own?.id) resolve();
            }),
        );
    });
    try {
        if (await startDebugging(uri, id, name, testRun)) await ended;
    } finally {
        for (const each of watched) each.dispose();
    }
}

function hasBreakpoints(): boolean {
    return vscode.debug.breakpoints.some(
        each => each.enabled && each instanceof vscode.SourceBreakpoint && each.location.uri.path.endsWith('.policy'),
    );
}

async function record(client: LanguageClient, { policy, persona }: PersonaLaunch): Promise<PersonaRecording> {
    const question: RecordQuestion = { uri: uriOf(policy).toString(), persona };
    const { recording, problem } = await client.sendRequest<RecordAnswer>(RECORD_REQUEST, question);
    if (!recording) throw new Error(problem ?? 'This persona could not be worked out.');
    return recording;
}

/** Launch configurations name a policy by its path, those that we make by its URI. */
function uriOf(policy: string): vscode.Uri {
    return /^[a-z][a-z0-9+.-]+:/i.test(policy) && !/^[a-z]:[\\/]/i.test(policy)
        ? vscode.Uri.parse(policy)
        : vscode.Uri.file(policy);
}

function pathOf(uri: vscode.Uri): string {
    return uri.scheme === 'file' ? uri.fsPath : uri.toString();
}

/** What a launch configuration leaves open is asked; undefined when nobody answers. */
async function completed(
    configuration: vscode.DebugConfiguration,
    client: LanguageClient,
): Promise<vscode.DebugConfiguration | undefined> {
    const document = vscode.window.activeTextEditor?.document;
    const open = document?.languageId === LANGUAGE_ID ? document.uri : undefined;
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    let policy = typeof configuration.policy === 'string' ? configuration.policy : open && pathOf(open);
    if (policy === undefined) {
        void vscode.window.showErrorMessage(
            'Say which policy to debug: open it, or name it in the launch configuration.',
        );
        return undefined;
    }
    const isRelative = uriOf(policy).scheme === 'file' && !path.isAbsolute(policy) && !policy.startsWith('file:');
    if (isRelative && folder) policy = pathOf(vscode.Uri.joinPath(folder, policy));
    const persona = typeof configuration.persona === 'string' ? configuration.persona : await ask(client, policy);
    if (persona === undefined) return undefined;
    return {
        ...configuration,
        type: DEBUG_TYPE,
        request: 'launch',
        name: configuration.name || persona,
        policy,
        persona,
    };
}

async function ask(client: LanguageClient, policy: string): Promise<string | undefined> {
    const { personas } = await client.sendRequest<PersonaList>(PERSONAS_REQUEST, { uri: uriOf(policy).toString() });
    if (personas.length === 0) {
        void vscode.window.showErrorMessage('This policy has no personas.');
        return undefined;
    }
    return vscode.window.showQuickPick(
        personas.map(({ name }) => name),
        { title: 'Debug a persona', placeHolder: 'Whose decisions do you want to step through?' },
    );
}

/** What is selected; else a name, which has several words: the server knows where one begins and ends. */
async function nameAt(
    client: LanguageClient,
    document: vscode.TextDocument,
    position: vscode.Position,
): Promise<vscode.EvaluatableExpression | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document === document && !editor.selection.isEmpty && editor.selection.contains(position)) {
        return new vscode.EvaluatableExpression(editor.selection, document.getText(editor.selection));
    }
    const textDocument = { uri: document.uri.toString() };
    const hover = await client.sendRequest<{ range?: vscode.Range } | null>('textDocument/hover', {
        textDocument,
        position: { line: position.line, character: position.character },
    });
    if (!hover?.range) return undefined;
    const { start, end } = hover.range;
    const range = new vscode.Range(start.line, start.character, end.line, end.character);
    return new vscode.EvaluatableExpression(range, document.getText(range));
}
