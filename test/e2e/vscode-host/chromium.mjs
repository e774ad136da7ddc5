// Finds the browser that shows VS Code's workbench. It comes from the system, not from npm.
import { accessSync, constants } from 'node:fs';
import { run } from '../../../.ci/tools.mjs';

const install = ['apt-get update', 'apt-get install -y --no-install-recommends chromium'];

/** @returns {Promise<string>} the path of Chromium; installs it where we may, otherwise says how to. */
export async function findOrInstallChromium() {
    const found = findChromium();
    if (found) return found;

    if (process.getuid?.() === 0 && usable('/usr/bin/apt-get')) {
        console.log('Installing Chromium, which shows VS Code in the end-to-end tests (usually under a minute) …');
        for (const command of install) {
            const { code, output } = await run('/usr/bin/env', command.split(' '), {
                capture: true,
                env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
            });
            if (code !== 0) console.log(output.trim());
        }
        const installed = findChromium();
        if (installed) return installed;
    }
    throw new Error(
        'Chromium is missing: the end-to-end tests show VS Code in it. Install it, for example with\n' +
            `    sudo sh -c "${install.join(' && ')}"\n` +
            'or name the one you have in the environment variable CHROMIUM.',
    );
}

function findChromium() {
    const names = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome'];
    const candidates = [process.env.CHROMIUM, ...names.map(name => `/usr/bin/${name}`)];
    return candidates.find(candidate => candidate && usable(candidate));
}

function usable(file) {
    try {
        accessSync(file, constants.X_OK);
        return true;
    } catch {
        return false;
    }
}
