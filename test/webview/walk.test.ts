import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { axeViolations, openSite, startBrowser } from './support/browser.ts';
import { buildAssets, siteOfSample } from './support/preview-site.ts';

let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

const heading = async (page: Page): Promise<string> =>
    ((await page.locator('.pw-paper h1').textContent()) ?? '').trim();
const focused = (page: Page): Promise<string> =>
    page.evaluate("document.activeElement?.closest('h1, [id]')?.textContent?.trim() ?? ''") as Promise<string>;

test('a persona walks to the ending, and back', async () => {
    const { url, data } = siteOfSample('child-benefit/child-benefit', { persona: 'Amira' });
    const { page, incidents } = await openSite(browser, url);
    const first = await heading(page);
    for (let pages = 0; pages < data.walk.pages.length; pages++) await page.click('#pw-continue');
    expect(await heading(page)).toBe('Paid');
    expect(await page.locator('.pw-paper').textContent()).toContain('£43.30 per week');
    for (let pages = 0; pages < data.walk.pages.length; pages++) await page.click('#pw-back');
    expect(await heading(page)).toBe(first);
    expect(incidents).toEqual([]);
    await page.context().close();
}, 60_000);

test('somebody answers with the keyboard alone, up to an ending', async () => {
    const { url } = siteOfSample('child-benefit/child-benefit');
    const { page, incidents } = await openSite(browser, url);
    await page.selectOption('#pw-persona', '');
    await page.waitForFunction("document.querySelector('.pw-paper form input:checked') === null");
    await page.focus('#pw-restart');
    await page.keyboard.press('Enter');
    await page.waitForFunction("document.activeElement?.tagName === 'H1'");
    // What registers know must be said, too, by whoever has no persona: anything that leads on will do.
    for (let pages = 0; pages < 12 && (await page.locator('#pw-continue').count()) > 0; pages++) {
        const before = await page.locator('.pw-paper').textContent();
        await page.keyboard.press('Tab');
        const kind = await page.evaluate("document.activeElement?.type ?? ''");
        if (kind === 'radio') {
            await page.keyboard.press('ArrowDown');
        } else if (kind === 'textarea') await page.keyboard.type('Zayn');
        else await page.keyboard.type('1');
        await page.focus('#pw-continue');
        await page.keyboard.press('Enter');
        await page.waitForFunction(
            text => document.querySelector<HTMLElement>('.pw-paper')?.textContent !== text,
            before,
        );
    }
    expect(await page.locator('.pw-paper--result').count()).toBe(1);
    expect(await page.evaluate('document.activeElement?.tagName')).toBe('H1');
    expect(incidents).toEqual([]);
    await page.context().close();
}, 60_000);

test('an answer that is missing is said at the top, with the focus there, and at the field', async () => {
    const { url } = siteOfSample('child-benefit/child-benefit');
    const { page } = await openSite(browser, url, 'dark');
    await page.selectOption('#pw-persona', '');
    await page.waitForFunction("document.querySelector('.pw-paper form input:checked') === null");
    await page.click('#pw-continue');
    expect(await page.locator('.govuk-error-summary').textContent()).toContain('Choose an answer');
    expect(await focused(page)).toContain('There is a problem');
    expect(await axeViolations(page)).toEqual([]);
    await page.click('.govuk-error-summary a');
    expect(await page.evaluate('document.activeElement?.id')).toBe('pw-answer-0');
    await page.context().close();
}, 60_000);

test('the arrow keys go through the views', async () => {
    const { url } = siteOfSample('state-pension-age/state-pension-age');
    const { page } = await openSite(browser, url);
    await page.focus('#pw-tab-walk');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#pw-view-map').isVisible()).toBe(true);
    expect(await page.evaluate('document.activeElement?.id')).toBe('pw-tab-map');
    await page.keyboard.press('End');
    expect(await page.locator('#pw-view-record').isVisible()).toBe(true);
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#pw-view-walk').isVisible()).toBe(true);
    await page.context().close();
}, 60_000);

test('the arrow keys follow the steps of the map, and Enter leads to the words', async () => {
    const { url, data } = siteOfSample('state-pension-age/state-pension-age');
    const { page } = await openSite(browser, url);
    await page.click('#pw-tab-map');
    await page.focus('.m-wide');
    await page.keyboard.press('ArrowRight');
    expect(await page.evaluate('document.activeElement?.dataset.node')).toBe(data.map.nodes[0]?.id);
    await page.keyboard.press('ArrowRight');
    const second = String(await page.evaluate('document.activeElement?.dataset.node'));
    expect(data.map.edges.some(({ from, to }) => from === data.map.nodes[0]?.id && to === second)).toBe(true);
    await page.keyboard.press('Enter');
    expect(await page.evaluate('document.activeElement?.id')).toBe(`pw-step-${second}`);
    await page.context().close();
}, 60_000);

test('another language, with what is not translated marked as what it is', async () => {
    const { url } = siteOfSample('child-benefit/child-benefit', { persona: 'Amira' });
    const { page } = await openSite(browser, url);
    await page.click('[data-language="Welsh"]');
    await page.waitForSelector('.pw-paper[lang="cy"]');
    expect(await heading(page)).toBe("Ble rydych chi'n byw fel arfer?");
    expect(await page.locator('.pw-paper .govuk-hint [lang="en"]').textContent()).toContain('The United Kingdom is');
    expect(await page.locator('#pw-continue').textContent()).toBe('Parhau');
    await page.context().close();
}, 60_000);

test('everything is there on paper', async () => {
    const { url, data } = siteOfSample('state-pension-age/state-pension-age');
    const { page } = await openSite(browser, url);
    await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
    await page.emulateMedia({ media: 'print' });
    const text = await page.locator('#pw').textContent();
    for (const { name } of data.definitions) expect(text).toContain(name);
    expect(await page.locator('.pw-tools').isVisible()).toBe(false);
    await page.context().close();
}, 60_000);
