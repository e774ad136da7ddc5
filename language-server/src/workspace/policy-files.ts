/** Where the texts of files come from: a disk, open editors, memory. Nothing here knows which. */
export interface PolicyFiles {
    /** The text of a file, or why it cannot be had. */
    read(uri: string): FileText;
    /**
     * The text of a file piece by piece, when it is too long to be kept whole; undefined: `read` gives it, or says why not.
     *
     * @throws {Error} while it is read, when it is not UTF-8.
     */
    longText?(uri: string): Iterable<string> | undefined;
    /** The URI of the folder, with a slash at its end, that files may use one another within; undefined: anywhere. */
    rootOf(uri: string): string | undefined;
}

export type FileText =
    | { text: string }
    | { problem: 'missing' | 'folder' | 'not UTF-8' | 'unreadable'; detail?: string };

/** Files in memory, for tests and for texts that are not saved. */
export class MemoryFiles implements PolicyFiles {
    private readonly texts: Map<string, string>;
    private readonly root: string | undefined;

    constructor(texts: Iterable<readonly [uri: string, text: string]> = [], root?: string) {
        this.texts = new Map(texts);
        this.root = root;
    }

    set(uri: string, text: string): void {
        this.texts.set(uri, text);
    }

    read(uri: string): FileText {
        const text = this.texts.get(uri);
        return text === undefined ? { problem: 'missing' } : { text };
    }

    rootOf(): string | undefined {
        return this.root;
    }
}
