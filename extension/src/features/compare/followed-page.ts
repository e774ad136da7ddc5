import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { COMPARE_REQUEST, type CompareAnswer, type CompareQuestion } from '../../protocol.ts';

/** How long nobody has typed before the versions are compared again, in milliseconds. */
const pause = 700;

/** The page of one comparison: it follows the texts that it compares. */
export class FollowedPage implements vscode.Disposable {
    private readonly client: LanguageClient;
    private readonly question: CompareQuestion;
    private readonly changed: () => void;
    /** What was found last. */
    private found: string;
    /** Why nothing could be compared since. */
    private failed: string | undefined;
    private waiting: NodeJS.Timeout | undefined;
    private asking: vscode.CancellationTokenSource | undefined;

    constructor(client: LanguageClient, question: CompareQuestion, found: string, changed: () => void) {
        this.client = client;
        this.question = question;
        this.found = found;
        this.changed = changed;
    }

    /** As Markdown. While somebody is in the middle of a word there is nothing to compare, and the last page stands. */
    get text(): string {
        return this.failed === undefined
            ? this.found
            : `> ${this.failed} Below stands what was found before.\n\n${this.found}`;
    }

    /** A text has changed: compares again once nobody has typed for a while. */
    follow(): void {
        this.stop();
        this.waiting = setTimeout(() => void this.compare(), pause);
    }

    private async compare(): Promise<void> {
        const asking = new vscode.CancellationTokenSource();
        this.asking = asking;
        try {
            const answer = await this.client.sendRequest<CompareAnswer>(COMPARE_REQUEST, this.question, asking.token);
            if (this.asking === asking) this.take(answer);
        } catch {
            // Stopped, or the server was: the page stands, and the next edit asks again.
        }
    }

    private take({ kind, text }: CompareAnswer): void {
        const before = this.text;
        if (kind === 'done') this.found = text;
        this.failed = kind === 'failed' ? text : undefined;
        if (this.text !== before) this.changed();
    }

    private stop(): void {
        clearTimeout(this.waiting);
        this.asking?.cancel();
        this.asking = undefined;
    }

    dispose(): void {
        this.stop();
    }
}
