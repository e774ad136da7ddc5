import { Worker } from 'node:worker_threads';
import type { AnalysisAnswer, AnalysisTask } from './analysis-task.ts';

/** How long the thread waits for more before it is let go, in milliseconds. */
const patience = 5 * 60_000;

/** Bundled, it lies beside us under another name. */
const program = import.meta.url.endsWith('.ts') ? './analysis-worker.ts' : './analysis-worker.js';

/**
 * Runs the analyses that take long off the thread that answers the editor, one task at a time. A newer task for the same
 * file takes the place of one that waits; one that runs is let end, because what it learns makes the next one quick.
 */
export class AnalysisBackground {
    private readonly failed: (error: unknown) => void;
    private worker: Worker | undefined;
    private running: { task: AnalysisTask; tell: (answer: AnalysisAnswer) => void } | undefined;
    private readonly waiting = new Map<string, { task: AnalysisTask; tell: (answer: AnalysisAnswer) => void }>();
    private idle: NodeJS.Timeout | undefined;

    constructor(failed: (error: unknown) => void) {
        this.failed = failed;
    }

    ask(task: AnalysisTask, tell: (answer: AnalysisAnswer) => void): void {
        this.waiting.set(task.uri, { task, tell });
        this.next();
    }

    /** Nothing more will be asked. */
    close(): void {
        this.waiting.clear();
        this.end();
    }

    private next(): void {
        if (this.running) return;
        const [first] = this.waiting.values();
        clearTimeout(this.idle);
        if (!first) {
            this.idle = setTimeout(() => this.end(), patience).unref();
            return;
        }
        this.waiting.delete(first.task.uri);
        this.running = first;
        this.worker ??= this.newWorker();
        this.worker.postMessage(first.task);
    }

    private newWorker(): Worker {
        const worker = new Worker(new URL(program, import.meta.url), { execArgv: [] });
        // The server ends when the editor does, whatever is under way.
        worker.unref();
        worker.on('message', (answer: AnalysisAnswer) => {
            const { running } = this;
            this.running = undefined;
            running?.tell(answer);
            this.next();
        });
        worker.on('error', error => {
            if (worker !== this.worker) return;
            this.worker = undefined;
            this.running = undefined;
            this.failed(error);
            this.next();
        });
        return worker;
    }

    private end(): void {
        clearTimeout(this.idle);
        const { worker } = this;
        this.worker = undefined;
        this.running = undefined;
        // Ending never fails.
        void worker?.terminate();
    }
}
