import { existsSync, readFileSync } from 'node:fs';
import * as vscode from 'vscode';
import {
    LanguageClient,
    type LanguageClientOptions,
    type ServerOptions,
    TransportKind,
} from 'vscode-languageclient/node';
import { type EditorSnippet, LANGUAGE_ID, SETTINGS_SECTION, type ServerStart } from '../../protocol.ts';
import { CalmFindings } from './calm-findings.ts';

/** Starts the language server in a process of its own, and stops it with the extension; undefined when it is not built. */
export async function startLanguageClient(context: vscode.ExtensionContext): Promise<LanguageClient | undefined> {
    const server = context.asAbsolutePath('language-server/dist/server.js');
    if (!existsSync(server)) {
        // Only from a clone that was never built: the packaged extension carries the server.
        void vscode.window.showErrorMessage(
            'The Policywright language server is not built. Run "npm run build" first.',
        );
        return undefined;
    }

    const calm = new CalmFindings();
    const options = { ...clientOptions(context), middleware: { handleDiagnostics: calm.handle } };
    const client = new LanguageClient(SETTINGS_SECTION, 'Policywright', serverOptions(server), options);
    context.subscriptions.push(
        client,
        calm,
        vscode.commands.registerCommand('policywright.restartServer', () => client.restart()),
        vscode.commands.registerCommand('policywright.showOutput', () => client.outputChannel.show()),
    );
    await client.start();
    return client;
}

function serverOptions(module: string): ServerOptions {
    return {
        run: { module, transport: TransportKind.ipc },
        debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6009'] } },
    };
}

function clientOptions(context: vscode.ExtensionContext): LanguageClientOptions {
    const initializationOptions: ServerStart = {
        documentation: vscode.Uri.joinPath(context.extensionUri, 'docs', 'diagnostics').toString(),
        snippets: contributedSnippets(context),
    };
    // Untitled policies too; which files to watch the server says itself.
    return { documentSelector: [{ language: LANGUAGE_ID }], initializationOptions };
}

/**
 * This extension's snippets. VS Code itself offers them under *Insert Snippet*, and not while somebody types: it would offer
 * them in the middle of sentences too.
 */
function contributedSnippets(context: vscode.ExtensionContext): EditorSnippet[] {
    try {
        const snippets: Record<string, Omit<EditorSnippet, 'body'> & { body: string[] }> = JSON.parse(
            readFileSync(context.asAbsolutePath('extension/snippets/policy.json'), 'utf8'),
        );
        return Object.values(snippets).map(snippet => ({ ...snippet, body: snippet.body.join('\n') }));
    } catch {
        return [];
    }
}
