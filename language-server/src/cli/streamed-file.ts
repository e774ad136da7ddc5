import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import path from 'node:path';

const BUFFER = 1 << 16;

/** A file that is written piece by piece, and is there whole once it is kept, or not at all. */
export class StreamedFile {
    readonly #file: string;
    readonly #temporary: string;
    readonly #handle: number;
    #waiting = '';
    #isOpen = true;

    /** @throws an error of Node's when the folder cannot be written to. */
    constructor(file: string) {
        this.#file = file;
        this.#temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
        this.#handle = openSync(this.#temporary, 'wx');
    }

    write(text: string): void {
        this.#waiting += text;
        if (this.#waiting.length >= BUFFER) this.#flush();
    }

    /** Puts the file in the place of whatever is there. */
    keep(): void {
        this.#flush();
        fsyncSync(this.#handle);
        this.#close();
        renameSync(this.#temporary, this.#file);
    }

    /** Leaves no trace; nothing happens once the file was kept. */
    discard(): void {
        if (!this.#isOpen) return;
        this.#close();
        rmSync(this.#temporary, { force: true });
    }

    #flush(): void {
        writeSync(this.#handle, this.#waiting);
        this.#waiting = '';
    }

    #close(): void {
        this.#isOpen = false;
        closeSync(this.#handle);
    }
}
