import { expect, test } from 'vitest';
import { CliFolder } from './cli-harness.ts';

const policy = `policy Mondays
    decides for each claim

each claim has
    leave : period

decide pay for each Monday in leave : money
    is £5

persona P
    on 1 June 2025
    given
        leave is 30 March 2026 to 12 April 2026
    expect
        total of pay for each Monday in leave is £10
`;
const facts = JSON.stringify({ on: '2025-06-01', leave: { from: '2026-03-30', to: '2026-04-12' } });

test('what is decided for each Monday goes by its date, as people write it', async () => {
    const { stdout, stderr } = await new CliFolder({ 'mondays.policy': policy }).run(
        ['run', 'mondays.policy', '--facts', '-'],
        { stdin: facts },
    );
    expect(stdout + stderr).toContain('6 April 2026: £5.00');
    expect(stdout + stderr).not.toContain('2026-04-06');
});

test('explained, too', async () => {
    const { stdout, stderr } = await new CliFolder({ 'mondays.policy': policy }).run([
        'explain',
        'mondays.policy',
        '--persona',
        'P',
        '--decide',
        'pay',
    ]);
    expect(stdout + stderr).toContain('pay on 6 April 2026: £5.00');
});

test('for programs the date stays as it is', async () => {
    const { stdout } = await new CliFolder({ 'mondays.policy': policy }).run(
        ['run', 'mondays.policy', '--facts', '-', '--json'],
        { stdin: facts },
    );
    expect(JSON.parse(stdout)).toMatchObject({
        decisions: { pay: { values: [{ member: '2026-03-30' }, { member: '2026-04-06' }] } },
    });
});
