import * as vscode from 'vscode';
import { type LanguageClient, State } from 'vscode-languageclient/node';
import { SETTINGS_SECTION, SHOW_VALUES, type ShowValuesQuestion } from '../../protocol.ts';
import { whichPersona } from '../personas/which-persona.ts';

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
        if (this.chosen && isOn()) return this.toggle(this.chosen.uri, this.chosen.id);
        const who = await whichPersona(this.client, 'Show values', 'Whose values should stand beside the text?');
        if (who) await this.toggle(who.uri, who.id);
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
