// Stands in for the VS Code desktop program. No npm package carries that one, but code-server carries the same VS Code
// with the same Node extension host, shown in a browser. This script takes the command line that @vscode/test-electron
// writes, starts code-server and a headless Chromium, lets VS Code run the test suite, and ends with its exit status.
//
// Environment (set by ../run.mjs): CODE_SERVER, CHROMIUM.
// Yours to set: POLICYWRIGHT_E2E_VERBOSE=1 shows what VS Code says, POLICYWRIGHT_E2E_SCREENSHOT=file.png keeps a
// picture of the window at the end, POLICYWRIGHT_E2E_TIMEOUT=seconds (600).
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startCodeServer } from './code-server.mjs';
import { serveWindow } from './window.mjs';
import { openWorkbench } from './workbench.mjs';

const limitSeconds = Number(process.env.POLICYWRIGHT_E2E_TIMEOUT ?? 600);
const commandLine = parseCommandLine(process.argv.slice(2));
// A short path: VS Code puts Unix sockets below it, whose names have a limit of about a hundred characters.
const folder = mkdtempSync(path.join(os.tmpdir(), 'pwe-'));
const shownWindow = await serveWindow();
let server;
let workbench;

process.on('SIGINT', () => end(130, 'interrupted'));
process.on('SIGTERM', () => end(143, 'terminated'));
setTimeout(() => end(124, `the tests did not end within ${limitSeconds} seconds`), limitSeconds * 1000).unref();

try {
    process.env.POLICYWRIGHT_E2E_WINDOW = shownWindow.url; // the extension host inherits it
    server = await startCodeServer({ folder, settings: quietSettings(), onExit: end });
    workbench = await openWorkbench({
        ...commandLine,
        url: server.url,
        profile: path.join(folder, 'chromium'),
        onPage: (page, urlOf) => shownWindow.show(page, urlOf),
        onExit: end,
    });
} catch (error) {
    await end(1, error.message);
}

let ending = false;
async function end(code, why) {
    if (ending) return;
    ending = true;
    if (why) console.error(`VS Code for tests: ${why}`);
    await workbench?.close(process.env.POLICYWRIGHT_E2E_SCREENSHOT);
    await server?.stop();
    shownWindow.close();
    rmSync(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 });
    process.exit(code);
}

/** Only what the tests need of the many options of the desktop program; the others mean nothing in a browser. */
function parseCommandLine(args) {
    const result = { extensions: [], tests: undefined, workspace: undefined };
    for (const arg of args) {
        const [, name, value] = /^--([^=]+)=(.*)$/s.exec(arg) ?? [];
        if (name === 'extensionDevelopmentPath') result.extensions.push(value);
        else if (name === 'extensionTestsPath') result.tests = value;
        else if (!arg.startsWith('--')) result.workspace = path.resolve(arg);
    }
    return result;
}

/** Nothing that fetches, asks, greets or suggests, so that the tests see only what they do themselves. */
function quietSettings() {
    return {
        'chat.disableAIFeatures': true,
        'extensions.autoCheckUpdates': false,
        'extensions.autoUpdate': false,
        'extensions.ignoreRecommendations': true,
        'files.autoSave': 'off',
        'git.enabled': false,
        'security.workspace.trust.enabled': false,
        'telemetry.telemetryLevel': 'off',
        'update.mode': 'none',
        'workbench.enableExperiments': false,
        'workbench.secondarySideBar.defaultVisibility': 'hidden',
        'workbench.startupEditor': 'none',
        'workbench.tips.enabled': false,
    };
}
