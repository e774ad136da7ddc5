import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { DATA_TEXT, type DataText } from '../../protocol.ts';

/** Longer tables are read from the disk only, in characters. */
const MOST = 2_000_000;

/** Tells the server what stands in the editor of files of data that are not saved: it reads others from the disk. */
export class DataTexts {
    private readonly client: LanguageClient;
    private readonly told = new Set<string>();

    constructor(client: LanguageClient) {
        this.client = client;
    }

    /** A file of data is another one now; also one that a policy has just begun to name. */
    follow(document: vscode.TextDocument): void {
        const uri = document.uri.toString();
        const isToTell = document.isDirty && !document.isClosed;
        const text = isToTell ? document.getText() : undefined;
        if (text === undefined ? !this.told.has(uri) : text.length > MOST) return;
        if (text === undefined) this.told.delete(uri);
        else this.told.add(uri);
        const sent: DataText = { uri, ...(text !== undefined && { text }) };
        void this.client.sendNotification(DATA_TEXT, sent);
    }

    followAll(uris: Iterable<string>): void {
        const wanted = new Set(uris);
        for (const document of vscode.workspace.textDocuments) {
            if (wanted.has(document.uri.toString()) && document.isDirty) this.follow(document);
        }
    }
}
