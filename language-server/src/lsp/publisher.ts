import type { Connection } from 'vscode-languageserver';
import type { Finding } from '../model/finding.ts';
import { AnalysisBackground } from './analysis-background.ts';
import { provideDiagnostics } from './diagnostics.ts';
import { logFailure } from './guard.ts';
import type { EditorSession } from './session.ts';

/** A text of fewer characters is looked at at once: starting a thread would take longer. */
const longText = 6_000;

/** How long nobody types before the analyses run that need more time, in milliseconds. */
const pause = 250;

/**
 * Tells the editor what there is to say about open files, as soon as no further keystroke is waiting to be read; and what
 * takes longer to find once the drafter pauses.
 */
export class Publisher {
    private readonly connection: Connection;
    private readonly session: EditorSession;
    private readonly waiting = new Set<string>();
    private scheduled: NodeJS.Immediate | undefined;
    private readonly unfinished = new Set<string>();
    private pausing: NodeJS.Timeout | undefined;
    private readonly background: AnalysisBackground;
    private hasNoThread = false;

    constructor(connection: Connection, session: EditorSession) {
        this.connection = connection;
        this.session = session;
        this.background = new AnalysisBackground(error => {
            logFailure(connection, 'analysing', error);
            // Better late than never: from now on here.
            this.hasNoThread = true;
            this.scheduleAll();
        });
    }

    /** The edited file comes first: those that use it follow. */
    scheduleWithUsers(uri: string): void {
        this.schedule([uri, ...this.usersOf(uri)]);
    }

    schedule(uris: Iterable<string>): void {
        for (const uri of uris) {
            this.waiting.add(uri);
            this.unfinished.add(uri);
        }
        clearTimeout(this.pausing);
        this.pausing = setTimeout(() => this.finishNext(), pause).unref();
        this.scheduled ??= setImmediate(() => this.publishNext());
    }

    scheduleAll(): void {
        this.schedule(this.session.open.keys());
    }

    /** Takes what was found elsewhere for the text as it stands, and tells it. */
    tell(uri: string, findings: Finding[]): void {
        this.session.takeAfterPause(uri, findings);
        this.publish(uri, 'typing');
    }

    /** A closed file has nothing to say. */
    clear(uri: string, editorUri: string): void {
        this.waiting.delete(uri);
        this.unfinished.delete(uri);
        this.send(editorUri, undefined, []);
    }

    /** One file at a time, so that requests and keystrokes come in between. */
    private publishNext(): void {
        this.scheduled = undefined;
        const [uri] = this.waiting;
        if (uri === undefined) return;
        this.waiting.delete(uri);
        this.publish(uri, 'typing');
        if (this.waiting.size > 0) this.scheduled = setImmediate(() => this.publishNext());
    }

    /** What takes longer is found in a thread of its own, so that nobody who types waits for it. */
    private finishNext(): void {
        for (const uri of this.unfinished) {
            this.unfinished.delete(uri);
            const file = this.session.open.get(uri);
            if (!file) continue;
            if (this.hasNoThread || file.text.length < longText) {
                this.publish(uri, 'all');
                continue;
            }
            const { version } = file;
            this.background.ask(this.session.analysisTask(uri), ({ findings }) => {
                // Typed on meanwhile: the next pause asks again.
                if (this.session.open.get(uri)?.version !== version) return;
                this.tell(uri, findings);
            });
        }
    }

    private publish(uri: string, when: 'typing' | 'all'): void {
        const file = this.session.open.get(uri);
        if (!file) return;
        try {
            if (when === 'all') this.session.analyse(uri, when);
            const diagnostics = provideDiagnostics(this.session, uri);
            this.send(file.editorUri, file.version, diagnostics);
        } catch (error) {
            logFailure(this.connection, 'diagnostics', error);
        }
    }

    private send(uri: string, version: number | undefined, diagnostics: ReturnType<typeof provideDiagnostics>): void {
        const params = version === undefined ? { uri, diagnostics } : { uri, version, diagnostics };
        this.connection
            .sendDiagnostics(params)
            .catch((error: unknown) => logFailure(this.connection, 'diagnostics', error));
    }

    /** Open files whose policy contains a file. */
    private usersOf(uri: string): string[] {
        return [...this.session.open.keys()].filter(other => other !== uri && this.session.usesOf(other).has(uri));
    }
}
