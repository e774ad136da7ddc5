// Opens VS Code's workbench in a headless Chromium and lets it run a test suite in its extension host.
import { existsSync } from 'node:fs';
import { chromium } from 'playwright-core';

const flags = [
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-gpu',
    '--disable-quic',
    '--disable-sync',
    '--no-first-run',
    '--no-sandbox',
];

/** What the workbench says on every start, and no test has asked for. */
const chatter = [
    /^(Resolv(ing|ed) connection token|Creating a socket|\[reconnection-grace-time\]|Updating additional builtin)/,
    /^(\[Service Worker\]|\[AgentHost|\[AccountPolicyGate|No search provider registered|ComputeTargetPlatform)/,
    /^(Timed out waiting for authentication provider|Ignoring fetching additional|Creation of workbench contribution)/,
    /^Canceled: Canceled/,
    // Native parts that are not compiled here, because VS Code runs without them.
    /@vscode\/(spdlog|native-watchdog)\//,
];

export async function openWorkbench({ url, profile, workspace, extensions, tests, onPage, onExit }) {
    // A persistent context, not an incognito one: webviews need storage of their own.
    const browser = await chromium.launchPersistentContext(profile, {
        executablePath: process.env.CHROMIUM,
        headless: true,
        viewport: { width: 1400, height: 900 },
        args: flags,
    });
    const page = browser.pages()[0] ?? (await browser.newPage());
    onPage?.(page, folder => workbenchUrl({ url, workspace: folder, extensions }));
    page.on('crash', () => onExit(1, 'the page of the workbench crashed'));
    page.on('console', message => {
        if (process.env.POLICYWRIGHT_E2E_VERBOSE) console.error(`[page] ${message.text().slice(0, 500)}`);
        if (message.text().includes('No extension host found that can launch the test runner'))
            onExit(1, message.text());
    });
    // The workbench calls these two when it is started for tests: the extension host's console, and the end.
    await page.exposeFunction('codeAutomationLog', say);
    await page.exposeFunction('codeAutomationExit', code => void onExit(code));

    await page.goto(workbenchUrl({ url, workspace, extensions, tests }), {
        waitUntil: 'domcontentloaded',
        timeout: 60_000,
    });

    return {
        async close(screenshot) {
            if (screenshot) await page.screenshot({ path: screenshot }).catch(() => {});
            await browser.close().catch(() => {});
        },
    };
}

function workbenchUrl({ url, workspace, extensions, tests }) {
    const remote = file => `vscode-remote://${new URL(url).host}${encodeURI(file)}`;
    const payload = [
        ...extensions.map(extension => ['extensionDevelopmentPath', remote(extension)]),
        ...(tests ? [['extensionTestsPath', remote(tests)]] : []),
        ['skipWelcome', 'true'],
        ['skipReleaseNotes', 'true'],
    ];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    if (workspace && existsSync(workspace)) query.set('folder', workspace);
    else query.set('ew', 'true'); // an empty window
    return `${url}/?${query}`;
}

function say(type, args) {
    const text = args.map(arg => (typeof arg === 'string' ? arg : JSON.stringify(arg)));
    if (!process.env.POLICYWRIGHT_E2E_VERBOSE && chatter.some(pattern => pattern.test(text.join(' ')))) return;
    if (type === 'error' || type === 'warn') console.error(...text);
    else console.log(...text);
}
