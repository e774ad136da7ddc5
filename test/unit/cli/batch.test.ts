import { PassThrough, Readable, Writable } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { linesOf } from '../../../language-server/src/cli/lines.ts';
import { runCli } from '../../../language-server/src/cli/program.ts';
import { CliFolder, cli, grant } from './cli-harness.ts';

const files = { 'grant.policy': grant };
const batch = ['run', 'grant.policy', '--batch', '--decide', 'entitled'];

describe('run --batch', () => {
    test('answers line by line, in order', async () => {
        const stdin = [1, 9000, 2].map(savings => JSON.stringify({ on: '2025-06-01', savings })).join('\n');
        const { status, stdout, stderr } = await cli(batch, files, { stdin });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(answers(stdout).map(answer => answer.decisions.entitled?.value)).toEqual([true, false, true]);
    });

    test('puts an error in the place of a bad line, and answers the others', async () => {
        const lines = [
            '{"savings": 1}',
            'savings',
            '',
            '[1]',
            '{"savngs": 1}',
            '{"on": "2025-02-30"}',
            '{"savings": 2}',
        ];
        const { status, stdout, stderr } = await cli(batch, files, { stdin: `${lines.join('\r\n')}\r\n` });
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
        expect(answers(stdout).map(answer => answer.error ?? 'answered')).toEqual([
            'answered',
            'The line is not JSON. Column 1: here there should be a value.',
            'The line is empty.',
            'The line should hold an object with the facts of one person.',
            'savngs: The policy has no fact named “savngs”. Did you mean “savings”?',
            'on: Expected a date such as "2025-04-06", found "2025-02-30".',
            'answered',
        ]);
    });

    test('says where a line is not UTF-8', async () => {
        const stdin = Buffer.concat([Buffer.from('{"savings": 1}\n{"'), Buffer.of(0xff), Buffer.from('"}\n')]);
        const { stdout } = await cli(batch, files, { stdin });
        expect(answers(stdout)[1]).toEqual({
            error: 'The line is not UTF-8 text: the byte at offset 2 does not belong there.',
        });
    });

    test('reads a file, and takes --at for every line', async () => {
        const { stdout } = await cli([...batch, '--facts', 'people.jsonl', '--at', '2025-07-01'], {
            ...files,
            'people.jsonl': '\ufeff{"savings": 1}\n{"savings": 1, "on": "2026-01-01"}\n',
        });
        expect(answers(stdout).map(answer => answer.on)).toEqual(['2025-07-01', '2025-07-01']);
    });

    test('answers nothing to nothing', async () => {
        expect(await cli(batch, files)).toEqual({ status: 0, stdout: '', stderr: '' });
    });

    test('a missing file ends with 2', async () => {
        const answer = await cli([...batch, '--facts', 'none.jsonl'], files);
        expect(answer).toEqual({
            status: 2,
            stdout: '',
            stderr: 'policywright: There is no file or folder “none.jsonl”.\n',
        });
    });

    test('keeps few lines in memory: it reads no faster than its answers are taken', async () => {
        const folder = new CliFolder(files);
        let read = 0;
        let taken = 0;
        let furthestAhead = 0;
        const line = Buffer.from(`${JSON.stringify({ on: '2025-06-01', savings: 1 })}\n`.repeat(100));
        const stdin = Readable.from(
            (function* () {
                for (let i = 0; i < 200; i++) {
                    read += 100;
                    furthestAhead = Math.max(furthestAhead, read - taken);
                    yield line;
                }
            })(),
            { highWaterMark: 1 },
        );
        const stdout = new Writable({
            highWaterMark: 1024,
            write(chunk: Buffer, _encoding, done) {
                setImmediate(() => {
                    taken += chunk.toString().split('\n').length - 1;
                    done();
                });
            },
        });
        const stderr = new PassThrough();
        const status = await runCli(batch, { stdin, stdout, stderr, cwd: folder.folder, env: {} });
        expect({ status, taken }).toEqual({ status: 0, taken: 20_000 });
        expect(furthestAhead).toBeLessThan(3000);
    });
});

describe('lines', () => {
    test.each([
        [['a\nb\n'], ['a', 'b']],
        [['a\nb'], ['a', 'b']],
        [['a\n\nb'], ['a', '', 'b']],
        [
            ['a\r', '\nb\r\n'],
            ['a', 'b'],
        ],
        [
            ['a', 'b', 'c\nd'],
            ['abc', 'd'],
        ],
        [['', '\n'], ['']],
        [[], []],
    ])('of %j', async (chunks, expected) => {
        const lines: string[] = [];
        for await (const line of linesOf(Readable.from(chunks.map(chunk => Buffer.from(chunk)))))
            lines.push(Buffer.from(line).toString());
        expect(lines).toEqual(expected);
    });
});

function answers(stdout: string): { on?: string; error?: string; decisions: Record<string, { value: unknown }> }[] {
    return stdout
        .split('\n')
        .filter(line => line !== '')
        .map(line => JSON.parse(line));
}
