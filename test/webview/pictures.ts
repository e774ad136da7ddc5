/**
 * Takes the pictures in the README: `node test/webview/pictures.ts`. The four views of the Child Benefit sample, and the map of
 * both versions of record clearance; sites opened from the disk in Chromium.
 */
import path from 'node:path';
import { openSite, startBrowser } from './support/browser.ts';
import { buildAssets, siteOfSample } from './support/preview-site.ts';

const folder = path.resolve(import.meta.dirname, '../../docs/pictures');
const persona = 'Amira';

await buildAssets();
const browser = await startBrowser();
try {
    const { url } = siteOfSample('child-benefit/child-benefit', { persona });
    for (const view of ['walk', 'map', 'burden', 'intent']) {
        const { page } = await openSite(browser, url, 'light', 1000);
        await page.click(`#pw-tab-${view}`);
        if (view === 'walk') for (let pages = 0; pages < 2; pages++) await page.click('#pw-continue');
        await page.evaluate('window.scrollTo(0, 0)');
        const height = view === 'walk' ? 620 : 560;
        await page.screenshot({
            path: path.join(folder, `preview-${view}.png`),
            clip: { x: 0, y: 0, width: 1000, height },
            animations: 'disabled',
        });
        await page.context().close();
    }
    for (const version of ['by-petition', 'automatic']) {
        const site = siteOfSample(`record-clearance/${version}`, { persona: 'Renee, with a misdemeanor' });
        const { page } = await openSite(browser, site.url, 'light', 1400);
        await page.click('#pw-tab-map');
        await page.getByRole('button', { name: 'Fit' }).click();
        await page.evaluate('window.scrollTo(0, 0)');
        await page.screenshot({
            path: path.join(folder, `record-clearance-${version}.png`),
            clip: { x: 0, y: 0, width: 1400, height: 800 },
            animations: 'disabled',
        });
        await page.context().close();
    }
} finally {
    await browser.close();
}
