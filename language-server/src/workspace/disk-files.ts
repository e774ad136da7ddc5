import { existsSync, readFileSync, realpathSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { diskChunks } from './disk-chunks.ts';
import type { FileText, PolicyFiles } from './policy-files.ts';
import { decodeUtf8 } from './utf8.ts';

/** Longer files than this, in bytes, are read piece by piece. */
const LONG = 2_000_000;

/** What marks the root of a project: only files below it may use one another. */
const rootMarks = ['policywright.json', '.git'];

/**
 * Files on a disk. The root of a file is the nearest folder upwards that holds `policywright.json` or `.git`; a link that
 * leads out of it is not followed. Where nothing marks a root, files may use one another anywhere.
 */
export class DiskFiles implements PolicyFiles {
    private readonly roots = new Map<string, string | undefined>();

    read(uri: string): FileText {
        let file: string;
        try {
            file = fileURLToPath(uri);
        } catch {
            return { problem: 'missing' };
        }
        const root = this.rootFolderOf(file);
        if (root !== undefined && leadsOut(file, root)) return { problem: 'unreadable', detail: 'outside' };
        return readDiskText(file);
    }

    longText(uri: string): Iterable<string> | undefined {
        let file: string;
        try {
            file = fileURLToPath(uri);
            const status = statSync(file);
            if (!status.isFile() || status.size <= LONG) return undefined;
        } catch {
            return undefined;
        }
        const root = this.rootFolderOf(file);
        return root !== undefined && leadsOut(file, root) ? undefined : diskChunks(file);
    }

    rootOf(uri: string): string | undefined {
        let file: string;
        try {
            file = fileURLToPath(uri);
        } catch {
            return undefined;
        }
        const root = this.rootFolderOf(file);
        return root === undefined ? undefined : folderUri(root);
    }

    /** The root as a path. */
    rootFolderOf(file: string): string | undefined {
        return this.rootAbove(path.dirname(path.resolve(file)));
    }

    private rootAbove(folder: string): string | undefined {
        if (this.roots.has(folder)) return this.roots.get(folder);
        const parent = path.dirname(folder);
        const root = isRoot(folder) ? folder : parent === folder ? undefined : this.rootAbove(parent);
        this.roots.set(folder, root);
        return root;
    }
}

/** The text of a file without its byte order mark, or why it cannot be had. */
export function readDiskText(file: string): FileText {
    let bytes: Uint8Array;
    try {
        bytes = readFileSync(file);
    } catch (error) {
        return problemOf(error as NodeJS.ErrnoException);
    }
    const decoded = decodeUtf8(bytes);
    return 'text' in decoded ? decoded : { problem: 'not UTF-8', detail: String(decoded.invalidByte) };
}

/**
 * The URI of a file on disk, absolute or relative to the working folder. Each part is encoded as a path in a policy is, so that
 * a file has one URI however it is named.
 */
export function fileUri(file: string): string {
    const { host, pathname } = pathToFileURL(path.resolve(file));
    const parts = pathname
        .split('/')
        .map(part => (isDrive.test(part) ? part : encodeURIComponent(decodeURIComponent(part))));
    return `file://${host}${parts.join('/')}`;
}

const isDrive = /^[A-Za-z]:$/;

function folderUri(folder: string): string {
    const uri = fileUri(folder);
    return uri.endsWith('/') ? uri : `${uri}/`;
}

function isRoot(folder: string): boolean {
    return rootMarks.some(mark => existsSync(path.join(folder, mark)));
}

/** Whether a link on the way leads to a place outside of the root. */
function leadsOut(file: string, root: string): boolean {
    try {
        const inside = path.relative(realpathSync(root), realpathSync(file));
        return inside === '..' || inside.startsWith(`..${path.sep}`) || path.isAbsolute(inside);
    } catch {
        return false;
    }
}

function problemOf(error: NodeJS.ErrnoException): FileText {
    switch (error.code) {
        case 'ENOENT':
        case 'ENOTDIR':
            return { problem: 'missing' };
        case 'EISDIR':
            return { problem: 'folder' };
        default:
            return { problem: 'unreadable', detail: error.code ?? error.message };
    }
}
