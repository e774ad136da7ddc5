import { closeSync, openSync, readSync } from 'node:fs';

const CHUNK = 1 << 20;

/** A file whose bytes are not UTF-8. */
export class NotUtf8 extends Error {
    override name = 'NotUtf8';
}

/**
 * The text of a file, a megabyte at a time. It is opened when the first piece is asked for, and closed when the last was given or
 * nobody asks any more.
 *
 * @throws {NotUtf8} at the piece that is not.
 */
export function* diskChunks(file: string): Generator<string> {
    const handle = openSync(file, 'r');
    try {
        const decoder = new TextDecoder('utf-8', { fatal: true });
        const decoded = (part: Uint8Array, stream: boolean): string => {
            try {
                return decoder.decode(part, { stream });
            } catch {
                throw new NotUtf8(file);
            }
        };
        const bytes = new Uint8Array(CHUNK);
        for (let length = readSync(handle, bytes); length > 0; length = readSync(handle, bytes)) {
            yield decoded(bytes.subarray(0, length), true);
        }
        yield decoded(new Uint8Array(), false);
    } finally {
        closeSync(handle);
    }
}
