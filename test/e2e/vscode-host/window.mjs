// Lets the suite, which runs inside VS Code's extension host, see and touch what VS Code shows: extensions cannot look
// into their own webviews. A small server on this machine that passes one action at a time to Playwright.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';

/** What the suite may ask for: methods of Playwright's locators, by name. */
const actions = new Set(['allInnerTexts', 'click', 'count', 'fill', 'innerText', 'inputValue', 'press']);
const timeout = 5_000;

/**
 * @returns {Promise<{ url: string, show(page: Page, urlOf: (folder: string) => string): void, close(): void }>} the address,
 * which only those who are told it can guess; what is shown under it, and where another window on a folder is found
 */
export async function serveWindow() {
    const windows = {};
    const secret = `/${randomUUID()}`;
    const server = createServer(async (request, response) => {
        const answer = (status, body) => response.writeHead(status).end(JSON.stringify(body));
        if (request.url !== secret || request.method !== 'POST') return answer(404, { error: 'not here' });
        try {
            answer(200, { result: (await act(windows, JSON.parse(await bodyOf(request)))) ?? null });
        } catch (error) {
            answer(500, { error: String(error.message) });
        }
    });
    await new Promise(resolve => server.listen(0, '127.0.0.1', resolve));
    return {
        url: `http://127.0.0.1:${server.address().port}${secret}`,
        show: (page, urlOf) => Object.assign(windows, { first: page, urlOf }),
        close: () => server.close(),
    };
}

/** The second window is one that tests may reload: the first, which runs them, would not survive that. */
async function act(windows, { window, place, selector, action, argument }) {
    if (action === 'open') {
        windows.second = await windows.first.context().newPage();
        return void (await windows.second.goto(windows.urlOf(argument), { waitUntil: 'domcontentloaded' }));
    }
    const page = windows[window];
    if (!page) throw new Error('the window is not open yet');
    if (action === 'reload') return void (await page.reload({ waitUntil: 'domcontentloaded' }));
    if (action === 'close') return void (await page.close());
    if (action === 'screenshot') return void (await page.screenshot({ path: argument }));
    if (!actions.has(action)) throw new Error(`"${action}" is not among the actions`);
    const found = (place === 'webview' ? webview(page) : page).locator(selector);
    if (action === 'count' || action === 'allInnerTexts') return await found[action]();
    const locator = found.first();
    return argument === undefined ? await locator[action]({ timeout }) : await locator[action](argument, { timeout });
}

/** The document inside the webview that was opened last. */
function webview(page) {
    return page.frameLocator('iframe.webview.ready >> nth=-1').frameLocator('#active-frame');
}

async function bodyOf(request) {
    let body = '';
    for await (const part of request) body += part;
    return body;
}
