import { describe, expect, test } from 'vitest';
import { feeRules } from '../../support/fee-policy.ts';
import { CliFolder, cli } from './cli-harness.ts';

const fee = (...personas: string[]): string => `${feeRules}${personas.map(each => `\n${each}\n`).join('')}`;

/** Other decisions, each of which can be changed in several places. */
function manyFees(count: number): string {
    return Array.from(
        { length: count },
        (_, i) => `decide fee ${'abcdefghij'[i % 10]}${'abcdef'[Math.floor(i / 10)]} : money
    is £0                 when savings is at most £${6_000 + i}
    is 1% * (savings + £1), rounded down to the penny  otherwise
`,
    ).join('\n');
}

const ann =
    'persona Ann\n    on          1 June 2025\n    given\n        savings is £6,000\n    expect\n        fee is £0';
const bob =
    'persona Bob\n    on          1 June 2025\n    given\n        savings is £6,000.01\n    expect\n        fee is £45';

describe('test --mutate', () => {
    test('shows what nobody notices at its line, with who would, and the score', async () => {
        const { status, stderr } = await cli(['test', '--mutate'], { 'fee.policy': fee(ann) });
        expect(status).toBe(0);
        expect(stderr).toContain(
            'Nobody notices “savings is at most £6,000” changed to “savings is at most £6,000.01”  fee.policy:8',
        );
        expect(stderr).toContain('One person would notice 3 changes.');
        expect(stderr.match(/^ {2}persona At the edge of fee$/gm)).toHaveLength(1);
        expect(stderr).toContain('changed to “savings is at most £6,000.01”, and 2 other changes."');
        expect(stderr).toContain('6 changes: 3 noticed, 3 not, 0 make no difference. Score: 50%');
        expect(stderr.trimEnd().split('\n').at(-1)).toBe('1 passed, 0 failed');
    });

    const accepting = (line: string, ...personas: string[]): string =>
        fee(...personas).replace('    is £45 otherwise\n', `    is £45 otherwise\n    ${line}\n`);

    test('leaves out what was accepted, and tells it with its reason', async () => {
        const policy = accepting('accept PW509 because "savings are told in whole pounds"', ann);
        const { status, stderr } = await cli(['test', '--mutate', '--mutate-min', '100'], { 'fee.policy': policy });
        expect(status).toBe(0);
        expect(stderr).toContain(
            'Nobody notices “savings is at most £6,000” changed to “savings is at most £6,000.01”, and need not: savings are told in whole pounds  fee.policy:8',
        );
        expect(stderr).not.toContain('would notice');
        expect(stderr).toContain('6 changes: 3 noticed, 0 not, 3 accepted, 0 make no difference. Score: 100%');
        const json = await cli(['test', '--mutate', '--reporter', 'json'], { 'fee.policy': policy });
        const { mutation } = JSON.parse(json.stdout);
        expect(mutation).toMatchObject({ survived: 0, score: 100, survivors: [] });
        expect(mutation.accepted).toHaveLength(3);
        expect(mutation.accepted[0]).toMatchObject({ because: 'savings are told in whole pounds' });
    });

    test('an acceptance is idle once every change is noticed, which only this can tell', async () => {
        const policy = accepting('accept PW509 because "so it is"', ann, bob);
        const { stderr } = await cli(['test', '--mutate'], { 'fee.policy': policy });
        expect(stderr).toContain('Here PW509 is accepted, and the personas notice every change.  fee.policy:10');
        const checked = await cli(['check', '--format', 'json'], { 'fee.policy': policy });
        expect(checked.stdout).not.toContain('PW024');
    });

    test('the persona that is shown kills what it was made for', async () => {
        const { stdout } = await cli(['test', '--mutate', '--reporter', 'json'], { 'fee.policy': fee(ann) });
        const { survivors } = JSON.parse(stdout).mutation as {
            survivors: { id: string; killer: { persona: string } }[];
        };
        const [first] = survivors;
        const again = await cli(['test', '--mutate', '--reporter', 'json'], {
            'fee.policy': fee(ann, first?.killer.persona ?? ''),
        });
        const { mutation, failed } = JSON.parse(again.stdout);
        expect(failed).toBe(0);
        expect(mutation.survivors.map(({ id }: { id: string }) => id)).not.toContain(first?.id);
    });

    test.each([
        ['all are noticed', fee(ann, bob), '100', 0],
        ['too few are', fee(ann), '51', 1],
        ['enough are', fee(ann), '50', 0],
    ])('--mutate-min: %s', async (_, text, least, status) => {
        const answer = await cli(['test', '--mutate-min', least], { 'fee.policy': text });
        expect(answer.status).toBe(status);
        expect(answer.stderr.includes(`less than the ${least}% that --mutate-min asks for`)).toBe(status === 1);
    });

    test.each([
        [['--mutate-min', 'many'], '--mutate-min takes a percentage from 0 to 100, not “many”.'],
        [['--mutate', '--watch'], 'With --watch no rules are changed'],
        [['--mutate', '--persona', 'Ann'], 'leave out --persona, or --mutate'],
    ])('%j is refused', async (args, message) => {
        const { status, stderr } = await cli(['test', ...args], { 'fee.policy': fee(ann) });
        expect(status).toBe(2);
        expect(stderr).toContain(message);
    });

    test('a policy without personas is not changed', async () => {
        const { stdout } = await cli(['test', '--mutate', '--reporter', 'json'], { 'fee.policy': fee() });
        expect(JSON.parse(stdout).mutation).toMatchObject({ mutants: 0, judged: 0, complete: true });
    });

    test('Ctrl-C ends it with what is known by then, and status 130', async () => {
        const before = process.listeners('SIGINT');
        const folder = new CliFolder({ 'fee.policy': `${fee()}\n${manyFees(60)}\n${ann}\n` });
        const { status, stdout, stderr } = await folder.run(['test', '--mutate', '--reporter', 'json'], {
            terminal: 100,
            // The signal itself would end the tests; whoever listens to it is told the same.
            heard: text => {
                if (!/ of \d+ changed rules tried/.test(text)) return;
                for (const listener of process.listeners('SIGINT')) {
                    if (!before.includes(listener)) listener('SIGINT');
                }
            },
        });
        const { mutation } = JSON.parse(stdout);
        expect({ status, stderr }).toMatchObject({ status: 130 });
        expect(mutation).toMatchObject({ complete: false, judged: 1 });
        expect(mutation.mutants).toBeGreaterThan(100);
        expect(process.listeners('SIGINT')).toEqual(before);
        expect(folder.list()).toEqual(['fee.policy']);
    });
});
