import { randomUUID } from 'node:crypto';
import {
    chmodSync,
    closeSync,
    fsyncSync,
    linkSync,
    openSync,
    realpathSync,
    renameSync,
    rmSync,
    statSync,
    writeFileSync,
} from 'node:fs';
import path from 'node:path';

/** Writes a file whole or not at all, over the one that is there. A link stays, and what it leads to is written. */
export function replaceFile(file: string, text: string): void {
    const target = realpathSync(file);
    const { mode } = statSync(target);
    writeBeside(target, text, temporary => {
        chmodSync(temporary, mode);
        renameSync(temporary, target);
    });
}

/**
 * Writes a new file whole or not at all.
 *
 * @throws an error with code `EEXIST` when there is a file of that name, also one that came in the meantime.
 */
export function createFile(file: string, text: string): void {
    writeBeside(file, text, temporary => {
        try {
            linkSync(temporary, file);
        } catch (error) {
            if (!withoutLinks.has((error as NodeJS.ErrnoException).code ?? '')) throw error;
            // Some file systems know no second name for a file; the copy is exclusive too.
            writeFileSync(file, text, { flag: 'wx' });
        }
    });
}

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

function writeBeside(file: string, text: string, finish: (temporary: string) => void): void {
    const temporary = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
    const handle = openSync(temporary, 'wx');
    try {
        try {
            writeFileSync(handle, text);
            fsyncSync(handle);
        } finally {
            closeSync(handle);
        }
        finish(temporary);
    } finally {
        rmSync(temporary, { force: true });
    }
}
