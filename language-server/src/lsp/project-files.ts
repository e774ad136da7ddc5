import { readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import picomatch from 'picomatch';
import type { PolicyFiles } from '../workspace/policy-files.ts';
import { type ProjectFile, readProjectFile } from '../workspace/project-file.ts';
import { normaliseUri } from './uris.ts';

/** More files than this are not looked for: somebody opened a whole disk. */
const most = 5000;
const skipped = new Set(['node_modules', 'dist', 'out']);

/** The folders of the workspace: the policies in them, and the settings of their projects. */
export class ProjectFiles {
    folders: readonly string[] = [];
    private readonly files: PolicyFiles;
    private found: string[] | undefined;

    constructor(files: PolicyFiles) {
        this.files = files;
    }

    /** `policywright.json` at the root of the project that a file belongs to; one that cannot be read counts as empty. */
    settingsOf(uri: string): ProjectFile {
        const root = this.files.rootOf(uri);
        const file = root === undefined ? undefined : this.files.read(`${root}policywright.json`);
        if (!file || !('text' in file)) return {};
        try {
            const read = readProjectFile(JSON.parse(file.text));
            return 'settings' in read ? read.settings : {};
        } catch {
            return {};
        }
    }

    /** URIs of all policies in the folders. */
    policies(): readonly string[] {
        this.found ??= this.folders
            .flatMap(folder => policiesIn(folder))
            .filter(uri => !this.excludes(uri))
            .slice(0, most);
        return this.found;
    }

    /** Whether `exclude` leaves a file out; its patterns are relative to the root, and one that names a folder means all in it. */
    private excludes(uri: string): boolean {
        const { exclude = [] } = this.settingsOf(uri);
        const root = this.files.rootOf(uri);
        if (root === undefined || exclude.length === 0) return false;
        const patterns = exclude.map(pattern => pattern.replace(/^\.\//, '').replace(/\/$/, ''));
        const inside = decodeURIComponent(uri.slice(root.length));
        return picomatch.isMatch(inside, [...patterns, ...patterns.map(pattern => `${pattern}/**`)], { dot: true });
    }

    /** Files came or went. */
    forget(): void {
        this.found = undefined;
    }
}

function policiesIn(folder: string): string[] {
    let start: string;
    try {
        start = fileURLToPath(folder);
    } catch {
        return [];
    }
    const found: string[] = [];
    const waiting = [start];
    for (let at = waiting.pop(); at !== undefined && found.length < most; at = waiting.pop()) {
        for (const entry of entriesOf(at)) {
            const file = path.join(at, entry.name);
            if (entry.isDirectory() && !entry.name.startsWith('.') && !skipped.has(entry.name)) waiting.push(file);
            else if (entry.isFile() && entry.name.endsWith('.policy'))
                found.push(normaliseUri(pathToFileURL(file).href));
        }
    }
    return found.sort();
}

function entriesOf(folder: string): ReturnType<typeof readFolder> {
    try {
        return readFolder(folder);
    } catch {
        return [];
    }
}

function readFolder(folder: string) {
    return readdirSync(folder, { withFileTypes: true });
}
