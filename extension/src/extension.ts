import type { ExtensionContext } from 'vscode';
import { startLanguageClient } from './features/language-client/language-client.ts';
import { checkProseOnRequest } from './features/prose/prose.ts';
import { showStatus } from './features/status/status-bar.ts';

/** Called by VS Code when a `.policy` file is first opened. Each feature lives in its own folder under `features/`. */
export async function activate(context: ExtensionContext): Promise<void> {
    showStatus(context);
    const client = await startLanguageClient(context);
    if (client) checkProseOnRequest(context, client);
}
