import { Worker } from 'node:worker_threads';
import type { PreviewPart, PreviewTask } from './preview-task.ts';

/** How long nobody asks for anything else before the long work begins, in milliseconds. */
const pause = 200;

/** How long a worker waits for more before it is let go, in milliseconds. */
const patience = 60_000;

/** Bundled, it lies beside us under another name. */
const program = import.meta.url.endsWith('.ts') ? './preview-worker.ts' : './preview-worker.js';

interface Job {
    task: PreviewTask;
    tell: (part: PreviewPart) => void;
}

/** Does one task at a time, the newest, off the thread that answers the editor; a task that is out of date is given up. */
export class PreviewBackground {
    private readonly failed: (error: unknown) => void;
    private worker: Worker | undefined;
    private job: Job | undefined;
    private running = false;
    private waiting: NodeJS.Timeout | undefined;
    private idle: NodeJS.Timeout | undefined;

    constructor(failed: (error: unknown) => void) {
        this.failed = failed;
    }

    /** Begins once nobody has asked for anything else for a moment. */
    start(task: PreviewTask, tell: (part: PreviewPart) => void): void {
        this.stop();
        clearTimeout(this.idle);
        this.job = { task, tell };
        this.waiting = setTimeout(() => this.run(), pause).unref();
    }

    /** Gives up what is under way. A thread that is busy can only be ended. */
    stop(): void {
        clearTimeout(this.waiting);
        this.job = undefined;
        if (this.running) this.end();
    }

    /** Nothing more will be asked. */
    close(): void {
        this.stop();
        this.end();
    }

    private run(): void {
        if (!this.job) return;
        this.running = true;
        this.worker ??= this.newWorker();
        this.worker.postMessage(this.job.task);
    }

    private newWorker(): Worker {
        const worker = new Worker(new URL(program, import.meta.url), { execArgv: [] });
        // The server ends when the editor does, whatever is under way.
        worker.unref();
        worker.on('message', (part: PreviewPart) => {
            if (part.id !== this.job?.task.id) return;
            if (part.done) this.finished();
            else this.job.tell(part);
        });
        worker.on('error', error => {
            if (worker !== this.worker) return;
            this.worker = undefined;
            this.running = false;
            this.failed(error);
        });
        return worker;
    }

    private finished(): void {
        this.running = false;
        const job = this.job;
        this.job = undefined;
        if (job) job.tell({ id: job.task.id, done: true });
        this.idle = setTimeout(() => this.end(), patience).unref();
    }

    private end(): void {
        clearTimeout(this.idle);
        this.running = false;
        const worker = this.worker;
        this.worker = undefined;
        // Ending never fails.
        void worker?.terminate();
    }
}
