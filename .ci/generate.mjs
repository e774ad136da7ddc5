// Writes the parser from the grammar, and the colouring for editors from the parser's words.
//   npm run generate              writes the files
//   npm run generate -- --check   changes nothing; fails when the files in the repository are not what would be written
import { cp, mkdir, readdir, readFile, rm, symlink } from 'node:fs/promises';
import path from 'node:path';
import { at, present, root, runNode, toolPath } from './tools.mjs';

const config = 'grammar/langium-config.json';
const textMate = 'grammar/generate-textmate.ts';
const generatedFolders = ['grammar/generated', 'extension/syntaxes'];

if (!present(config)) {
    console.error(`There is no ${config} yet, so there is nothing to generate.`);
    process.exit(process.argv.includes('--check') ? 1 : 0);
}

if (process.argv.includes('--check')) {
    await check();
} else if (!(await generateIn(root))) {
    process.exit(1);
}

async function generateIn(folder) {
    const options = { cwd: folder, capture: true };
    const parser = await runNode([toolPath('langium-cli', 'langium'), 'generate', '-f', config], options);
    let { code, output } = parser;
    if (code === 0 && present(textMate)) {
        const colours = await runNode([path.join(folder, textMate)], options);
        code = colours.code;
        output += colours.output;
    }
    if (code !== 0 || !process.argv.includes('--check')) console.log(output.trim());
    return code === 0;
}

/** Generates in a copy, so that a check never touches what somebody is working on. */
async function check() {
    const copy = at('.cache/generate-check');
    await rm(copy, { recursive: true, force: true });
    await mkdir(copy, { recursive: true });
    for (const folder of ['grammar', 'extension/syntaxes']) {
        if (present(folder)) await cp(at(folder), path.join(copy, folder), { recursive: true });
    }
    await cp(at('package.json'), path.join(copy, 'package.json'));
    await symlink(at('node_modules'), path.join(copy, 'node_modules'), 'junction');

    const problems = (await generateIn(copy)) ? await differences(copy) : ['the grammar does not generate'];
    await rm(copy, { recursive: true, force: true });
    if (problems.length > 0) {
        console.error(`Generated code is not current: ${problems.join(', ')}. Run "npm run generate".`);
        process.exit(1);
    }
    console.log('Generated code is current.');
}

async function differences(copy) {
    const different = [];
    for (const folder of generatedFolders) {
        const here = await files(at(folder));
        const there = await files(path.join(copy, folder));
        for (const name of new Set([...here.keys(), ...there.keys()])) {
            if (here.get(name) !== there.get(name)) different.push(`${folder}/${name}`);
        }
    }
    return different;
}

async function files(folder) {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
    const read = entries
        .filter(entry => entry.isFile())
        .map(async entry => {
            const file = path.join(entry.parentPath, entry.name);
            const text = await readFile(file, 'utf8');
            return [path.relative(folder, file), text.replaceAll('\r\n', '\n')];
        });
    return new Map(await Promise.all(read));
}
