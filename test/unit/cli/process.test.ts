import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { beforeAll, describe, expect, test } from 'vitest';
import { CliFolder, grant, quiet } from './cli-harness.ts';

// The command as a process of its own, from one bundle as it ships: streams, exit statuses, and the language server.

const root = path.resolve(import.meta.dirname, '../../..');
const bundle = path.join(root, '.cache/test/cli/cli.js');

beforeAll(async () => {
    await esbuild.build({
        entryPoints: [path.join(root, 'language-server/src/cli/main.ts')],
        outfile: bundle,
        bundle: true,
        format: 'esm',
        platform: 'node',
        target: 'node22',
        banner: {
            js: "import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);",
        },
        define: { 'process.env.POLICYWRIGHT_VERSION': '"1.2.3"' },
        logLevel: 'error',
    });
}, 60_000);

const env = { PATH: process.env.PATH, NO_COLOR: '1' };

function start(args: readonly string[], cwd: string): ChildProcess {
    return spawn(process.execPath, [bundle, ...args], { cwd, env });
}

async function answerOf(child: ChildProcess, stdin = '') {
    const texts = { stdout: '', stderr: '' };
    for (const name of ['stdout', 'stderr'] as const) {
        child[name]?.setEncoding('utf8').on('data', (text: string) => {
            texts[name] += text;
        });
    }
    child.stdin?.on('error', () => undefined).end(stdin);
    const status = await new Promise<number | null>(resolve => child.on('close', resolve));
    return { status, ...texts };
}

const files = { 'grant.policy': grant, 'quiet.policy': quiet };

describe('the command as a process', { timeout: 30_000 }, () => {
    test.each<[args: string[], status: number, stdout: string, stderr: string]>([
        [['--version'], 0, '1.2.3\n', ''],
        [['check', 'quiet.policy'], 0, '', '1 policy checked, nothing to say.\n2 decisions analysed, 0 not.\n'],
        [['check', 'quiet.policy', '--format', 'json'], 0, '[]\n', ''],
        [['check', 'none.policy'], 2, '', 'policywright: There is no file or folder “none.policy”.\n'],
        [
            ['test', 'grant.policy'],
            0,
            '',
            'grant.policy\n  ✓ Ada\n\nOf 2 expectations that hold, 0 (0%) rest on evidence, 2 on nothing that is said.\n1 passed, 0 failed\n',
        ],
    ])('%j', async (args, status, stdout, stderr) => {
        const folder = new CliFolder(files);
        expect(await answerOf(start(args, folder.folder))).toEqual({ status, stdout, stderr });
    });

    test('watches until somebody ends it, and says by its status that it was ended', async () => {
        const folder = new CliFolder(files);
        const child = start(['test', '--watch'], folder.folder);
        const said = { text: '' };
        child.stderr?.setEncoding('utf8').on('data', (text: string) => {
            said.text += text;
        });
        const ended = new Promise<number | null>(resolve => child.on('close', resolve));
        await expect.poll(() => said.text, { timeout: 10_000 }).toContain('Watching. Ctrl-C ends it.');
        folder.write('quiet.policy', quiet.replace('£150', '£151'));
        await expect.poll(() => said.text, { timeout: 10_000 }).toContain('Changed: quiet.policy');
        child.kill('SIGINT');
        expect(await ended).toBe(130);
    });

    test('reads standard input and ends with the status of the answer', async () => {
        const folder = new CliFolder(files);
        const lines = '{"savings": 1}\n{"savings": true}\n';
        const answer = await answerOf(start(['run', 'grant.policy', '--batch'], folder.folder), lines);
        expect(answer).toMatchObject({ status: 1, stderr: '' });
        expect(answer.stdout.split('\n')).toHaveLength(3);
    });

    test('ends quietly when nobody reads any more', async () => {
        const folder = new CliFolder(files);
        const child = start(['run', 'grant.policy', '--batch'], folder.folder);
        const closed = new Promise(resolve => child.on('close', resolve));
        let stderr = '';
        child.stderr?.setEncoding('utf8').on('data', (text: string) => {
            stderr += text;
        });
        child.stdin?.on('error', () => undefined);
        child.stdout?.once('data', () => child.stdout?.destroy());
        child.stdin?.end('{"savings": 1, "on": "2025-06-01"}\n'.repeat(50_000));
        await closed;
        expect(stderr).toBe('');
    });

    test('serves an editor over standard input and output', async () => {
        const folder = new CliFolder(files);
        const child = start(['lsp', '--stdio', '--clientProcessId=1'], folder.folder);
        const request = {
            jsonrpc: '2.0',
            id: 1,
            method: 'initialize',
            params: { processId: null, rootUri: null, capabilities: {} },
        };
        const text = JSON.stringify(request);
        let answer = '';
        child.stdout?.setEncoding('utf8').on('data', (part: string) => {
            answer += part;
        });
        child.stdin?.write(`Content-Length: ${Buffer.byteLength(text)}\r\n\r\n${text}`);
        await expect.poll(() => answer, { timeout: 10_000 }).toContain('"capabilities"');
        child.kill();
    });
});
