import { randomUUID } from 'node:crypto';
import {
    chmodSync,
    closeSync,
    existsSync,
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

/**
 * Writes several files of a folder, over those that are there: all of them or none. Each is written beside its place first;
 * then they take their places.
 */
export function writeFiles(folder: string, files: readonly (readonly [name: string, text: string])[]): void {
    const written: { temporary: string; target: string }[] = [];
    try {
        for (const [name, text] of files) {
            const given = path.join(folder, name);
            const target = existsSync(given) ? realpathSync(given) : given;
            if (existsSync(target) && !statSync(target).isFile()) {
                throw Object.assign(new Error(`${target} is no file`), { code: 'EISDIR' });
            }
            const temporary = temporaryFor(target);
            written.push({ temporary, target });
            writeNew(temporary, text);
        }
        for (const { temporary, target } of written) {
            if (existsSync(target)) chmodSync(temporary, statSync(target).mode);
            renameSync(temporary, target);
        }
    } finally {
        for (const { temporary } of written) rmSync(temporary, { force: true });
    }
}

const withoutLinks = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EXDEV']);

function writeBeside(file: string, text: string, finish: (temporary: string) => void): void {
    const temporary = temporaryFor(file);
    try {
        writeNew(temporary, text);
        finish(temporary);
    } finally {
        rmSync(temporary, { force: true });
    }
}

function temporaryFor(file: string): string {
    return path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.tmp`);
}

function writeNew(file: string, text: string): void {
    const handle = openSync(file, 'wx');
    try {
        writeFileSync(handle, text);
        fsyncSync(handle);
    } finally {
        closeSync(handle);
    }
}
