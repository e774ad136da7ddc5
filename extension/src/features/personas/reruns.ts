/** Whether a file is tried again as soon as the run ends, so that what is left of it may be left. */
export type IsOvertaken = (file: string) => boolean;

/**
 * The runs of a continuous run, one after the other: VS Code puts runs at the same time together and shows the worst of their
 * results. What changes while one is under way is tried together in the next. Pure, so that it is tested without VS Code.
 */
export class Reruns {
    private readonly work: (only: ReadonlySet<string> | undefined, isOvertaken: IsOvertaken) => Promise<void>;
    private last: Promise<void> = Promise.resolve();
    private waiting: Set<string> | undefined;

    /** @param work tries all, or only what is in these files. */
    constructor(work: (only: ReadonlySet<string> | undefined, isOvertaken: IsOvertaken) => Promise<void>) {
        this.work = work;
    }

    all(): Promise<void> {
        return this.next(() => this.work(undefined, this.isOvertaken));
    }

    of(files: Iterable<string>): Promise<void> {
        if (this.waiting) {
            for (const file of files) this.waiting.add(file);
            return this.last;
        }
        this.waiting = new Set(files);
        return this.next(() => {
            const only = this.waiting;
            this.waiting = undefined;
            return this.work(only, this.isOvertaken);
        });
    }

    private readonly isOvertaken: IsOvertaken = file => this.waiting?.has(file) ?? false;

    /** One that went wrong keeps none from following. */
    private next(work: () => Promise<void>): Promise<void> {
        this.last = this.last.catch(() => undefined).then(work);
        return this.last;
    }
}
