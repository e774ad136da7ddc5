/**
 * Reads the colours of VS Code's own themes out of VS Code: `node test/webview/themes.ts`, after `npm run test:e2e` has
 * installed it. They are kept in support/vscode-themes.json, so that tests of the panel need no VS Code.
 */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';

const here = import.meta.dirname;
const host = path.join(here, '../e2e/vscode-host');
const style = path.join(here, '../../language-server/src/render/style');

/** As VS Code calls them, with the class that the body of a panel has in them. */
const themes: readonly (readonly [name: string, bodyClass: string])[] = [
    ['Light 2026', 'vscode-light'],
    ['Light Modern', 'vscode-light'],
    ['Light+', 'vscode-light'],
    ['Dark 2026', 'vscode-dark'],
    ['Dark Modern', 'vscode-dark'],
    ['Dark+', 'vscode-dark'],
    ['Default High Contrast', 'vscode-high-contrast'],
    ['Default High Contrast Light', 'vscode-high-contrast vscode-high-contrast-light'],
];

/** What VS Code's own style sheet for panels uses. */
const inEveryPanel = [
    'editor-background',
    'editor-foreground',
    'textLink-foreground',
    'textLink-activeForeground',
    'textPreformat-foreground',
    'textPreformat-background',
    'scrollbarSlider-background',
];

const { findOrInstallChromium } = await import(path.join(host, 'chromium.mjs'));
const { installVsCode } = await import(path.join(host, 'install.mjs'));
const { startCodeServer } = await import(path.join(host, 'code-server.mjs'));
process.env.CODE_SERVER = await installVsCode();

const used = readdirSync(style).flatMap(name =>
    [...readFileSync(path.join(style, name), 'utf8').matchAll(/--vscode-([\w-]+)/g)].map(([, variable]) => variable),
);
const variables = [...new Set([...inEveryPanel, ...used])].toSorted((a = '', b = '') => (a < b ? -1 : 1));

const browser = await chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox'] });
const found = [];
try {
    for (const [name, bodyClass] of themes) {
        const folder = mkdtempSync(path.join(os.tmpdir(), 'pwt-'));
        const settings = { 'workbench.colorTheme': name, 'workbench.startupEditor': 'none' };
        const server = await startCodeServer({ folder, settings, onExit: () => {} });
        const page = await browser.newPage();
        await page.goto(`${server.url}/?ew=true`, { waitUntil: 'domcontentloaded' });
        await page.waitForSelector('.monaco-workbench .part.statusbar');
        // The theme comes from an extension, a moment after the workbench.
        await page.waitForTimeout(6_000);
        const colours = (await page.evaluate(`(() => {
            const style = getComputedStyle(document.querySelector('.monaco-workbench'));
            return Object.fromEntries(${JSON.stringify(variables)}.map(name => [name, style.getPropertyValue('--vscode-' + name).trim()]).filter(([, value]) => value !== ''));
        })()`)) as Record<string, string>;
        found.push({ name, bodyClass, colours });
        await page.close();
        await server.stop();
        rmSync(folder, { recursive: true, force: true });
    }
} finally {
    await browser.close();
}
writeFileSync(path.join(here, 'support/vscode-themes.json'), `${JSON.stringify(found, undefined, 4)}\n`);
