import { describe, expect, test } from 'vitest';
import { formatPolicy } from '../../../language-server/src/syntax/format/format-policy.ts';
import { cli } from './cli-harness.ts';

const fee = formatPolicy(`policy Fee
    decides for each applicant

each applicant has
    savings : money
    member : yes or no

decide fee : money
    is £0   when savings is at most £6,000
    is £45  otherwise

decide discount : money
    is £5 when member
    is £0 otherwise
`);
const files = { 'fee.policy': fee };

describe('personas', () => {
    test('--boundary writes people at each limit to standard output, and says that they are to be judged', async () => {
        const { status, stdout, stderr } = await cli(
            ['personas', 'fee.policy', '--boundary', '--decide', 'fee'],
            files,
        );
        expect(status).toBe(0);
        expect(stdout).toContain('savings is £6,000\n');
        expect(stdout).toContain('savings is £6,000.01\n');
        expect(stdout).toContain('    story       "savings is at most £6,000: exactly £6,000');
        expect(stdout.match(/^-- To be judged/gm)?.length).toBe(stdout.match(/^persona /gm)?.length);
        expect(stdout).not.toContain('expect\n');
        expect(stderr).toMatch(/^\d personas, to be judged: add to the policy those that you keep/);
    });

    test('what is written can be added, and asks to be judged', async () => {
        const { stdout } = await cli(['personas', 'fee.policy', '--pairwise'], files);
        const added = { 'fee.policy': `${fee}\n${stdout}` };
        const checked = await cli(['check', '--format', 'json'], added);
        const codes = (JSON.parse(checked.stdout) as { code: string }[]).map(({ code }) => code);
        expect(codes.filter(code => code === 'PW501')).toHaveLength(stdout.match(/^persona /gm)?.length ?? 0);
        expect((await cli(['format', '--check'], added)).status).toBe(0);
        expect((await cli(['test'], added)).stderr).toContain('0 passed, 0 failed');
    });

    test('--random is the same for the same seed', async () => {
        const made = async (seed: string) =>
            (await cli(['personas', 'fee.policy', '--random', '8', '--seed', seed], files)).stdout;
        expect(await made('3')).toBe(await made('3'));
        expect(await made('3')).not.toBe(await made('4'));
        expect((await made('3')).match(/^persona /gm)).toHaveLength(8);
    });

    test.each([
        [[], 'Choose what is to be written: --boundary, --pairwise or --random N.'],
        [['--random', 'many'], '--random takes a number from 1 to 10000, not “many”.'],
        [['--random', '3', '--seed', 'x'], '--seed takes a whole number, not “x”.'],
        [['--boundary', '--pairwise'], 'cannot be used with'],
        [['--boundary', '--decide', 'fees'], 'fees'],
    ])('%j is refused', async (args, message) => {
        const { status, stderr, stdout } = await cli(['personas', 'fee.policy', ...args], files);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toContain(message);
    });
});
