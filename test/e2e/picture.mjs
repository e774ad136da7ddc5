// Takes the picture of the README: `node test/e2e/picture.mjs` (after `npm run package`).
// The packaged extension in real VS Code shows the table of State Pension ages with a line that begins a day late, who falls
// through, and what can be done about it.
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { at, present } from '../../.ci/tools.mjs';
import { findOrInstallChromium } from './vscode-host/chromium.mjs';
import { startCodeServer } from './vscode-host/code-server.mjs';
import { installVsCode } from './vscode-host/install.mjs';

const picture = at('docs/pictures/editor.png');
const settings = {
    'telemetry.telemetryLevel': 'off',
    'workbench.startupEditor': 'none',
    'workbench.secondarySideBar.defaultVisibility': 'hidden',
    'workbench.colorTheme': 'Default Light Modern',
    'security.workspace.trust.enabled': false,
    'update.mode': 'none',
    'extensions.autoUpdate': false,
    'chat.disableAIFeatures': true,
    'editor.minimap.enabled': false,
    'editor.wordWrap': 'off',
    'breadcrumbs.enabled': false,
    'git.enabled': false,
};

if (!present('policywright.vsix')) {
    console.error('There is no policywright.vsix. Run "npm run package" first.');
    process.exit(1);
}
const executablePath = await findOrInstallChromium();
process.env.CODE_SERVER = await installVsCode();
// Short: the server makes sockets below it.
const folder = mkdtempSync(path.join(os.tmpdir(), 'pw-'));
installExtension();
const workspace = path.join(folder, 'policy');
cpSync(at('samples'), workspace, { recursive: true });
const server = await startCodeServer({ folder, settings, onExit: () => {} });
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--disable-gpu'] });
try {
    const page = await browser.newPage({ viewport: { width: 1200, height: 720 } });
    await page.goto(`${server.url}/?folder=${workspace}`);
    await openAndLeaveOut(page);
    mkdirSync(path.dirname(picture), { recursive: true });
    await page.screenshot({ path: picture });
    console.log(`${path.relative(at('.'), picture)} is new.`);
} finally {
    await browser.close();
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
}
process.exit(0);

function installExtension() {
    const inFolder = ['data', 'extensions'].map(name => path.join(folder, name));
    for (const each of inFolder) mkdirSync(each, { recursive: true });
    const [data, extensions] = inFolder;
    const flags = [`--config=${folder}/config.yaml`, `--user-data-dir=${data}`, `--extensions-dir=${extensions}`];
    const entry = path.join(process.env.CODE_SERVER, 'out/node/entry.js');
    const env = {
        ...process.env,
        EXTENSIONS_GALLERY: '{"serviceUrl":""}',
        XDG_CONFIG_HOME: path.join(folder, 'config'),
        XDG_DATA_HOME: path.join(folder, 'share'),
        XDG_CACHE_HOME: path.join(folder, 'cache'),
    };
    execFileSync(process.execPath, [entry, ...flags, '--install-extension', at('policywright.vsix')], { env });
}

/** Opens the policy, lets a line of the table begin a day later, and opens the menu of mends. */
async function openAndLeaveOut(page) {
    await page.waitForSelector('.explorer-folders-view .monaco-list-row', { timeout: 60_000 });
    await choose(page, 'Control+P', 'state-pension-age.policy');
    await page.waitForSelector('.monaco-editor .view-line');
    await page.waitForSelector('.statusbar-item:has-text("Policy")');
    await choose(page, 'F1', '>View: Close Primary Side Bar', 'View: Close Primary Side Bar');
    await choose(page, 'F1', '>Problems: Focus on Problems View', 'Problems: Focus on Problems View');
    await page.locator('.monaco-editor .view-lines').first().click();
    await page.keyboard.press('Control+F');
    await page.keyboard.insertText('| 6 April 1960');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    for (const key of ['ArrowLeft', 'ArrowRight', 'ArrowRight', 'Delete']) await page.keyboard.press(key);
    await page.keyboard.type('7');
    await page.waitForSelector('.squiggly-warning', { timeout: 60_000, state: 'attached' });
    // To the end of what is underlined, so that the menu hides nothing.
    for (const key of ['ArrowUp', ...Array.from({ length: 20 }, () => 'ArrowRight')]) await page.keyboard.press(key);
    await page.keyboard.press('Control+.');
    await page.getByText('Add as persona test').first().waitFor({ timeout: 30_000 });
    await page.waitForTimeout(1000);
}

async function choose(page, key, text, row = text) {
    await page.keyboard.press(key);
    const input = page.locator('.quick-input-widget input').first();
    await input.waitFor({ state: 'visible' });
    await input.fill(text);
    await page.locator('.quick-input-list .monaco-list-row', { hasText: row }).first().click({ timeout: 30_000 });
}
