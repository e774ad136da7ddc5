import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Output } from '../../language-server/src/cli/host.ts';
import { runCli } from '../../language-server/src/cli/program.ts';

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

/** With UPDATE_README=1 the blocks are written anew. */
test.each(shown)('the README of %s shows what `%s` really says', { timeout: 180_000 }, async (sample, block, args) => {
    const readme = path.join(root, 'samples', sample, 'README.md');
    const said = await run(args);
    const text = readFileSync(readme, 'utf8');
    const pattern = new RegExp(`(\`\`\`text ${block}\\n)[\\s\\S]*?(\`\`\`\\n)`);
    if (process.env.UPDATE_README === '1') {
        writeFileSync(
            readme,
            text.replace(pattern, (_, start: string, end: string) => `${start}${said}${end}`),
        );
        return;
    }
    expect(pattern.exec(text)?.[0]).toBe(`\`\`\`text ${block}\n${said}\`\`\`\n`);
    const [, command = ''] = new RegExp(`npx policywright (${block} .*)\\n`).exec(text) ?? [];
    expect(command).toBe(args.map(arg => (arg.includes(' ') ? `"${arg}"` : arg)).join(' '));
});

async function run(given: readonly string[]): Promise<string> {
    let said = '';
    const output = new Writable({
        write(chunk: Buffer, _encoding, done) {
            said += chunk.toString('utf8');
            done();
        },
    }) as Writable & Output;
    await runCli(given, {
        stdin: Readable.from([]),
        stdout: output,
        stderr: output,
        cwd: root,
        env: { NO_COLOR: '1' },
    });
    return said;
}
