import { describe, expect, test } from 'vitest';
import { cli } from './cli-harness.ts';

const grant = `policy Winter grant
    decides for each household

each person has
    income : money per year

each household has
    earner : person
    members : list of person, each a member

decide grant : money per week
    until 5 April 2024
        is £10 per week * how many members when earner's income is at most £20,000 per year
        is £0 per week otherwise
    from 6 April 2024
        is £10 per week

decide spare : money
    is £5

persona Before
    on          1 June 2023
    given
        earner's income is £18,000
        members
            Ada: income is £0
    expect
        grant is £10
        spare is £5

persona After
    on          1 June 2025
    given
        earner's income is £18,000
        members
            Ada: income is £0
    expect
        grant is £10
`;
const files = { 'grant.policy': grant };

interface Row {
    decision: string;
    input: string;
    at: string;
    step: string;
    drop: string;
    marginalRate?: string;
    rules?: { from?: string; until?: string };
    facts: { on: string; members: { name: string }[] };
}

async function rows(...args: string[]): Promise<Row[]> {
    const { status, stdout } = await cli(['cliffs', 'grant.policy', '--json', ...args], files);
    expect(status).toBe(0);
    return JSON.parse(stdout);
}

describe('cliffs', () => {
    test('finds the largest drop for each rise, with the worst household and the rules that hold', async () => {
        const found = await rows();
        expect(
            found.map(({ decision, input, at, step, drop, marginalRate, rules }) => [
                decision,
                input,
                at,
                step,
                drop,
                marginalRate,
                rules,
            ]),
        ).toEqual([
            ['grant', "earner's income", '20000', '1', '30', '156000', { until: '2024-04-05' }],
            ['grant', "earner's income", '20000', '100', '30', '1560', { until: '2024-04-05' }],
            ['grant', "earner's income", '20000', '200', '30', '780', { until: '2024-04-05' }],
        ]);
        expect(found[0]?.facts.members).toHaveLength(3);
    });

    test('takes a rise, a date, a number of members, a decision and a fact', async () => {
        const [row, ...others] = await rows(
            '--step',
            '£50',
            '--largest',
            '5',
            '--at',
            '2022-01-01',
            '--decide',
            'grant',
            '--input',
            'income',
        );
        expect(others).toEqual([]);
        expect(row).toMatchObject({ step: '50', drop: '50', facts: { on: '2022-01-01' } });
        expect(row?.facts.members).toHaveLength(5);
    });

    test('every person that is shown loses what is said', async () => {
        for (const { decision, at, step, drop, facts } of await rows()) {
            const answer = async (income: number): Promise<number> => {
                const given = JSON.stringify({ ...facts, earner: { income } });
                const { stdout } = await cli(['run', 'grant.policy', '--facts', '-', '--json'], files, {
                    stdin: given,
                });
                return Number(JSON.parse(stdout).decisions[decision].value);
            };
            expect((await answer(Number(at))) - (await answer(Number(at) + Number(step)))).toBe(Number(drop));
        }
    });

    test('says it in words', async () => {
        const { status, stdout, stderr } = await cli(['cliffs', 'grant.policy', '--step', '200'], files);
        expect([status, stdout]).toEqual([0, '']);
        expect(stderr).toContain(
            "grant, as earner's income rises\n  Rules until 5 April 2024\n    £200 more than £20,000: £30 less, a marginal rate of 780%\n",
        );
        expect(stderr).toContain('members: 3 (Ada, ');
        expect(stderr).toContain('  Rules from 6 April 2024\n    No such rise was found that makes it less.\n');
    });

    test.each([
        [['--step', 'much'], 'not an amount to rise by'],
        [['--largest', '0'], 'not a number of members'],
        [['--input', 'incme'], 'No amount depends on a number called “incme”'],
        [['--decide', 'grnt'], 'There is no decision'],
        [['--at', 'soon'], 'is not a date'],
    ])('refuses %j', async (args, message) => {
        const { status, stderr } = await cli(['cliffs', 'grant.policy', ...args], files);
        expect(status).toBe(2);
        expect(stderr).toContain(message);
    });
});
