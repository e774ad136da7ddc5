import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { expect, test } from 'vitest';
import type { Output } from '../../language-server/src/cli/host.ts';
import { runCli } from '../../language-server/src/cli/program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const readme = path.join(root, 'samples/child-benefit/README.md');
const args = [
    'cliffs',
    'samples/child-benefit/child-benefit.policy',
    '--decide',
    'income after the charge',
    '--input',
    "claimant's income",
    '--largest',
    '12',
];

/** With UPDATE_README=1 the block is written anew. */
test('the README of Child Benefit shows what `cliffs` really says', { timeout: 180_000 }, async () => {
    const said = await run(args);
    const text = readFileSync(readme, 'utf8');
    const pattern = /(```text cliffs\n)[\s\S]*?(```\n)/;
    if (process.env.UPDATE_README === '1') {
        writeFileSync(
            readme,
            text.replace(pattern, (_, start: string, end: string) => `${start}${said}${end}`),
        );
        return;
    }
    expect(pattern.exec(text)?.[0]).toBe(`\`\`\`text cliffs\n${said}\`\`\`\n`);
    const [, command = ''] = /npx policywright (cliffs .*)\n/.exec(text) ?? [];
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
