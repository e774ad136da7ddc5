import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { SourceRange } from '../model/source-range.ts';

/** How files are called: relative to the working folder, with slashes on every system. */
export class Place {
    private readonly cwd: string;

    constructor(cwd: string) {
        this.cwd = cwd;
    }

    ofFile(file: string): string {
        const relative = path.relative(this.cwd, file);
        return (relative === '' ? '.' : relative).split(path.sep).join('/');
    }

    ofUri(uri: string): string {
        return uri.startsWith('file:') ? this.ofFile(fileURLToPath(uri)) : uri;
    }

    /** `samples/child-benefit.policy:12:5`, counted from 1 as editors do. */
    ofRange({ file, start }: SourceRange): string {
        return `${this.ofUri(file)}:${start.line + 1}:${start.character + 1}`;
    }
}
