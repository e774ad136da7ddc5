import { describe, expect, test } from 'vitest';
import { CliFolder } from './cli-harness.ts';

const fee = (amount: string, facts = ''): string => `policy Fee
    decides for each applicant

each applicant has
    savings : money
    visits : whole number
${facts}
decide price : money
    is ${amount}

decide fee : money
    is £0 when savings is at most £6,000
    is price * visits otherwise

persona Ann
    on          1 June 2025
    given
        savings is £6,100
        visits is 2
    expect
        fee is ${amount} * 2

persona Poor Bob
    on          1 June 2025
    given
        savings is £0
        visits is 2
    expect
        fee is £0
`;

const files = {
    'fee.policy': fee('£1,000'),
    'dearer.policy':
        'variation Dearer\n    varies      "fee.policy"\n    replace decision price\n        is £1,250.50\n',
    'later.policy': fee('£900', '    student : yes or no\n'),
};

describe('compare', () => {
    test('a variation with what it varies: whoever gets something else, and how much', async () => {
        const { status, stderr } = await new CliFolder(files).run(['compare', 'dearer.policy']);
        expect(stderr.split('\n').map(line => line.trimEnd())).toEqual([
            'Who       On           Decision  Before     Now        Change',
            '--------  -----------  --------  ---------  ---------  --------',
            'Ann       1 June 2025  fee       £2,000.00  £2,501.00  +£501.00',
            'Poor Bob  1 June 2025  price     £1,000.00  £1,250.50  +£250.50',
            '',
            'Something changes for 2 of 2 personas.',
            '',
        ]);
        expect(status).toBe(0);
    });

    test('two versions, of which one asks something else', async () => {
        const args = 'compare later.policy --against fee.policy --decide fee'.split(' ');
        const { stderr } = await new CliFolder(files).run(args);
        expect(stderr).toContain('£2,000.00  £1,800.00  −£200.00');
        expect(stderr).toContain('Something changes for 1 of 2 personas.');
    });

    test('a share that changes', async () => {
        const share = files['fee.policy'].replace('decide fee', 'decide share : percent\n    is 5%\n\ndecide fee');
        const folder = new CliFolder({ 'fee.policy': share, 'lower.policy': share.replace('5%', '2.5%') });
        const { stderr } = await folder.run('compare lower.policy --against fee.policy --decide share'.split(' '));
        expect(stderr).toMatch(/share +5% +2\.5% +−2\.5%\n/);
    });

    test('a file with what it varies in it', async () => {
        const within = files['dearer.policy'].replace('fee.policy', 'both.policy');
        const folder = new CliFolder({
            'both.policy': `${files['fee.policy']}\n${within}`,
            'three.policy': `${files['fee.policy']}\n${[within, within.replace('Dearer', 'Cheaper')].join('\n').replaceAll('both', 'three')}`,
        });
        const one = await folder.run(['compare', 'both.policy', '--decide', 'fee']);
        expect(one.stderr).toContain('£2,000.00  £2,501.00  +£501.00');
        const several = await folder.run(['compare', 'three.policy']);
        expect(several).toMatchObject({ status: 2, stderr: expect.stringContaining('“Dearer”, “Cheaper”') });
        const named = await folder.run(['compare', 'three.policy', '--variation', 'Cheaper', '--decide', 'fee']);
        expect(named.stderr).toBe(one.stderr);
        const wrong = await folder.run(['compare', 'three.policy', '--variation', 'Chaper']);
        expect(wrong).toMatchObject({ status: 2, stderr: expect.stringContaining('Did you mean “Cheaper”') });
    });

    test.each([
        [['fee.policy'], 'is no variation of another policy'],
        [['dearer.policy', '--persona', 'Anne'], 'Did you mean'],
        [['dearer.policy', '--decide', 'fees'], 'Did you mean'],
        [['nothing.policy'], 'nothing.policy'],
    ])('%j cannot be carried out', async (args, says) => {
        const { status, stderr } = await new CliFolder(files).run(['compare', ...args]);
        expect(stderr).toContain(says);
        expect(status).toBe(2);
    });

    test('nothing is compared with a policy that has an error', async () => {
        const broken = { ...files, 'dearer.policy': files['dearer.policy'].replace('£1,250.50', '1 apple') };
        const { status, stderr } = await new CliFolder(broken).run(['compare', 'dearer.policy']);
        expect(stderr).toContain('error');
        expect(stderr).not.toContain('Something changes');
        expect(status).toBe(1);
    });
});
