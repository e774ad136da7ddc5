// Writes docs/diagnostics/README.md: every finding by its code, from the pages beside it.
//   node .ci/diagnostics-index.mjs            writes it
//   node .ci/diagnostics-index.mjs --check    changes nothing; fails when it is not current
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { at } from './tools.mjs';

const folder = at('docs/diagnostics');
const families = [
    ['PW0', 'Reading the text'],
    ['PW1', 'Definitions'],
    ['PW2', 'Wording'],
    ['PW3', 'Rules'],
    ['PW4', 'Delivery'],
    ['PW5', 'Personas'],
];

const pages = readdirSync(folder)
    .filter(file => /^PW\d{3}\.md$/.test(file))
    .sort()
    .map(file => {
        const [title = ''] = readFileSync(path.join(folder, file), 'utf8').split('\n');
        return { code: file.slice(0, 5), title: title.replace(/^#\s*PW\d{3}\s*[·:–—-]?\s*/, '') };
    });

const parts = [
    '# Diagnostics',
    '',
    'Every finding has a code that never changes its meaning. Its page says what it means, why it hurts a citizen or a',
    'caseworker, shows a bad and a good example, and says how to accept it.',
];
for (const [prefix, name] of families) {
    const rows = pages.filter(page => page.code.startsWith(prefix));
    if (rows.length === 0) continue;
    parts.push('', `## ${name}`, '', '| code | what it says |', '|---|---|');
    parts.push(...rows.map(({ code, title }) => `| [${code}](${code}.md) | ${title} |`));
}
const text = `${parts.join('\n')}\n`;
const file = path.join(folder, 'README.md');
if (process.argv.includes('--check')) {
    const there = readFileSync(file, 'utf8').replaceAll('\r\n', '\n');
    if (there !== text) {
        console.error('docs/diagnostics/README.md is not current: run "node .ci/diagnostics-index.mjs".');
        process.exit(1);
    }
} else {
    writeFileSync(file, text);
    console.log(`docs/diagnostics/README.md: ${pages.length} pages.`);
}
