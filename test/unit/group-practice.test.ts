import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliIn } from './cli/cli-harness.ts';
import { expectBlock } from './readme-blocks.ts';

const folder = path.resolve(import.meta.dirname, '../../samples/group-practice');

/** The blocks of the README that show what a command says. With UPDATE_README=1 they are written anew. */
const shown: [block: string, args: string[]][] = [
    ['before', ['check', 'before']],
    ['definitions', ['check', '--definitions', 'before']],
    ['after', ['check', 'after']],
    ['test', ['test', 'after']],
];

describe('the README of the group practice', () => {
    test.each(shown)('shows what a command really says: %s', async (block, args) => {
        expectBlock('samples/group-practice/README.md', block, (await run(args)).said);
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
    const { status, stdout, stderr } = await cliIn(folder, [...args]);
    return { status, said: stdout + stderr };
}
