import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest';
import { siteViews } from '../../language-server/src/render/view-state.ts';
import { newPage, type OpenPage, startBrowser } from './support/browser.ts';
import { readableHostilePolicy } from './support/hostile-policy.ts';
import { buildAssets } from './support/preview-site.ts';

const root = path.join(import.meta.dirname, '../..');
let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

const policy = readFileSync(path.join(root, 'test/webview/support/swimming.policy'), 'utf8');

/** `policywright preview --serve`, as somebody starts it, and a browser that looks at it. */
async function serve(text: string): Promise<OpenPage & { rewrite: (text: string) => void; address: string }> {
    const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'policywright-serve-')), 'swim.policy');
    const rewrite = (changed: string): void => writeFileSync(file, changed);
    rewrite(text);
    const program = path.join(root, 'language-server/src/cli/main.ts');
    const child = spawn(process.execPath, [program, 'preview', file, '--serve', '0'], { stdio: 'pipe' });
    onTestFinished(() => void child.kill('SIGTERM'));
    const address = await new Promise<string>((resolve, reject) => {
        let said = '';
        const hear = (data: Buffer): void => {
            said += data.toString('utf8');
            const found = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0];
            if (found !== undefined) resolve(found);
        };
        child.stderr.on('data', hear);
        child.stdout.on('data', hear);
        child.once('exit', code => reject(new Error(`ended with ${code}: ${said}`)));
    });
    const opened = await newPage(browser, url => url.startsWith(address));
    onTestFinished(() => opened.page.context().close());
    await opened.page.goto(address);
    await opened.page.waitForSelector('[data-ready]');
    return { ...opened, rewrite, address };
}

test('what is written is shown at once, and the view, the page and the answers stay', async () => {
    const { page, incidents, rewrite } = await serve(policy);
    await page.selectOption('#pw-persona', '');
    await page.click('#pw-restart');
    await page.click('.pw-paper input[type="radio"] >> nth=0');
    await page.click('#pw-continue');
    expect(await page.locator('.pw-paper h1').textContent()).toContain('Can you swim?');
    rewrite(policy.replace('Can you swim?', 'Can you swim 25 metres?'));
    await page.waitForSelector('.pw-paper h1:has-text("Can you swim 25 metres?")');
    await page.click('#pw-back');
    expect(await page.locator('.pw-paper input:checked').count()).toBe(1);

    rewrite(policy.replace('local and swims', 'local and ('));
    await page.waitForSelector('.pw-note:has-text("before the last change")');
    rewrite(policy);
    await page.waitForSelector('.pw-note', { state: 'detached' });
    expect(incidents).toEqual([]);
}, 90_000);

test('text of a policy does nothing there either', async () => {
    const { page, incidents } = await serve(readableHostilePolicy);
    for (const view of siteViews) {
        await page.click(`#pw-tab-${view}`);
        expect(
            await page.locator('#pw script, #pw img, #pw [onload], #pw [onerror], #pw a[href^="javascript"]').count(),
            view,
        ).toBe(0);
    }
    expect(incidents).toEqual([]);
}, 90_000);
