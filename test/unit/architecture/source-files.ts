import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

export const root = path.resolve(import.meta.dirname, '../../..');

/** A source file by its path from the repository's root, always with forward slashes. */
export interface SourceFile {
    path: string;
    text: string;
}

/** All sources that ship: no tests, nothing built, nothing installed. */
export function readSources(): SourceFile[] {
    return ['grammar', 'language-server/src', 'extension/src', 'extension/webview'].flatMap(sourcesIn);
}

function sourcesIn(folder: string): SourceFile[] {
    return filesIn(folder)
        .filter(file => /\.tsx?$/.test(file) && !/\.(test|d)\.ts$/.test(file))
        .map(file => ({ path: file, text: readFileSync(path.join(root, file), 'utf8') }));
}

/** The files below a folder; none when the folder is not there (yet). */
function filesIn(folder: string): string[] {
    try {
        const entries = readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' });
        return entries.map(entry => `${folder}/${entry.split(path.sep).join('/')}`);
    } catch {
        return [];
    }
}
