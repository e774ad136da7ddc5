import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { cliIn } from './cli/cli-harness.ts';
import { expectBlock } from './readme-blocks.ts';

const root = path.resolve(import.meta.dirname, '../..');
const policy = 'samples/child-benefit/child-benefit.policy';
const allowances = 'samples/allocations-familiales';
const shown: [sample: string, block: string, args: string[]][] = [
    [
        'child-benefit',
        'cliffs',
        ['cliffs', policy, '--decide', 'income after the charge', '--input', "claimant's income", '--largest', '12'],
    ],
    ['child-benefit', 'compare', ['compare', 'samples/child-benefit/higher-threshold.policy', '--decide', 'charge']],
    ['allocations-familiales', 'journey', ['journey', allowances, '--persona', 'Manon, an only child in Lyon']],
    [
        'allocations-familiales',
        'cliffs',
        ['cliffs', allowances, '--decide', 'yearly income with the allowance', '--input', "applicant's other income"],
    ],
];

test.each(shown)('the README of %s shows what `%s` really says', { timeout: 180_000 }, async (sample, block, args) => {
    const readme = `samples/${sample}/README.md`;
    const { stdout, stderr } = await cliIn(root, args);
    expectBlock(readme, block, stdout + stderr);
    const [, command = ''] =
        new RegExp(`npx policywright (${block} .*)\\n`).exec(readFileSync(path.join(root, readme), 'utf8')) ?? [];
    expect(command).toBe(args.map(arg => (arg.includes(' ') ? `"${arg}"` : arg)).join(' '));
});
