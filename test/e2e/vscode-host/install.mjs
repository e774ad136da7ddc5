// Installs the real VS Code that the end-to-end tests run in, from npm packages alone: code-server carries the VS Code
// server, its Node extension host and its workbench. It is large (about half a gigabyte), so it lives in .cache/ beside
// the repository's node_modules, is installed once, and again only when the pins in this folder change.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmCommand } from '../../../.ci/setup.mjs';
import { at, run } from '../../../.ci/tools.mjs';

const pins = ['package.json', 'package-lock.json', 'server-shrinkwrap.json'];
const home = at('.cache/vscode-host');

/** @returns {Promise<string>} the folder of code-server */
export async function installVsCode() {
    const wanted = pinsChecksum();
    const stamp = path.join(home, 'installed');
    if (!existsSync(stamp) || readFileSync(stamp, 'utf8') !== wanted) {
        console.log('Installing VS Code for the end-to-end tests, once (about 570 MB, usually one to two minutes) …');
        const partial = `${home}.partial`;
        rmSync(partial, { recursive: true, force: true });
        await installInto(partial);
        writeFileSync(path.join(partial, 'installed'), wanted);
        rmSync(home, { recursive: true, force: true });
        renameSync(partial, home); // a broken-off installation is never mistaken for a whole one
    }
    return codeServerIn(home);
}

const codeServerIn = folder => path.join(folder, 'node_modules', 'code-server');

async function installInto(folder) {
    mkdirSync(folder, { recursive: true });
    for (const file of ['package.json', 'package-lock.json']) cpSync(pinned(file), path.join(folder, file));
    // No install scripts: code-server's own wants system libraries that VS Code runs without.
    await npmCi(folder, []);

    // VS Code's server has its own dependencies. The list that it ships lacks a package, so npm refuses it; ours is complete.
    const server = path.join(codeServerIn(folder), 'lib', 'vscode');
    cpSync(pinned('server-shrinkwrap.json'), path.join(server, 'npm-shrinkwrap.json'));
    await npmCi(server, ['--omit=dev']);
    for (const part of notNeeded) rmSync(path.join(server, part), { recursive: true, force: true });
}

/** Large parts of VS Code that no extension test touches. */
const notNeeded = [
    'extensions/copilot',
    'node_modules/@github/copilot-sdk',
    'node_modules/@github/copilot-sdk-linux-x64',
    'node_modules/@microsoft/mxc-sdk',
];

async function npmCi(cwd, options) {
    const [program, ...args] = npmCommand(
        'ci',
        '--ignore-scripts',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
        ...options,
    );
    const { code, output } = await run(program, args, { cwd, capture: true });
    if (code !== 0) throw new Error(`VS Code could not be installed for the end-to-end tests:\n${output}`);
}

function pinsChecksum() {
    const hash = createHash('sha256');
    for (const file of pins) hash.update(readFileSync(pinned(file)));
    return hash.digest('hex');
}

function pinned(file) {
    return path.join(import.meta.dirname, file);
}
