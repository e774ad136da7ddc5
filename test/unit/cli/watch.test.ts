import { PassThrough } from 'node:stream';
import { describe, expect, onTestFinished, test } from 'vitest';
import type { Output } from '../../../language-server/src/cli/host.ts';
import { runCli } from '../../../language-server/src/cli/program.ts';
import { CliFolder, grant } from './cli-harness.ts';

/** `test --watch` in a folder, with somebody at the keyboard. */
class Watching {
    readonly folder: CliFolder;
    readonly ended: Promise<number>;
    private readonly stdin = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined });
    private readonly terminal = Object.assign(new PassThrough({ encoding: 'utf8' }), { isTTY: true, columns: 100 });
    private text = '';
    private read = 0;

    constructor(files: Record<string, string>, args: readonly string[] = []) {
        this.folder = new CliFolder(files);
        this.terminal.on('data', (text: string) => {
            this.text += text;
        });
        this.ended = runCli(['test', '--watch', ...args], {
            stdin: this.stdin,
            stdout: this.terminal as unknown as Output,
            stderr: this.terminal as unknown as Output,
            cwd: this.folder.folder,
            env: { NO_COLOR: '1' },
        });
        onTestFinished(() => this.press('q'));
    }

    press(key: string): void {
        this.stdin.write(key);
    }

    /** What was said since this was asked last, once it ends as expected. */
    async says(end: string): Promise<string[]> {
        await expect.poll(() => this.text.slice(this.read), { timeout: 5000 }).toContain(end);
        const said = this.text.slice(this.read);
        this.read = this.text.length;
        return said.split('\n').filter(line => line.trim() !== '');
    }
}

const shared = grant.replace(/policy Warm[\s\S]*?(?=each household has)/, '').replace(/decide [\s\S]*$/, '');
const using = `policy Using\n    in force from 6 April 2025\n    decides for each household\n\nuse "shared.policy"\n\ndecide payment : money\n    is grant\n
persona Ada
    on          1 June 2025
    expect
        payment is £300

persona Bea
    on          1 June 2025
    given
        savings is £1
    expect
        savings is £1
`;

describe('test --watch', () => {
    test('tries again what an edit affects, and says in short what came of it', async () => {
        const watching = new Watching({ 'grant.policy': grant });
        expect(await watching.says('Watching')).toEqual([
            '✓ grant.policy  1 persona',
            '1 passed, 0 failed  (1 persona tried)',
            'Watching. a: try all, f: only those that failed, q: end.',
        ]);
        watching.folder.write('grant.policy', grant.replace('6 April 2025: £300', '6 April 2025: £299'));
        expect(await watching.says('1 failed  (1 persona tried)')).toEqual([
            'Changed: grant.policy',
            '✗ grant.policy  0 of 1 as expected',
            '  ✗ Ada  grant.policy:36',
            '      payment  grant.policy:44',
            '          expected £300',
            '          but it is £299.00',
            '0 passed, 1 failed  (1 persona tried)',
        ]);
        watching.folder.write('grant.policy', grant);
        await watching.says('1 passed, 0 failed');
        // Ada expects nothing that rests on it.
        watching.folder.write('grant.policy', grant.replace('age is under 16', 'age is under 18'));
        expect(await watching.says('passed')).toEqual([
            'Changed: grant.policy',
            '1 passed, 0 failed  (0 personas tried)',
        ]);
        watching.press('q');
        expect(await watching.ended).toBe(0);
    });

    test('follows the files that a policy uses, and only the personas that rest on what changed', async () => {
        const watching = new Watching({ 'using.policy': using, 'shared.policy': shared });
        expect(await watching.says('Watching')).toContain('2 passed, 0 failed  (2 personas tried)');
        watching.folder.write('shared.policy', shared.replace('£300', '£200'));
        expect(await watching.says('1 failed')).toContain('1 passed, 1 failed  (1 persona tried)');
    });

    test('tries new files, and only those that failed when asked to', async () => {
        const watching = new Watching({ 'grant.policy': grant });
        await watching.says('Watching');
        watching.folder.write('second.policy', grant.replace('payment is £300', 'payment is £1'));
        expect(await watching.says('1 failed')).toContain('1 passed, 1 failed  (1 persona tried)');
        watching.press('f');
        expect(await watching.says('1 failed')).toContain('0 passed, 1 failed  (1 persona tried)');
        watching.press('a');
        expect(await watching.says('1 failed')).toContain('1 passed, 1 failed  (2 personas tried)');
    });

    test('goes on where a file cannot be read for a while', async () => {
        const watching = new Watching({ 'grant.policy': grant });
        await watching.says('Watching');
        watching.folder.write('grant.policy', grant.replace('decide payment : money', 'decide'));
        expect((await watching.says('passed')).join('\n')).toMatch(/grant\.policy:\d+:\d+: error/);
        watching.folder.write('grant.policy', grant);
        expect(await watching.says('passed')).toContain('1 passed, 0 failed  (1 persona tried)');
    });

    test('Ctrl-C ends it as a shell expects', async () => {
        const watching = new Watching({ 'grant.policy': grant });
        await watching.says('Watching');
        watching.press('\u0003');
        expect(await watching.ended).toBe(130);
    });

    test('is nothing for machines', async () => {
        const watching = new Watching({ 'grant.policy': grant }, ['--reporter', 'json']);
        expect(await watching.ended).toBe(2);
        expect((await watching.says('.')).join('')).toContain('Leave out “--reporter json”');
    });
});
