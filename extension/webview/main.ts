/// <reference lib="dom" />
/** The script of the preview's page in VS Code: puts the renderer between the extension and the page. */

import type { KeptPage } from './kept-page.ts';
import { PreviewPage } from './preview-page.ts';

declare function acquireVsCodeApi(): {
    postMessage(message: unknown): void;
    getState(): unknown;
    setState(state: unknown): void;
};

const vscode = acquireVsCodeApi();
const { policy = '' } = document.body.dataset;
const root = document.getElementById('preview');
if (root) {
    const page = new PreviewPage({
        root,
        policy,
        kept: vscode.getState() as KeptPage | undefined,
        keep: kept => vscode.setState(kept),
        post: message => vscode.postMessage(message),
    });
    window.addEventListener('message', ({ data }) => page.hear(data));
    page.start();
}
