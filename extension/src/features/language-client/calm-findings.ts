import * as vscode from 'vscode';
import type { HandleDiagnosticsSignature } from 'vscode-languageclient/node';
import { isOnlyShown } from './only-shown.ts';
import { isKeystroke, standing } from './standing.ts';

/** How long nobody types before what is new is shown, in milliseconds. */
const pause = 500;

type Show = (found: readonly vscode.Diagnostic[]) => void;

interface CalmFile {
    found: readonly vscode.Diagnostic[];
    shown: readonly vscode.Diagnostic[];
    typing?: NodeJS.Timeout | undefined;
    show?: Show;
}

/**
 * While somebody types, each half-typed word is a mistake for a moment. What is mended goes at once; what is new waits until
 * they pause.
 */
export class CalmFindings implements vscode.Disposable {
    private readonly files = new Map<string, CalmFile>();
    private readonly subscriptions = [
        vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
            if (contentChanges.length > 0) this.edited(document.uri.toString(), isKeystroke(contentChanges));
        }),
        vscode.workspace.onDidCloseTextDocument(({ uri }) => this.forget(uri.toString())),
    ];

    /** Stands between the language client and VS Code. */
    readonly handle = (uri: vscode.Uri, diagnostics: vscode.Diagnostic[], next: HandleDiagnosticsSignature): void => {
        if (isOnlyShown(uri)) return;
        const file = this.fileOf(uri.toString());
        file.found = diagnostics;
        file.show = found => {
            file.shown = found;
            next(uri, [...found]);
        };
        file.show(file.typing === undefined ? diagnostics : standing(diagnostics, file.shown, keyOf));
    };

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
        for (const uri of this.files.keys()) this.forget(uri);
    }

    private edited(uri: string, byKeystroke: boolean): void {
        const file = this.files.get(uri);
        if (!file) return;
        clearTimeout(file.typing);
        file.typing = byKeystroke ? setTimeout(() => this.paused(file), pause) : undefined;
    }

    private paused(file: CalmFile): void {
        file.typing = undefined;
        if (file.shown.length !== file.found.length) file.show?.(file.found);
    }

    private forget(uri: string): void {
        clearTimeout(this.files.get(uri)?.typing);
        this.files.delete(uri);
    }

    private fileOf(uri: string): CalmFile {
        const known = this.files.get(uri);
        if (known) return known;
        const file: CalmFile = { found: [], shown: [] };
        this.files.set(uri, file);
        return file;
    }
}

/** The same finding, wherever it has moved to. */
function keyOf({ code, message }: vscode.Diagnostic): string {
    return `${typeof code === 'object' ? code.value : code} ${message}`;
}
