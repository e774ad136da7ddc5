import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { LANGUAGE_ID, PERSONAS_REQUEST, type PersonaItem, type PersonaList } from '../../protocol.ts';

/** A persona of an open policy. */
export interface ChosenPersona {
    uri: string;
    id: string;
    name: string;
}

/** Asks for a persona of the policy that is edited; the one at the cursor comes first. */
export async function whichPersona(
    client: LanguageClient,
    title: string,
    placeHolder: string,
): Promise<ChosenPersona | undefined> {
    const editor = vscode.window.activeTextEditor;
    if (editor?.document.languageId !== LANGUAGE_ID) {
        void vscode.window.showInformationMessage('Open a policy first: its personas stand in it.');
        return undefined;
    }
    const uri = editor.document.uri.toString();
    const { personas } = await client.sendRequest<PersonaList>(PERSONAS_REQUEST, { uri });
    if (personas.length === 0) {
        void vscode.window.showInformationMessage('There is no persona in this policy yet.');
        return undefined;
    }
    const line = editor.selection.active.line;
    const isHere = ({ uri: elsewhere, range }: PersonaItem): boolean =>
        elsewhere === undefined && range.start.line <= line && line <= range.end.line;
    const inOrder = [...personas.filter(isHere), ...personas.filter(persona => !isHere(persona))];
    const items = inOrder.map(({ id, name }) => ({ label: name, id }));
    const picked = await vscode.window.showQuickPick(items, { title, placeHolder });
    return picked && { uri, id: picked.id, name: picked.label };
}
