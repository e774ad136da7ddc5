import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { siteViews, type ViewName } from '../../language-server/src/render/view-state.ts';
import { axeViolations, colourRules, openSite, sidewaysScroll, startBrowser } from './support/browser.ts';
import { buildAssets, samples, siteOfSample } from './support/preview-site.ts';

let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

const show = (page: Page, view: ViewName): Promise<void> => page.click(`#pw-tab-${view}`);

describe.each(samples)('the site of %s', sample => {
    let url: string;

    beforeAll(() => {
        url = siteOfSample(sample).url;
    }, 60_000);

    test('has nothing that keeps people out, in any view', async () => {
        const { page, incidents } = await openSite(browser, url);
        const found: string[] = [];
        for (const view of siteViews) {
            await show(page, view);
            found.push(...(await axeViolations(page)).map(each => `${view}: ${each}`));
        }
        await show(page, 'walk');
        await page.click('#pw-end');
        found.push(...(await axeViolations(page)).map(each => `ending: ${each}`));
        expect([...found, ...incidents]).toEqual([]);
        await page.context().close();
    }, 90_000);

    test.each(['dark', 'forced colours'] as const)(
        'can be read in %s',
        async theme => {
            const { page, incidents } = await openSite(browser, url, theme);
            // As for paper: every view at once, which takes a fraction of the time of one after the other.
            const showAll = (): Promise<unknown> => page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
            await showAll();
            expect(await page.locator('[role="tabpanel"]:visible').count()).toBe(siteViews.length);
            const found = await axeViolations(page, colourRules);
            await page.click('#pw-end');
            await showAll();
            found.push(...(await axeViolations(page, colourRules)));
            expect([...found, ...incidents]).toEqual([]);
            await page.context().close();
        },
        90_000,
    );

    test('needs no sideways scrolling on a screen of 360 pixels, nor at 200 %', async () => {
        const { page, incidents } = await openSite(browser, url, 'light', 360);
        const wider: string[] = [];
        for (const view of siteViews) {
            await show(page, view);
            if ((await sidewaysScroll(page)) > 0) wider.push(view);
        }
        await show(page, 'walk');
        await page.click('#pw-end');
        if ((await sidewaysScroll(page)) > 0) wider.push('ending');
        expect(wider).toEqual([]);
        expect(incidents).toEqual([]);
        await page.context().close();
    }, 60_000);
});
