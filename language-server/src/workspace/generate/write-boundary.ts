import { Worker } from 'node:worker_threads';
import type { BoundaryAnswer, BoundaryTask } from './boundary-task.ts';

/** Bundled, it lies beside us under another name. */
const program = import.meta.url.endsWith('.ts') ? './boundary-worker.ts' : './boundary-worker.js';

/** Makes people up in a thread of its own; rejects when that is stopped, or fails. */
export function writeBoundary(task: BoundaryTask, signal: AbortSignal): Promise<BoundaryAnswer> {
    return new Promise((resolve, reject) => {
        const worker = new Worker(new URL(program, import.meta.url), { execArgv: [] });
        const end = (finish: () => void): void => {
            void worker.terminate();
            finish();
        };
        worker.on('message', (answer: BoundaryAnswer) => end(() => resolve(answer)));
        worker.on('error', error => end(() => reject(error)));
        signal.addEventListener('abort', () => end(() => reject(new Error('stopped'))));
        worker.postMessage(task);
    });
}
