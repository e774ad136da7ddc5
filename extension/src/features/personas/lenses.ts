import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID, PERSONAS_REQUEST, type PersonaList } from '../../protocol.ts';
import { isOnlyShown } from '../language-client/only-shown.ts';
import type { ShownValues } from '../values/values.ts';

/** *Try*, *Debug*, *Explain*, *Show values* and *Walk through* above each persona. */
export function showPersonaLenses(context: vscode.ExtensionContext, client: LanguageClient, values: ShownValues): void {
    context.subscriptions.push(
        vscode.languages.registerCodeLensProvider(
            { language: LANGUAGE_ID },
            {
                onDidChangeCodeLenses: values.onDidChange,
                async provideCodeLenses({ uri }): Promise<vscode.CodeLens[]> {
                    if (isOnlyShown(uri)) return [];
                    const question = { uri: uri.toString() };
                    const { personas } = await client.sendRequest<PersonaList>(PERSONAS_REQUEST, question);
                    // Cases of a table have their lines elsewhere.
                    const written = personas.filter(({ uri: elsewhere }) => elsewhere === undefined);
                    return written.flatMap(({ id, name, range }) => {
                        const line = new vscode.Range(range.start.line, 0, range.start.line, 0);
                        const lens = (title: string, command: string, ...who: string[]): vscode.CodeLens =>
                            new vscode.CodeLens(line, { title, command, arguments: [uri.toString(), ...who] });
                        return [
                            lens('$(play) Try', 'policywright.runPersona', id),
                            lens('$(debug-alt-small) Debug', 'policywright.debugPersona', id, name),
                            lens('$(list-tree) Explain', 'policywright.explainPersona', id),
                            lens(
                                values.shows(uri.toString(), id) ? '$(eye-closed) Hide values' : '$(eye) Show values',
                                'policywright.showValues',
                                id,
                            ),
                            lens('$(open-preview) Walk through', 'policywright.walkThrough', name),
                        ];
                    });
                },
            },
        ),
    );
}
