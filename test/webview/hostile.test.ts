import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { panelViews, siteViews } from '../../language-server/src/render/view-state.ts';
import { openSite, sidewaysScroll, startBrowser } from './support/browser.ts';
import { hostilePolicy } from './support/hostile-policy.ts';
import { openPanel } from './support/panel.ts';
import { answersAboutText, buildAssets, siteOfText } from './support/preview-site.ts';

let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

test('text of a policy is shown and does nothing', async () => {
    const { url, data } = siteOfText(hostilePolicy);
    expect(data.walk.pages.length).toBeGreaterThan(0);
    const { page, incidents } = await openSite(browser, url, 'light', 360);
    for (const view of siteViews) {
        await page.click(`#pw-tab-${view}`);
        expect(
            await page.locator('#pw script, #pw img, #pw iframe, #pw object, #pw [onload], #pw [onerror]').count(),
            view,
        ).toBe(0);
        expect(await page.locator('#pw a[href^="javascript"]').count(), view).toBe(0);
        expect(await sidewaysScroll(page), view).toBe(0);
    }
    await page.click('#pw-tab-walk');
    await page.selectOption('#pw-persona', '');
    await page.waitForSelector('.pw-paper form');
    await page.click('#pw-end');
    await page.click('#pw-tab-intent');
    expect(await page.locator('#pw-view-intent').textContent()).toContain('<script>alert(1)</script>');
    expect(incidents).toEqual([]);
    await page.context().close();
}, 60_000);

test('nor does it do anything in a panel of VS Code', async () => {
    const { page, incidents } = await openPanel(browser, answersAboutText(hostilePolicy));
    for (const view of panelViews) {
        await page.click(`#pw-tab-${view}`);
        expect(await page.locator('script:not([nonce]), img, iframe, [onload], [onerror]').count(), view).toBe(0);
        expect(await page.locator('a[href^="javascript"]').count(), view).toBe(0);
        expect(await sidewaysScroll(page), view).toBe(0);
    }
    await page.click('#pw-tab-map');
    await page.click('#pw-view-map [data-node]:visible');
    expect(incidents).toEqual([]);
    await page.context().close();
}, 60_000);

test('marks that turn the direction of text end with the text they stand in', async () => {
    const { url } = siteOfText(hostilePolicy);
    const { page } = await openSite(browser, url);
    await page.click('#pw-tab-intent');
    const loose = await page.evaluate(`[...document.querySelectorAll('#pw *')].flatMap(element =>
        [...element.childNodes].filter(node => node.nodeType === 3 && /[\\u202A-\\u202E\\u2066-\\u2069]/.test(node.data) && getComputedStyle(element).unicodeBidi !== 'isolate').map(node => element.outerHTML.slice(0, 80)))`);
    expect(loose).toEqual([]);
    await page.context().close();
}, 60_000);
