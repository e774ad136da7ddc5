import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { panelViews } from '../../language-server/src/render/view-state.ts';
import { axeViolations, colourRules, sidewaysScroll, startBrowser } from './support/browser.ts';
import { doubleText, keyboardFaults, unreadable } from './support/layout.ts';
import { openPanel, type Panel, themes } from './support/panel.ts';
import { answersAbout, buildAssets, samples } from './support/preview-site.ts';

let browser: Browser;

beforeAll(async () => {
    await buildAssets();
    browser = await startBrowser();
}, 60_000);

afterAll(async () => browser?.close());

/** CSS pixels of a narrow telephone, of half a window at 200 %, and of a whole one. */
const widths = [320, 360, 640, 1280];

// One page a sample: to open it takes longer than to look at it.
describe.each(samples)('the panel of %s', sample => {
    let panel: Panel;

    beforeAll(async () => {
        const answer = answersAbout(sample);
        const persona = answer({}).policy.personas[0]?.name;
        panel = await openPanel(browser, request => answer({ ...(persona !== undefined && { persona }), ...request }));
    }, 60_000);

    afterAll(async () => panel?.page.context().close());

    const endOfWalk = async (): Promise<void> => {
        await panel.page.click('#pw-tab-walk');
        await panel.page.click('#pw-end');
    };

    test('has nothing that keeps people out, and everything is reached by keyboard with the focus in sight', async () => {
        const { page } = panel;
        const found: string[] = [];
        const look = async (what: string): Promise<void> => {
            const faults = [...(await axeViolations(page)), ...(await keyboardFaults(page))];
            found.push(...faults.map(each => `${what}: ${each}`));
        };
        for (const view of panelViews) {
            await page.click(`#pw-tab-${view}`);
            await look(view);
        }
        await endOfWalk();
        await look('ending');
        expect(found).toEqual([]);
    }, 120_000);

    test('loses nothing on a narrow screen, at 200 %, or when its text alone is doubled', async () => {
        const { page } = panel;
        const found: string[] = [];
        for (const view of [...panelViews, 'ending']) {
            if (view === 'ending') await endOfWalk();
            else await page.click(`#pw-tab-${view}`);
            for (const width of widths) {
                await page.setViewportSize({ width, height: 900 });
                const faults = await unreadable(page);
                if ((await sidewaysScroll(page)) > 0) faults.push('scrolls sideways');
                found.push(...faults.map(each => `${view}, ${width} pixels: ${each}`));
            }
        }
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        await doubleText(page);
        for (const width of widths.slice(1)) {
            await page.setViewportSize({ width, height: 900 });
            found.push(...(await unreadable(page)).map(each => `doubled text, ${width} pixels: ${each}`));
        }
        await page.evaluate(`document.querySelectorAll('[style]').forEach(each => { each.removeAttribute('style'); })`);
        expect(found).toEqual([]);
    }, 120_000);

    test('can be read in every theme', async () => {
        const { page, setTheme, incidents } = panel;
        const found: string[] = [];
        await page.setViewportSize({ width: 700, height: 900 });
        await endOfWalk();
        // As for paper: every view at once.
        await page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        for (const theme of themes) {
            await setTheme(theme);
            found.push(...(await axeViolations(page, colourRules)).map(each => `${theme.name}: ${each}`));
        }
        expect([...found, ...incidents]).toEqual([]);
    }, 120_000);
});
