import { expect, test } from 'vitest';
import { runPersonas } from '../../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const uri = 'file:///policy.policy';

function open(text: string) {
    const project = new PolicyProject(new MemoryFiles([[uri, text]]));
    const { checked } = project.policy(uri);
    return project.compile(checked);
}

const policy = `policy Redundancy
    decides for each employee

each employee has
    started : date
    ended : date
    weekly pay : money per week

decide years : whole number
    is ended - started

decide pay : money
    is £100 * years

decide fee : money
    is £5

persona Ann
    on 1 June 2025
    given
        weekly pay is £1,500 per month
    expect
        fee is £5
`;

test('a rule with an error gives no figure, nor does what rests on it; the others answer', () => {
    const { decisions } = open(policy).run({ on: '2025-06-01', started: '2020-01-01', ended: '2024-01-01' });
    expect(decisions).toMatchObject({
        years: { status: 'error', error: expect.stringContaining('cannot be decided while there is an error in it') },
        pay: { status: 'error' },
        fee: { status: 'known', value: '5.00' },
    });
});

test('a persona with an error in it does not pass', () => {
    const [ann] = runPersonas(open(policy));
    expect(ann).toMatchObject({ status: 'error', problems: [expect.stringContaining('money per week')] });
});
