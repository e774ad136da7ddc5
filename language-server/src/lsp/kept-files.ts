import type { FileText, PolicyFiles } from '../workspace/policy-files.ts';
import { normaliseUri } from './uris.ts';

/** Keeps what was read from files until the editor says that they changed, so that a keystroke reads nothing from disk. */
export class KeptFiles implements PolicyFiles {
    private readonly files: PolicyFiles;
    private readonly texts = new Map<string, FileText>();
    /** Texts that are newer than their files. */
    private readonly unsaved = new Map<string, string>();
    private readonly roots = new Map<string, string | undefined>();

    constructor(files: PolicyFiles) {
        this.files = files;
    }

    read(uri: string): FileText {
        const unsaved = this.unsaved.get(uri);
        if (unsaved !== undefined) return { text: unsaved };
        const known = this.texts.get(uri);
        if (known) return known;
        const text = this.files.read(uri);
        this.texts.set(uri, text);
        return text;
    }

    rootOf(uri: string): string | undefined {
        const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
        if (!this.roots.has(folder)) {
            const root = this.files.rootOf(uri);
            this.roots.set(folder, root === undefined ? undefined : normaliseUri(root));
        }
        return this.roots.get(folder);
    }

    /** @param text what the file is going to be; undefined: it is what stands on the disk. */
    show(uri: string, text: string | undefined): void {
        if (text === undefined) this.unsaved.delete(uri);
        else this.unsaved.set(uri, text);
        this.forget(uri);
    }

    forget(uri: string): void {
        this.texts.delete(uri);
        if (uri.endsWith('/policywright.json')) this.roots.clear();
    }

    /** Everything may be different now. */
    forgetAll(): void {
        this.texts.clear();
        this.roots.clear();
    }
}
