import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cliIn } from './cli/cli-harness.ts';

const root = path.resolve(import.meta.dirname, '../..');
const policy = 'samples/universal-credit/universal-credit.policy';
const readme = readFileSync(path.join(root, 'samples/universal-credit/README.md'), 'utf8');

const shown: [begins: string, args: string[]][] = [
    ['Work out the award', ['journey', policy, '--persona', 'Priya, who brings up two children and works']],
    [
        'income with Universal Credit, as capital rises',
        ['cliffs', policy, '--decide', 'income with Universal Credit', '--input', 'capital'],
    ],
];

test.each(shown)(
    'the README of Universal Credit shows what is really said: %s',
    { timeout: 120_000 },
    async (begins, args) => {
        const from = readme.indexOf(`\`\`\`\n${begins}`) + 4;
        const lines = readme
            .slice(from, readme.indexOf('```', from))
            .split('\n')
            .filter(line => line.trim() !== '' && line.trim() !== '…');
        // What is for people goes to standard error when nobody sits at a terminal.
        const { stderr } = await cliIn(root, args);
        expect(lines.length).toBeGreaterThan(1);
        const said = new Set(stderr.split('\n'));
        expect(lines.filter(line => !said.has(line))).toEqual([]);
    },
);
