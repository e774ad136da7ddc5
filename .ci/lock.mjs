// Writes package-lock.json anew: `node .ci/lock.mjs`, after a version in a package.json has changed.
//
// Why not just `npm install`: beside an installed node_modules npm forgets the packages of other systems, and a registry
// that mirrors only some systems does not have them at all. `npm ci` then refuses the lock file everywhere. So it is
// written in an empty folder, and what is missing for other systems is added by name and version.
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { npmCommand } from './setup.mjs';
import { at, run } from './tools.mjs';

const manifests = ['package.json', 'language-server/package.json', '.npmrc'];

const folder = mkdtempSync(path.join(os.tmpdir(), 'policywright-lock-'));
for (const file of manifests) {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    cpSync(at(file), path.join(folder, file));
}
const [program, ...args] = npmCommand('install', '--package-lock-only', '--ignore-scripts', '--loglevel=error');
const { code } = await run(program, args, { cwd: folder });
if (code === 0) {
    const lock = JSON.parse(readFileSync(path.join(folder, 'package-lock.json'), 'utf8'));
    const added = addOtherSystems(lock.packages);
    lock.packages = Object.fromEntries(Object.entries(lock.packages).sort(([a], [b]) => (a < b ? -1 : 1)));
    writeFileSync(at('package-lock.json'), `${JSON.stringify(lock, null, 4)}\n`);
    console.log(
        `package-lock.json: ${Object.keys(lock.packages).length} packages, ${added} of them added for other systems.`,
    );
}
rmSync(folder, { recursive: true, force: true });
process.exitCode = code;

function addOtherSystems(packages) {
    let added = 0;
    for (const { optionalDependencies = {}, dev } of Object.values(packages)) {
        for (const [name, version] of Object.entries(optionalDependencies)) {
            if (packages[`node_modules/${name}`] || !/^\d/.test(version)) continue;
            packages[`node_modules/${name}`] = { version, ...systemOf(name), dev, optional: true };
            added++;
        }
    }
    return added;
}

/** Packages for one system say it in their name: `@oxlint/binding-linux-arm64-musl`. */
function systemOf(name) {
    const words = name.split(/[/-]/);
    const cpu = words.find(word => /^(arm|arm64|ia32|loong64|mips64el|ppc64|riscv64|s390x|x64)$/.test(word));
    const system = words.find(word =>
        /^(aix|android|darwin|freebsd|linux|netbsd|openbsd|openharmony|sunos|win32)$/.test(word),
    );
    if (!cpu || !system) throw new Error(`${name} does not say for which system it is`);
    const libc = words.some(word => word.startsWith('musl'))
        ? ['musl']
        : words.some(word => word.startsWith('gnu'))
          ? ['glibc']
          : undefined;
    return { cpu: [cpu], os: [system], libc };
}
