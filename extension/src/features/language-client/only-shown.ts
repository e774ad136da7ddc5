import * as vscode from 'vscode';

/** Whether a text is only shown, as the older side of a comparison is: nobody could mend what is found in it. */
export function isOnlyShown({ scheme }: vscode.Uri): boolean {
    const folders = vscode.workspace.workspaceFolders ?? [];
    return (
        vscode.workspace.fs.isWritableFileSystem(scheme) === false && !folders.some(({ uri }) => uri.scheme === scheme)
    );
}
