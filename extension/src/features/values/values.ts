import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import {
    LANGUAGE_ID,
    PERSONAS_REQUEST,
    type PersonaItem,
    type PersonaList,
    SETTINGS_SECTION,
    SHOW_VALUES,
    type ShowValuesQuestion,
} from '../../protocol.ts';

/** The persona whose values stand beside the text; the server writes them, as inlay hints. */
export class ShownValues implements vscode.Disposable {
    private readonly client: LanguageClient;
    private readonly changed = new vscode.EventEmitter<void>();
    readonly onDidChange = this.changed.event;
    private chosen: Required<ShowValuesQuestion> | undefined;

    constructor(client: LanguageClient) {
        this.client = client;
    }

    /** Whether a persona's values are shown. */
    shows(uri: string, id: string): boolean {
        return isOn() && this.chosen?.uri === uri && this.chosen.id === id;
    }

    /** Shows a persona's values; shown already, they go away. */
    async toggle(uri: string, id: string): Promise<void> {
        this.chosen = this.shows(uri, id) ? undefined : { uri, id };
        if (this.chosen && !isOn()) await turnOn();
        await this.tell();
    }

    /** Without a persona given: hides what is shown, or asks whose values to show. */
    async toggleForOpenPolicy(): Promise<void> {
        const document = vscode.window.activeTextEditor?.document;
        if (this.chosen && isOn()) return this.toggle(this.chosen.uri, this.chosen.id);
        if (document?.languageId !== LANGUAGE_ID) return;
        const uri = document.uri.toString();
        const { personas } = await this.client.sendRequest<PersonaList>(PERSONAS_REQUEST, { uri });
        const id = await ask(personas);
        if (id !== undefined) await this.toggle(uri, id);
    }

    /** Says to the server whose values to write; also after the setting, or the server, is another one. */
    async tell(): Promise<void> {
        const question: ShowValuesQuestion = isOn() && this.chosen ? this.chosen : { uri: this.chosen?.uri ?? '' };
        await this.client.sendRequest(SHOW_VALUES, question);
        this.changed.fire();
    }

    dispose(): void {
        this.changed.dispose();
    }
}

/** *Show values*: a persona's values beside the text, switched on and off. */
export function showValuesOfPersonas(context: vscode.ExtensionContext, client: LanguageClient): ShownValues {
    const values = new ShownValues(client);
    context.subscriptions.push(
        values,
        vscode.commands.registerCommand('policywright.showValues', (uri?: string, id?: string) =>
            uri === undefined || id === undefined ? values.toggleForOpenPolicy() : values.toggle(uri, id),
        ),
        client.onDidChangeState(({ newState }) => {
            if (newState === State.Running) void values.tell();
        }),
        vscode.workspace.onDidChangeConfiguration(event => {
            if (event.affectsConfiguration(`${SETTINGS_SECTION}.values`)) void values.tell();
        }),
    );
    return values;
}

function isOn(): boolean {
    return vscode.workspace.getConfiguration(SETTINGS_SECTION).get('values', true);
}

/** Whoever asks for values wants to see them. */
async function turnOn(): Promise<void> {
    await vscode.workspace.getConfiguration(SETTINGS_SECTION).update('values', true, vscode.ConfigurationTarget.Global);
}

async function ask(personas: readonly PersonaItem[]): Promise<string | undefined> {
    const picked = await vscode.window.showQuickPick(
        personas.map(({ id, name }) => ({ label: name, id })),
        { title: 'Show values', placeHolder: 'Whose values should stand beside the text?' },
    );
    return picked?.id;
}
