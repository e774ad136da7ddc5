import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../language-server/src/cli/host.ts';
import { runCli } from '../../language-server/src/cli/program.ts';

const folder = path.resolve(import.meta.dirname, '../../samples/group-practice');
const readme = path.join(folder, 'README.md');

/** The blocks of the README that show what a command says. With UPDATE_README=1 they are written anew. */
const shown: [block: string, args: string[]][] = [
    ['before', ['check', 'before']],
    ['definitions', ['check', '--definitions', 'before']],
    ['after', ['check', 'after']],
    ['test', ['test', 'after']],
];

describe('the README of the group practice', () => {
    test.each(shown)('shows what a command really says: %s', async (block, args) => {
        const { said } = await run(args);
        const pattern = new RegExp(`(\`\`\`text ${block}\\n)[\\s\\S]*?(\`\`\`\\n)`);
        const text = readFileSync(readme, 'utf8');
        if (process.env.UPDATE_README === '1') {
            writeFileSync(
                readme,
                text.replace(pattern, (_, start: string, end: string) => `${start}${said}${end}`),
            );
            return;
        }
        expect(pattern.exec(text)?.[0]).toBe(`\`\`\`text ${block}\n${said}\`\`\`\n`);
    });

    test('and the result is clean', async () => {
        const { status, said } = await run(['check', 'after', '--max-warnings', '0']);
        expect(said).toContain('2 policies checked, nothing to say.');
        expect(status).toBe(0);
        expect((await run(['test', 'after'])).status).toBe(0);
        expect((await run(['format', '--check', '.'])).status).toBe(0);
    });

    test('and the drafts can be read: nothing in them is an error', async () => {
        expect((await run(['check', 'before'])).status).toBe(0);
    });
});

async function run(args: readonly string[]): Promise<{ status: number; said: string }> {
    let said = '';
    const output = new Writable({
        write(chunk: Buffer, _encoding, done) {
            said += chunk.toString('utf8');
            done();
        },
    }) as Output;
    const status = await runCli(args, {
        stdin: Readable.from([]),
        stdout: output,
        stderr: output,
        cwd: folder,
        env: { NO_COLOR: '1' },
    });
    return { status, said };
}
