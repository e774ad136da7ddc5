import { Worker } from 'node:worker_threads';
import type { DeeperAnswer, DeeperNews, DeeperTask } from './task.ts';

/** Bundled, it lies beside us under another name. */
const program = import.meta.url.endsWith('.ts') ? './worker.ts' : './deeper-worker.js';

export interface DeeperOptions {
    /** How long it may take. */
    seconds: number;
    progress: (decision: string, number: number, of: number) => void;
    /** Stops it. */
    signal?: AbortSignal;
}

/** The time is up, or somebody stopped it. */
export class DeeperStopped extends Error {
    override name = 'DeeperStopped';
}

/**
 * Looks deeper at a policy in a thread of its own.
 * @throws {DeeperStopped} and whatever the solver fails with.
 */
export function lookDeeperAt(task: DeeperTask, { seconds, progress, signal }: DeeperOptions): Promise<DeeperAnswer> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL(program, import.meta.url), { workerData: task, execArgv: [] });
        const end = (settle: () => void): void => {
            clearTimeout(time);
            signal?.removeEventListener('abort', stop);
            // The solver keeps threads of its own, which end with it.
            void worker.terminate().then(settle, settle);
        };
        const stop = (): void => end(() => reject(new DeeperStopped()));
        const time = setTimeout(stop, seconds * 1000);
        signal?.addEventListener('abort', stop);
        worker.on('message', (news: DeeperNews) => {
            if (news.kind === 'progress') progress(news.decision, news.number, news.of);
            else end(() => resolve(news.answer));
        });
        worker.on('error', error => end(() => reject(error)));
    });
}
