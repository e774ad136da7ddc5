/** The page of the preview's panel as VS Code shows it: its style sheet and the colours of a theme around ours. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import type { Browser, Page } from 'playwright-core';
import { previewPage } from '../../../extension/src/features/preview/page.ts';
import type { FromPreview, ToPreview } from '../../../extension/src/protocol.ts';
import type { PreviewData, PreviewRequest } from '../../../language-server/src/render/preview-data.ts';
import { newPage, type OpenPage } from './browser.ts';

export interface Theme {
    name: string;
    bodyClass: string;
    colours: { [name: string]: string };
}

const here = path.dirname(fileURLToPath(import.meta.url));
const root = path.join(here, '../../..');

/** VS Code's own themes; made by `../themes.ts`. */
export const themes: readonly Theme[] = JSON.parse(readFileSync(path.join(here, 'vscode-themes.json'), 'utf8'));

/** What VS Code puts in front of every panel's own style, as far as it can touch ours. */
const around = `@layer vscode-default {
html { scrollbar-color: var(--vscode-scrollbarSlider-background) var(--vscode-editor-background); }
body { overscroll-behavior-x: none; background-color: transparent; color: var(--vscode-editor-foreground); font-family: var(--vscode-font-family); font-weight: var(--vscode-font-weight); font-size: var(--vscode-font-size); margin: 0; padding: 0 20px; }
img, video { max-width: 100%; max-height: 100%; }
a, a code { color: var(--vscode-textLink-foreground); }
a:hover { color: var(--vscode-textLink-activeForeground); }
a:focus, input:focus, select:focus, textarea:focus { outline: 1px solid -webkit-focus-ring-color; outline-offset: -1px; }
code { color: var(--vscode-textPreformat-foreground); background-color: var(--vscode-textPreformat-background); padding: 1px 3px; border-radius: 4px; }
}`;

const fonts = {
    'font-family': 'system-ui, sans-serif',
    'font-size': '13px',
    'font-weight': 'normal',
    'editor-font-family': 'monospace',
};

let files: Promise<{ script: string; style: string }> | undefined;

/** From the sources; the style sheet needs `buildAssets` first. */
async function bundle(): Promise<{ script: string; style: string }> {
    const { outputFiles } = await esbuild.build({
        absWorkingDir: root,
        entryPoints: ['extension/webview/main.ts', 'extension/webview/preview.css'],
        outdir: 'out',
        bundle: true,
        write: false,
        format: 'iife',
        platform: 'browser',
        target: 'es2022',
        charset: 'utf8',
        logLevel: 'error',
    });
    const textOf = (ending: string): string => outputFiles.find(file => file.path.endsWith(ending))?.text ?? '';
    return { script: textOf('.js'), style: textOf('.css') };
}

const origin = 'https://panel.test';

export interface Panel extends OpenPage {
    /** What the page told the extension, besides what it asked. */
    told: FromPreview[];
    tell: (message: ToPreview) => Promise<void>;
    setTheme: (theme: Theme) => Promise<void>;
}

/** @param answer is the extension and the server behind it */
export async function openPanel(
    browser: Browser,
    answer: (request: PreviewRequest) => PreviewData,
    theme: Theme = themes[0] as Theme,
    width = 700,
): Promise<Panel> {
    files ??= bundle();
    const { script, style } = await files;
    const html = previewPage({
        nonce: 'only-for-this-test',
        cspSource: origin,
        script: `${origin}/preview.js`,
        style: `${origin}/preview.css`,
        title: 'Journey',
        policy: 'file:///policy.policy',
    });
    // As VS Code does: before the page's own policy for what may be loaded.
    const document = html.replace('<head>', `<head><style>${around}</style>`);
    const contents: { [address: string]: [type: string, text: string] } = {
        [`${origin}/`]: ['text/html; charset=utf-8', document],
        [`${origin}/preview.js`]: ['text/javascript; charset=utf-8', script],
        [`${origin}/preview.css`]: ['text/css; charset=utf-8', style],
    };
    const { page, incidents } = await newPage(browser, url => contents[url] !== undefined, { width, scale: 2 });
    await page.context().route('**', (route, request) => {
        const [contentType, body] = contents[request.url()] ?? [];
        return body === undefined ? route.abort() : route.fulfill({ contentType: contentType as string, body });
    });
    const told: FromPreview[] = [];
    await page.exposeFunction('toExtension', (message: FromPreview): ToPreview | undefined => {
        if (message.kind === 'show') {
            told.push(message);
            return undefined;
        }
        const id = message.kind === 'walk' ? { id: message.id } : {};
        return { kind: 'preview', ...id, answer: { data: answer(message.walk as PreviewRequest) } };
    });
    await page.addInitScript(`
        let state;
        window.acquireVsCodeApi = () => ({
            getState: () => state,
            setState: value => { state = value; },
            postMessage: async message => { const answer = await window.toExtension(message); if (answer) window.postMessage(answer, '*'); },
        });
    `);
    const setTheme = (chosen: Theme): Promise<void> => useTheme(page, chosen);
    await page.goto(`${origin}/`);
    await setTheme(theme);
    await page.waitForSelector('.pw-title');
    const tell = async (message: ToPreview): Promise<void> => {
        await page.evaluate(`window.postMessage(${JSON.stringify(message)}, '*')`);
    };
    return { page, incidents, told, tell, setTheme };
}

async function useTheme(page: Page, { name, bodyClass, colours }: Theme): Promise<void> {
    await page.evaluate(`(() => {
        const root = document.documentElement.style;
        for (const variable of [...root]) root.removeProperty(variable);
        for (const [variable, value] of Object.entries(${JSON.stringify({ ...colours, ...fonts })})) root.setProperty('--vscode-' + variable, value);
        document.body.classList.remove('vscode-light', 'vscode-dark', 'vscode-high-contrast', 'vscode-high-contrast-light');
        document.body.classList.add(...${JSON.stringify(bodyClass.split(' '))});
        document.body.dataset.vscodeThemeId = ${JSON.stringify(name)};
    })()`);
}
