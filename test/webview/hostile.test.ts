import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { siteViews } from '../../language-server/src/render/view-state.ts';
import { openSite, sidewaysScroll, startBrowser } from './support/browser.ts';
import { buildAssets, siteOfText } from './support/preview-site.ts';

let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

const script = "<script>alert(1)</script><img src=x onerror='alert(2)'></script></title></style><svg onload=alert(3)>";
const link = 'javascript:alert(4)';
const turned = '\u202Egnorw\u2066';
const image = 'https://example.org/pixel.png <img src="https://example.org/pixel.png">';
const longName = 'n'.repeat(10_000);

const hostile = `policy Hostile
    owner       Office
    decides for each person
    source      "Law ${script.replaceAll('"', '')}" <javascript:alert(5)>

intent
    problem     "${script.replaceAll('"', '')} ${turned}"
    outcome ${longName}: "${script.replaceAll('"', '')} ${link}"
        measure     good, at least 95%, by 5 April 2027
        data        "${link}"

each person has
    old : yes or no
        ask         "Are you ${script.replaceAll('"', '')} ${turned}?"
        hint        "${image.replaceAll('"', '')} ${link}"
        held by     Office, as "${link}"
    kind : one of
        a           "${script.replaceAll('"', '')}"
        b           "${longName}"
        ask         "${longName}"
        proof       "${link}"

decide entitled : yes or no
    serves      ${longName}
    is yes when kind is a
    is no otherwise because "${script.replaceAll('"', '')} ${turned}"
    source      "${link}" <${link}>

persona ${'P'.repeat(10_000)}
    story       "${script.replaceAll('"', '')}"
    on          1 June 2025
    given
        old is yes
        kind is b
    expect
        entitled is no
`;

test('text of a policy is shown and does nothing', async () => {
    const { url, data } = siteOfText(hostile);
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

test('marks that turn the direction of text end with the text they stand in', async () => {
    const { url } = siteOfText(hostile);
    const { page } = await openSite(browser, url);
    await page.click('#pw-tab-intent');
    const loose = await page.evaluate(`[...document.querySelectorAll('#pw *')].flatMap(element =>
        [...element.childNodes].filter(node => node.nodeType === 3 && /[\\u202A-\\u202E\\u2066-\\u2069]/.test(node.data) && getComputedStyle(element).unicodeBidi !== 'isolate').map(node => element.outerHTML.slice(0, 80)))`);
    expect(loose).toEqual([]);
    await page.context().close();
}, 60_000);
