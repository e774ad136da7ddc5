// Packages the extension as policywright.vsix. Everything it needs is bundled, so no node_modules go in.
// The files that .vscodeignore lets through are copied first: vsce would otherwise read through all of .cache/ as well.
import { cpSync, globSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { at, present, root, runNode, toolPath } from './tools.mjs';

for (const needed of ['extension/dist/extension.cjs', 'language-server/dist/server.js']) {
    if (present(needed)) continue;
    console.error(`There is no ${needed}, and the extension does not work without it. Run "npm run build" first.`);
    process.exit(1);
}

const stage = at('.cache/package');
rmSync(stage, { recursive: true, force: true });

const wanted = readFileSync(at('.vscodeignore'), 'utf8')
    .split(/\r?\n/)
    .filter(line => line.startsWith('!'));
for (const file of globSync(
    wanted.map(line => line.slice(1)),
    { cwd: root },
)) {
    cpSync(at(file), path.join(stage, file));
}
cpSync(at('.vscodeignore'), path.join(stage, '.vscodeignore'));

const options = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-git-tag-version',
    '--out',
    at('policywright.vsix'),
];
const { code } = await runNode([toolPath('@vscode/vsce', 'vsce'), 'package', ...options], { cwd: stage });
process.exitCode = code;
