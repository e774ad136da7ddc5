import { commands, type ExtensionContext } from 'vscode';
import { comparePolicies } from './features/compare/compare.ts';
import { debugPersonas } from './features/debug/debug.ts';
import { lookDeeperOnRequest } from './features/deeper/look-deeper.ts';
import { showExplanations } from './features/explanation/explanation-view.ts';
import { startLanguageClient } from './features/language-client/language-client.ts';
import { writeBoundaryPersonasOnRequest } from './features/mutation/boundary-personas.ts';
import { changeRulesOnRequest } from './features/mutation/mutation.ts';
import { createPolicies } from './features/new-policy/new-policy.ts';
import { showPersonaLenses } from './features/personas/lenses.ts';
import { nameTestCommands } from './features/personas/test-commands.ts';
import { showPersonas } from './features/personas/test-explorer.ts';
import { showPreviews } from './features/preview/preview.ts';
import { checkProseOnRequest } from './features/prose/prose.ts';
import { showStatus } from './features/status/status-bar.ts';
import { offerTasks } from './features/tasks/tasks.ts';
import { showValuesOfPersonas } from './features/values/values.ts';

/** Called by VS Code when a `.policy` file is first opened. Each feature lives in its own folder under `features/`. */
export async function activate(context: ExtensionContext): Promise<void> {
    showStatus(context);
    offerTasks(context);
    const client = await startLanguageClient(context);
    if (!client) return;
    createPolicies(context, client);
    comparePolicies(context, client);
    checkProseOnRequest(context, client);
    lookDeeperOnRequest(context, client);
    changeRulesOnRequest(context, client);
    writeBoundaryPersonasOnRequest(context, client);
    showPersonas(context, client);
    nameTestCommands(context);
    showPersonaLenses(context, client, showValuesOfPersonas(context, client));
    showExplanations(context, client);
    debugPersonas(context, client);
    showPreviews(context, client);
    await commands.executeCommand('setContext', 'policywright.active', true);
}
