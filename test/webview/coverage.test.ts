import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { coveragePage } from '../../language-server/src/cli/coverage-page.ts';
import type { CompiledPolicy } from '../../language-server/src/evaluate/index.ts';
import { compilePolicy } from '../../language-server/src/evaluate/index.ts';
import { CoverageGatherer, coveredFiles, ReportBuilder } from '../../language-server/src/personas/coverage/index.ts';
import { everyPersona } from '../../language-server/src/personas/index.ts';
import { checkPolicy } from '../../language-server/src/types/index.ts';
import { loadText } from '../../language-server/src/workspace/load-text.ts';
import { openSample, root } from '../conformance/support/open-sample.ts';
import { axeViolations, colourRules, newPage, sidewaysScroll, startBrowser } from './support/browser.ts';

const folder = mkdtempSync(path.join(os.tmpdir(), 'policywright-coverage-'));
let browser: Browser;

beforeAll(async () => {
    browser = await startBrowser();
}, 60_000);

afterAll(async () => {
    await browser?.close();
    rmSync(folder, { recursive: true, force: true });
});

/** The page about a policy, on the disk. */
function pageOf(name: string, compiled: CompiledPolicy, text: string): string {
    const gatherer = new CoverageGatherer(compiled);
    // The first: some of it is reached, some in part, some is missed.
    const personas = [...everyPersona(compiled)];
    for (const persona of personas.slice(0, 3)) gatherer.run(persona);
    const builder = new ReportBuilder();
    builder.add(gatherer, compiled);
    const report = builder.build();
    const file = path.join(folder, `${name}.html`);
    writeFileSync(
        file,
        coveragePage(
            report,
            coveredFiles(report.points).map(each => ({ file: each, name, text })),
        ),
    );
    return pathToFileURL(file).href;
}

/** Words of tables that stand on two lines. Names of policies and personas may have to be broken. */
const brokenWords = (page: Page): Promise<unknown> =>
    page.evaluate(`[...document.querySelectorAll('.plain thead th, .plain td')].flatMap(cell =>
        [...cell.childNodes].filter(node => node.nodeType === 3).flatMap(node =>
            [...node.data.matchAll(/\\S+/g)].filter(({ 0: word, index }) => {
                const range = document.createRange();
                range.setStart(node, index);
                range.setEnd(node, index + word.length);
                return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size > 1;
            }).map(([word]) => word)))`);

describe('the page about coverage', () => {
    const sample = 'samples/state-pension-age/state-pension-age.policy';
    let url: string;

    beforeAll(() => {
        const { policy } = openSample(sample);
        url = pageOf('state-pension-age', policy, readFileSync(path.join(root, sample), 'utf8'));
    }, 60_000);

    test('opens from the disk, loads nothing else, and has nothing that keeps people out', async () => {
        const { page, incidents } = await newPage(browser, requested => requested === url);
        await page.goto(url);
        expect(await page.locator('h1').textContent()).toBe('Coverage by personas');
        expect(await page.locator('tr.hit').count()).toBeGreaterThan(0);
        expect(await page.locator('tr.miss').count()).toBeGreaterThan(0);
        // In words, not by colour alone.
        expect(await page.locator('tr.miss td.mark').first().textContent()).toBe('missed');
        expect([...(await axeViolations(page)), ...incidents]).toEqual([]);
        await page.context().close();
    }, 60_000);

    test.each(['dark', 'forced colours'] as const)(
        'can be read in %s',
        async theme => {
            const { page } = await newPage(browser, () => true, { theme });
            await page.goto(url);
            expect(await axeViolations(page, colourRules)).toEqual([]);
            await page.context().close();
        },
        60_000,
    );

    test.each([360, 768, 1280])(
        'breaks no word and needs no sideways scrolling on a screen of %i pixels, nor on paper',
        async width => {
            const { page } = await newPage(browser, () => true, { width });
            await page.goto(url);
            for (const media of ['screen', 'print'] as const) {
                await page.emulateMedia({ media });
                expect(await sidewaysScroll(page)).toBe(0);
                expect(await brokenWords(page)).toEqual([]);
            }
            await page.emulateMedia({ media: 'screen' });
            expect(await axeViolations(page)).toEqual([]);
            await page.context().close();
        },
        60_000,
    );

    test('is gone through with the keyboard: to the policy, and to each part of the page', async () => {
        const { page } = await newPage(browser, () => true);
        await page.goto(url);
        const focused = (): Promise<unknown> => page.evaluate('document.activeElement.textContent');
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('Skip to the policy');
        await page.keyboard.press('Tab');
        expect(await focused()).toBe('What nobody reaches');
        await page.keyboard.press('Enter');
        expect(new URL(page.url()).hash).toBe('#missed');
        const parts = await page
            .locator('nav a')
            .evaluateAll(links => links.map(link => (link as { hash?: string }).hash ?? ''));
        expect(parts.length).toBeGreaterThan(3);
        for (const part of parts) expect(await page.locator(`h2${part}`).count()).toBe(1);
        await page.context().close();
    }, 60_000);

    test('leads from what is missed to its line', async () => {
        const { page } = await newPage(browser, () => true);
        await page.goto(url);
        const link = page.locator('section li a').first();
        const line = ((await link.textContent()) ?? '').replace('line ', '');
        await link.click();
        expect(await page.locator('tr:target th.line').textContent()).toBe(line);
        await page.context().close();
    }, 60_000);
});

test('text of a policy is shown and does nothing', async () => {
    const script = '<script>alert(1)</script><img src=x onerror=alert(2)></td></table></style>';
    const text = `policy Hostile
    decides for each person

each person has
    kind : one of a, b

-- ${script}
decide ${'n'.repeat(5_000)} : yes or no
    is yes when kind is a because "${script}"
    is no otherwise because "\u202Egnorw"

persona ${'P'.repeat(5_000)}
    story       "${script}"
    on          1 June 2025
    given
        kind is b
    expect
        ${'n'.repeat(5_000)} is no
`;
    const checked = checkPolicy(loadText(text).model);
    const compiled = compilePolicy({ model: checked.model, types: checked.types });
    const url = pageOf('<b>hostile & "quoted"', compiled, text);
    const { page, incidents } = await newPage(browser, requested => requested === url, { width: 360 });
    await page.goto(url);
    expect(incidents).toEqual([]);
    expect(await page.locator('img, script, b:not(.figure b)').count()).toBe(0);
    expect(await page.locator('body').textContent()).toContain('<script>alert(1)</script>');
    expect(await sidewaysScroll(page)).toBe(0);
    await page.context().close();
}, 60_000);
