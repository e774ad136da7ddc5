import * as vscode from 'vscode';

/** Of the API of VS Code's own Git extension, what is used here. */
interface GitApi {
    getRepository(uri: vscode.Uri): GitRepository | null;
}

interface GitRepository {
    readonly state: { readonly HEAD?: { readonly commit?: string; readonly name?: string } };
    show(ref: string, path: string): Promise<string>;
}

export interface CommittedTexts {
    /** The beginning of the commit's name. */
    commit: string;
    texts: [uri: string, text: string][];
}

/** Files as they stand in the last commit; undefined where the first of them is in none, or Git is switched off. */
export async function committedTexts(uris: readonly string[]): Promise<CommittedTexts | undefined> {
    const [first] = uris;
    const api = await gitApi();
    if (!api || first === undefined) return undefined;
    const texts: [string, string][] = [];
    for (const uri of uris) {
        const file = vscode.Uri.parse(uri);
        const text = await textIn(api.getRepository(file), file);
        if (text !== undefined) texts.push([uri, text]);
        else if (uri === first) return undefined;
    }
    const { HEAD } = api.getRepository(vscode.Uri.parse(first))?.state ?? {};
    return { commit: HEAD?.commit?.slice(0, 7) ?? 'HEAD', texts };
}

async function gitApi(): Promise<GitApi | undefined> {
    const extension = vscode.extensions.getExtension<{ enabled: boolean; getAPI(version: 1): GitApi }>('vscode.git');
    try {
        const git = extension && (await extension.activate());
        return git?.enabled ? git.getAPI(1) : undefined;
    } catch {
        return undefined;
    }
}

async function textIn(repository: GitRepository | null, file: vscode.Uri): Promise<string | undefined> {
    try {
        return await repository?.show('HEAD', file.fsPath);
    } catch {
        // A new file.
        return undefined;
    }
}
