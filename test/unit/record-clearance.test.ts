import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import type { Output } from '../../language-server/src/cli/host.ts';
import { runCli } from '../../language-server/src/cli/program.ts';

const root = path.resolve(import.meta.dirname, '../..');
const sample = 'samples/record-clearance';
const [petition, automatic] = [`${sample}/by-petition.policy`, `${sample}/automatic.policy`];
const renee = 'Renee, with a misdemeanor';

/** Blocks of text that show what a command says. With UPDATE_README=1 they are written anew. */
const shown: [file: string, block: string, args: string[]][] = [
    ['README.md', 'delta', ['journey', automatic, '--against', petition]],
    [`${sample}/README.md`, 'delta', ['journey', automatic, '--against', petition]],
    [`${sample}/README.md`, 'petition', ['journey', petition, '--persona', renee]],
    [`${sample}/README.md`, 'automatic', ['journey', automatic, '--persona', renee]],
];

describe('what is shown of record clearance', () => {
    test.each(shown)('is what a command really says: %s, %s', async (file, block, args) => {
        const { said } = await run(args);
        const command = args.map(arg => (/\s/.test(arg) ? `"${arg}"` : arg)).join(' ');
        const expected = `$ policywright ${command}\n${said}`;
        const pattern = new RegExp(`(\`\`\`text ${block}\\n)([\\s\\S]*?)(\`\`\`\\n)`);
        const readme = path.join(root, file);
        const text = readFileSync(readme, 'utf8');
        if (process.env.UPDATE_README === '1') {
            writeFileSync(
                readme,
                text.replace(pattern, (_, start: string, _before, end: string) => `${start}${expected}${end}`),
            );
            return;
        }
        expect(pattern.exec(text)?.[2]).toBe(expected);
    });

    test('fifteen steps and a court become four steps, with nothing to answer and nothing to send', async () => {
        const { delta } = await answer(['journey', automatic, '--against', petition, '--json']);
        expect(delta.steps).toMatchObject({ before: 15, after: 4 });
        expect(delta.worst.after).toMatchObject({ questions: 0, documents: 0 });
        expect(delta.people).toHaveLength(9);
        for (const { change } of delta.people)
            for (const figure of Object.values(change)) expect(figure).toBeLessThan(0);
    });

    test('both versions are clean, and their people fare as they should', async () => {
        expect((await run(['check', sample, '--max-warnings', '0'])).status).toBe(0);
        const { said, status } = await run(['test', sample]);
        expect(said).toContain('30 passed, 0 failed');
        expect(status).toBe(0);
        expect((await run(['format', '--check', sample])).status).toBe(0);
    });
});

interface Answer {
    delta: {
        steps: object;
        worst: { after: object };
        people: { change: Record<string, number> }[];
    };
}

async function answer(args: readonly string[]): Promise<Answer> {
    let written = '';
    await run(args, text => (written += text));
    return JSON.parse(written) as Answer;
}

async function run(args: readonly string[], answered?: (text: string) => void) {
    let said = '';
    const into = (take: (text: string) => void) =>
        new Writable({
            write(chunk: Buffer, _encoding, done) {
                take(chunk.toString('utf8'));
                done();
            },
        }) as Output;
    const people = into(text => (said += text));
    const status = await runCli(args, {
        stdin: Readable.from([]),
        stdout: answered === undefined ? people : into(answered),
        stderr: people,
        cwd: root,
        env: { NO_COLOR: '1' },
    });
    return { status, said };
}
