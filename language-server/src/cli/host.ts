import type { Readable, Writable } from 'node:stream';

/** What a command may touch of the world besides files. Tests put their own in its place. */
export interface Host {
    stdin: Readable;
    stdout: Output;
    stderr: Output;
    /** The folder that paths are relative to. */
    cwd: string;
    env: Readonly<Record<string, string | undefined>>;
}

export type Output = Writable & { isTTY?: boolean; columns?: number };
