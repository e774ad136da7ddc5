import { availableParallelism } from 'node:os';
import { Worker } from 'node:worker_threads';
import { type JudgedMutant, type MutationReport, reportOf } from '../../personas/mutation/report.ts';
import type { MutationAnswer, MutationPolicy, MutationQuestion } from './mutation-task.ts';

/** Bundled, it lies beside us under another name. */
const program = import.meta.url.endsWith('.ts') ? './mutation-worker.ts' : './mutation-worker.js';

export interface MutationOptions {
    /** Threads; absent: one for each core. */
    readonly threads?: number;
    /** How long one mutant may take before it is given up, in milliseconds. */
    readonly patience?: number;
    /** Told of each mutant that was judged. */
    readonly progress?: (judged: number, all: number) => void;
}

/** So many mutants are given to a thread at once: few, so that none waits for another at the end. */
const BATCH = 4;
const PATIENCE = 30_000;

/** Changes the rules of a policy one by one, in threads of their own. */
export class MutationPool {
    readonly #policy: MutationPolicy;
    readonly #options: MutationOptions;
    readonly #judged = new Map<number, JudgedMutant>();
    readonly #threads = new Set<Thread>();
    #waiting: number[] | undefined;
    #mutants = 0;
    #personas = 0;
    #isOver = false;
    #finish: (report: MutationReport) => void = () => {};
    #fail: (error: unknown) => void = () => {};

    constructor(policy: MutationPolicy, options: MutationOptions = {}) {
        this.#policy = policy;
        this.#options = options;
    }

    /** Rejects when a thread fails by a mistake of ours. */
    run(): Promise<MutationReport> {
        const count = Math.max(1, this.#options.threads ?? availableParallelism());
        return new Promise((resolve, reject) => {
            this.#finish = resolve;
            this.#fail = reject;
            for (let i = 0; i < count; i++) this.#start();
        });
    }

    /** Ends at once, with what is known so far. */
    stop(): void {
        this.#end();
    }

    #start(): void {
        const thread = new Thread(this.#policy, this.#options.patience ?? PATIENCE, {
            answered: answer => this.#answered(thread, answer),
            failed: error => {
                this.#isOver = true;
                this.#closeAll();
                this.#fail(error);
            },
            gaveUp: (index, mutant, left) => {
                this.#threads.delete(thread);
                if (this.#isOver) return;
                this.#take(index, mutant);
                this.#waiting?.unshift(...left);
                if (this.#judged.size < this.#mutants) this.#start();
                else this.#end();
            },
        });
        this.#threads.add(thread);
    }

    #answered(thread: Thread, answer: MutationAnswer): void {
        if (this.#isOver) return;
        switch (answer.kind) {
            case 'ready':
                this.#mutants = answer.mutants;
                this.#personas = answer.personas;
                this.#waiting ??= Array.from({ length: answer.mutants }, (_, i) => i);
                this.#next(thread);
                return;
            case 'judged':
                this.#take(answer.index, answer.mutant);
                return;
            case 'done':
                this.#next(thread);
                return;
            default:
        }
    }

    #take(index: number, mutant: JudgedMutant): void {
        this.#judged.set(index, mutant);
        this.#options.progress?.(this.#judged.size, this.#mutants);
    }

    #next(thread: Thread): void {
        const batch = this.#waiting?.splice(0, BATCH) ?? [];
        if (batch.length > 0) {
            thread.ask(batch);
            return;
        }
        this.#threads.delete(thread);
        thread.close();
        if (this.#judged.size === this.#mutants) this.#end();
    }

    #end(): void {
        if (this.#isOver) return;
        this.#isOver = true;
        this.#closeAll();
        const inOrder = [...this.#judged].sort(([a], [b]) => a - b).map(([, mutant]) => mutant);
        this.#finish(reportOf(this.#mutants, this.#personas, inOrder));
    }

    #closeAll(): void {
        for (const thread of this.#threads) thread.close();
        this.#threads.clear();
    }
}

interface Listener {
    answered(answer: MutationAnswer): void;
    failed(error: unknown): void;
    /** A mutant did not come to an end; `left`: those that were asked for with it. */
    gaveUp(index: number, mutant: JudgedMutant, left: readonly number[]): void;
}

class Thread {
    readonly #worker: Worker;
    readonly #patience: number;
    readonly #listener: Listener;
    #left: readonly number[] = [];
    #clock: NodeJS.Timeout | undefined;
    #isClosed = false;

    constructor(policy: MutationPolicy, patience: number, listener: Listener) {
        this.#patience = patience;
        this.#listener = listener;
        this.#worker = new Worker(new URL(program, import.meta.url), { execArgv: [] });
        this.#worker.on('message', (answer: MutationAnswer) => this.#heard(answer));
        this.#worker.on('error', error => listener.failed(error));
        this.#worker.on('exit', status => {
            if (!this.#isClosed) listener.failed(new Error(`A thread ended by itself, with status ${status}.`));
        });
        this.#post({ policy });
    }

    ask(judge: readonly number[]): void {
        this.#left = judge;
        this.#post({ judge });
    }

    /** Ending never fails. */
    close(): void {
        this.#isClosed = true;
        clearTimeout(this.#clock);
        void this.#worker.terminate();
    }

    #post(question: MutationQuestion): void {
        this.#worker.postMessage(question);
    }

    #heard(answer: MutationAnswer): void {
        // What a thread said before it was closed may still arrive: a clock set by it would keep the process from ending.
        if (this.#isClosed) return;
        clearTimeout(this.#clock);
        if (answer.kind === 'begun') {
            const { index, mutant } = answer;
            this.#clock = setTimeout(() => {
                this.close();
                this.#listener.gaveUp(
                    index,
                    mutant,
                    this.#left.filter(each => each !== index),
                );
            }, this.#patience);
            return;
        }
        if (answer.kind === 'judged') this.#left = this.#left.filter(each => each !== answer.index);
        this.#listener.answered(answer);
    }
}
