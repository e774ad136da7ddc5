// Runs the end-to-end suite in real VS Code: `npm run test:e2e` (after `npm run build`).
// On Linux that is the VS Code server from npm in a headless Chromium, which needs no display; elsewhere, or with
// POLICYWRIGHT_E2E=desktop, @vscode/test-electron downloads desktop VS Code.
// POLICYWRIGHT_E2E_ONLY=preview runs the files of the suite that begin so.
import { cpSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import * as esbuild from 'esbuild';
import { at, present, root } from '../../.ci/tools.mjs';
import { findOrInstallChromium } from './vscode-host/chromium.mjs';
import { installVsCode } from './vscode-host/install.mjs';

const work = at('.cache/e2e');
const sample = 'samples/child-benefit';

try {
    // With an older Node VS Code's server answers nothing, and the tests would wait in vain.
    if (Number.parseInt(process.versions.node, 10) < 24)
        throw new Error('Run "npm run test:e2e": it brings its own Node.');
    for (const needed of ['extension/dist/extension.cjs', 'language-server/dist/server.js', sample]) {
        if (!present(needed)) throw new Error(`There is no ${needed}. Run "npm run build" first.`);
    }
    rmSync(work, { recursive: true, force: true });
    await runTests({
        ...(useDesktop() ? {} : { vscodeExecutablePath: await serverAsDesktop() }),
        extensionDevelopmentPath: root,
        extensionTestsPath: await bundleSuite(),
        // A copy: the tests type into the policies.
        launchArgs: [copyOfSamples(), '--disable-extensions'],
        extensionTestsEnv: { POLICYWRIGHT_E2E_REPORT: process.env.POLICYWRIGHT_E2E_REPORT },
    });
} catch (error) {
    console.error(error.message);
    process.exitCode = 1;
}

function useDesktop() {
    return process.platform !== 'linux' || process.env.POLICYWRIGHT_E2E === 'desktop';
}

/** A program with the command line of desktop VS Code. */
async function serverAsDesktop() {
    process.env.CHROMIUM = await findOrInstallChromium();
    process.env.CODE_SERVER = await installVsCode();
    const program = path.join(work, 'code');
    mkdirSync(work, { recursive: true });
    const shim = path.join(import.meta.dirname, 'vscode-host', 'shim.mjs');
    writeFileSync(program, `#!/bin/sh\nexec "${process.execPath}" "${shim}" "$@"\n`, { mode: 0o755 });
    return program;
}

/** The suite is TypeScript and the extension host loads CommonJS. Mocha stays outside: all files must share one. */
async function bundleSuite() {
    const only = process.env.POLICYWRIGHT_E2E_ONLY ?? '';
    const sources = readdirSync(at('test/e2e/suite')).filter(
        name => name === 'index.ts' || (name.endsWith('.test.ts') && name.startsWith(only)),
    );
    if (!sources.some(name => name !== 'index.ts')) throw new Error(`No file of the suite begins with “${only}”.`);
    await esbuild.build({
        absWorkingDir: root,
        entryPoints: sources.map(name => `test/e2e/suite/${name}`),
        outdir: path.join(work, 'suite'),
        outExtension: { '.js': '.cjs' },
        bundle: true,
        platform: 'node',
        format: 'cjs',
        target: 'node22',
        sourcemap: 'inline',
        external: ['vscode', 'mocha'],
        logLevel: 'warning',
    });
    return path.join(work, 'suite', 'index.cjs');
}

function copyOfSamples() {
    const workspace = path.join(work, 'workspace');
    cpSync(at('samples'), workspace, { recursive: true });
    return workspace;
}
