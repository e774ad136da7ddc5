import { type FSWatcher, watch } from 'node:fs';
import path from 'node:path';

/** Editors write a file in several goes; in milliseconds. */
const SETTLE = 120;

/**
 * Says when files change. Folders are watched, because many editors put a new file in place of the old one; Node does that
 * by itself on every system, so that no library is needed.
 */
export class FileWatchers {
    readonly #changed: (files: ReadonlySet<string>) => void;
    readonly #counts: (file: string) => boolean;
    readonly #watchers = new Map<string, FSWatcher>();
    readonly #seen = new Set<string>();
    #files: ReadonlySet<string> = new Set();
    #timer: NodeJS.Timeout | undefined;

    /** @param counts whether a file that is not followed matters too, such as a new one. */
    constructor(changed: (files: ReadonlySet<string>) => void, counts: (file: string) => boolean = () => false) {
        this.#changed = changed;
        this.#counts = counts;
    }

    /** From now on these files matter, and what appears in these folders. */
    follow(files: readonly string[], inFolders: readonly string[] = []): void {
        this.#files = new Set(files);
        const folders = new Set([...inFolders, ...files.map(file => path.dirname(file))]);
        for (const folder of folders) if (!this.#watchers.has(folder)) this.#watch(folder);
        for (const [folder, watcher] of this.#watchers) {
            if (folders.has(folder)) continue;
            watcher.close();
            this.#watchers.delete(folder);
        }
    }

    close(): void {
        clearTimeout(this.#timer);
        for (const watcher of this.#watchers.values()) watcher.close();
        this.#watchers.clear();
    }

    #watch(folder: string): void {
        try {
            const watcher = watch(folder, (_, name) => this.#saw(folder, name));
            // A folder that goes away is looked for again when the files are next followed.
            watcher.on('error', () => this.#forget(folder, watcher));
            this.#watchers.set(folder, watcher);
        } catch {
            // It went away in this moment.
        }
    }

    #forget(folder: string, watcher: FSWatcher): void {
        watcher.close();
        if (this.#watchers.get(folder) === watcher) this.#watchers.delete(folder);
    }

    #saw(folder: string, name: string | null): void {
        // Some systems do not say which file it was.
        const files =
            name === null ? [...this.#files].filter(file => path.dirname(file) === folder) : [path.join(folder, name)];
        const mattering = files.filter(file => this.#files.has(file) || this.#counts(file));
        if (mattering.length === 0) return;
        for (const file of mattering) this.#seen.add(file);
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#tell(), SETTLE);
    }

    #tell(): void {
        const seen = new Set(this.#seen);
        this.#seen.clear();
        this.#changed(seen);
    }
}
