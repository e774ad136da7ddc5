// Makes a fresh clone ready: installs what is missing, and hands over to the Node this project needs.
// Runs before anything is installed, on Node 20 as well, so it uses nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { at, root } from './tools.mjs';

const ownNode = at('node_modules/node/bin', process.platform === 'win32' ? 'node.exe' : 'node');

/** Call first. Returns when everything is installed and a Node that is new enough runs the calling script. */
export function prepare() {
    if (!isInstalled()) installPackages();
    if (!isNewEnough(process.versions.node)) continueWithOwnNode();
}

/** How to start npm: the one that started us if there is one, as a script, so that it also works on Windows. */
export function npmCommand(...args) {
    const script = process.env.npm_execpath;
    if (script?.endsWith('.js')) return [process.execPath, script, ...args];
    if (process.platform === 'win32') return ['cmd.exe', '/d', '/s', '/c', 'npm', ...args];
    return ['npm', ...args];
}

/** True when every package of the lock file is there in its version; what is only for other systems may be absent. */
function isInstalled() {
    const installed = packagesIn(at('node_modules/.package-lock.json'));
    if (!installed || !existsSync(ownNode)) return false;
    return Object.entries(packagesIn(at('package-lock.json')) ?? {}).every(([place, wanted]) => {
        if (!place.startsWith('node_modules/') || wanted.optional || wanted.link) return true;
        return installed[place]?.version === wanted.version;
    });
}

function packagesIn(lockFile) {
    try {
        return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
    } catch {
        return undefined;
    }
}

function installPackages() {
    console.log('Installing what Policywright is built with (about 600 MB with Node 24, usually one to two minutes) …');
    const [program, ...args] = npmCommand('ci', '--no-audit', '--no-fund', '--loglevel=error');
    const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
    if (status === 0 && existsSync(ownNode)) return;
    if (error) stop(`npm could not be started (${error.message}). Install Node with npm first.`);
    if (status !== 0) stop('The packages could not be installed; npm says why above.');
    stop('Node 24 is missing after the installation. Allow the install script of the package "node", and try again.');
}

function continueWithOwnNode() {
    const { status, error } = spawnSync(ownNode, process.argv.slice(1), { stdio: 'inherit' });
    if (error) stop(`Node 24 could not be started: ${error.message}`);
    process.exit(status ?? 1);
}

/** Node 24 runs TypeScript sources as they are, which the tests and the benchmarks rely on. */
function isNewEnough(version) {
    return Number(version.split('.')[0]) >= 24;
}

function stop(message) {
    console.error(message);
    process.exit(1);
}
