/** Chromium, and what a reader does in it. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { type Browser, chromium, type Page } from 'playwright-core';

const finder = new URL('../../e2e/vscode-host/chromium.mjs', import.meta.url).href;
const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export async function startBrowser(): Promise<Browser> {
    const { findOrInstallChromium } = (await import(finder)) as { findOrInstallChromium: () => Promise<string> };
    return chromium.launch({ executablePath: await findOrInstallChromium(), args: ['--no-sandbox'] });
}

export type Theme = 'light' | 'dark' | 'forced colours';

export interface OpenPage {
    page: Page;
    /** Whatever a page must never do: dialogs, requests, errors. */
    incidents: string[];
}

export async function openSite(browser: Browser, url: string, theme: Theme = 'light', width = 1100): Promise<OpenPage> {
    const opened = await newPage(browser, requested => requested === url, { theme, width });
    // What a page needs it has in itself.
    await opened.page.context().setOffline(true);
    await opened.page.goto(url);
    await opened.page.waitForSelector('[data-ready]');
    return opened;
}

interface Reader {
    theme?: Theme;
    /** Of the window, in CSS pixels. */
    width?: number;
    /** Device pixels for each of them: 2 together with half the width is what a browser does at 200 %. */
    scale?: number;
}

/** @param isExpected which addresses may be asked for */
export async function newPage(
    browser: Browser,
    isExpected: (url: string) => boolean,
    { theme = 'light', width = 1100, scale = 1 }: Reader = {},
): Promise<OpenPage> {
    const context = await browser.newContext({
        viewport: { width, height: 900 },
        deviceScaleFactor: scale,
        colorScheme: theme === 'dark' ? 'dark' : 'light',
        forcedColors: theme === 'forced colours' ? 'active' : 'none',
        reducedMotion: 'reduce',
    });
    const page = await context.newPage();
    const incidents: string[] = [];
    page.on('dialog', dialog => {
        incidents.push(`dialog: ${dialog.message()}`);
        void dialog.dismiss();
    });
    page.on('request', request => {
        if (!isExpected(request.url())) incidents.push(`request: ${request.url()}`);
    });
    page.on('pageerror', error => incidents.push(`error: ${error.message}`));
    page.on('console', message => {
        if (message.type() === 'error' || message.type() === 'warning') incidents.push(`console: ${message.text()}`);
    });
    return { page, incidents };
}

const everything = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** What a change of theme can break. */
export const colourRules = ['color-contrast', 'link-in-text-block'];

/** What axe has to say, one line each; only these rules, when some are named. */
export async function axeViolations(page: Page, rules: readonly string[] = everything): Promise<string[]> {
    if (!(await page.evaluate('typeof axe !== "undefined"'))) await page.evaluate(axeSource);
    return page.evaluate(`axe.run(document, {
        runOnly: ${JSON.stringify(rules)},
    }).then(({ violations }) => violations.map(({ id, nodes }) => id + ': ' + nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(' | ')))`) as Promise<
        string[]
    >;
}

/** How far the page is wider than the window. */
export const sidewaysScroll = (page: Page): Promise<number> =>
    page.evaluate('document.documentElement.scrollWidth - document.documentElement.clientWidth') as Promise<number>;
