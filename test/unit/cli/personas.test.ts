import { describe, expect, test } from 'vitest';
import { cli, grant } from './cli-harness.ts';

const files = { 'grant.policy': grant };
const failing = grant.replace('payment is £300', 'payment is £250');
const unreadable = grant.replace('is grant when', 'is grnt when');
/** What a report says where nothing is said of where figures come from. */
const nothingSaid = (count: number): string =>
    `Of ${count} expectation${count === 1 ? ' that holds' : 's that hold'}, 0 (0%) rest on evidence, ${count} on nothing that is said.`;
const persona = (name: string, ...lines: string[]): string =>
    `\npersona ${name}\n${lines.map(line => `    ${line}\n`).join('')}`;

describe('test', () => {
    test('shows each persona, and ends with how many passed and failed', async () => {
        expect(await cli(['test'], files)).toEqual({
            status: 0,
            stdout: '',
            stderr: `grant.policy\n  ✓ Ada\n\n${nothingSaid(2)}\n1 passed, 0 failed\n`,
        });
    });

    test('shows what was expected, what came out, and where', async () => {
        const { status, stderr } = await cli(['test'], { 'a.policy': failing });
        expect(status).toBe(1);
        expect(stderr).toMatchInlineSnapshot(`
          "a.policy
            ✗ Ada  a.policy:36
                payment  a.policy:44
                    expected £250
                    but it is £300.00

          Of 1 expectation that holds, 0 (0%) rest on evidence, 1 on nothing that is said.
          0 passed, 1 failed
          "
        `);
    });

    test('writes JSON to standard output, and nothing else', async () => {
        const { status, stdout, stderr } = await cli(['test', '--reporter', 'json'], { 'a/b.policy': failing });
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
        expect(JSON.parse(stdout)).toEqual({
            passed: 0,
            failed: 1,
            errors: 0,
            notChecked: 0,
            provenance: expect.objectContaining({ expectations: 2, snapshot: 0, none: 2 }),
            personas: [
                {
                    name: 'Ada',
                    file: 'a/b.policy',
                    line: 36,
                    status: 'failed',
                    expectations: [
                        {
                            what: 'payment',
                            expected: '£250',
                            actual: '£300.00',
                            status: 'failed',
                            line: 44,
                            provenance: 'none',
                        },
                        {
                            what: 'entitled',
                            expected: expect.any(String),
                            actual: expect.any(String),
                            status: 'passed',
                            line: 45,
                            provenance: 'none',
                        },
                    ],
                    durationMs: expect.any(Number),
                },
            ],
        });
    });

    test('writes commands for GitHub', async () => {
        expect(await cli(['test', '--reporter', 'github'], { 'a.policy': failing })).toEqual({
            status: 1,
            stdout: '::error file=a.policy,line=44,title=Ada::payment: expected £250, but it is £300.00\n',
            stderr: `\n${nothingSaid(1)}\n0 passed, 1 failed\n`,
        });
    });

    test.each([
        [
            'a persona that expects nothing',
            persona('Cy', 'on 1 June 2025', 'given', '    savings is £1'),
            0,
            '1 passed, 0 failed',
        ],
        [
            'a persona with a fact outside its limits',
            persona('Di', 'on 1 June 2025', 'given', '    savings is £2,000,000', 'expect', '    payment is £0'),
            1,
            '1 passed, 1 failed',
        ],
    ])('%s', async (_, added, status, last) => {
        const answer = await cli(['test'], { 'a.policy': grant + added });
        expect(answer.status).toBe(status);
        expect(answer.stderr.trimEnd().split('\n').at(-1)).toBe(last);
    });

    test('tries no persona of a policy that cannot be read as it was meant', async () => {
        const { status, stdout, stderr } = await cli(['test', '--reporter', 'json'], { 'a.policy': unreadable });
        expect(status).toBe(1);
        expect(JSON.parse(stdout)).toMatchObject({
            passed: 0,
            errors: 1,
            personas: [
                { status: 'error', problems: ['Not tried, because the policy cannot be read as it was meant.'] },
            ],
        });
        expect(stderr).toContain('There is no ‘grnt’ here.');
    });

    test('goes through folders, and says so when nobody is there', async () => {
        const without = grant.slice(0, grant.indexOf('persona'));
        const { status, stderr } = await cli(['test'], { 'a/a.policy': without });
        expect({ status, last: stderr.trimEnd().split('\n') }).toEqual({
            status: 0,
            last: ['', expect.stringContaining('There are no personas.'), '0 passed, 0 failed'],
        });
        const two = await cli(['test', '.'], { 'a/a.policy': grant, 'b.policy': failing });
        expect(two.stderr.trimEnd().split('\n').at(-1)).toBe('1 passed, 1 failed');
    });

    test('tries one persona by name', async () => {
        const added =
            grant + persona('Bob', 'on 1 June 2025', 'given', '    savings is £1', 'expect', '    payment is £1');
        expect((await cli(['test', '--persona', 'Ada'], { 'a.policy': added })).stderr).toContain(
            '1 passed, 0 failed\n',
        );
        expect(await cli(['test', '--persona', 'Bop', '--reporter', 'json'], { 'a.policy': added })).toEqual({
            status: 2,
            stdout: '',
            stderr: 'policywright: There is no persona “Bop”. Did you mean “Bob”?\n',
        });
    });
});

describe('explain', () => {
    test('shows why, with rule and source, indented', async () => {
        const { status, stdout, stderr } = await cli(
            ['explain', 'grant.policy', '--persona', 'Ada', '--decide', 'payment'],
            files,
        );
        expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
        expect(stderr).toMatchInlineSnapshot(`
          "Ada
          Ada has little saved.
          On 1 June 2025

          payment: £300.00
              is grant when entitled (grant.policy:29:5)
            entitled: yes
                because savings are low
                is yes when savings is at most £6,000 (grant.policy:25:5)
              savings: £6,000.00
            grant: £300.00
                from 6 April 2025: £300 (grant.policy:21:5)
                Warm Homes Regulations 2025, regulation 3
          "
        `);
    });

    test('says in full once what is used in several places', async () => {
        const { stderr } = await cli(['explain', 'fee.policy', '--persona', 'Ann'], {
            'fee.policy': `policy Fee
    decides for each applicant

each applicant has
    pages : number

decide copies : number
    is 2 * pages

decide paper : number
    is copies + 1

decide fee : number
    is copies + paper

persona Ann
    on          1 June 2025
    given
        pages is 3
    expect
        fee is 13
`,
        });
        expect(stderr.slice(stderr.indexOf('fee:'), stderr.lastIndexOf('\n\n'))).toMatchInlineSnapshot(`
          "fee: 13
              is copies + paper (fee.policy:14:5)
            copies: 6
                is 2 * pages (fee.policy:8:5)
              pages: 3
            paper: 7
                is copies + 1 (fee.policy:11:5)
              copies: 6 (as above)"
        `);
    });

    test('is as wide as the terminal', async () => {
        const { stdout } = await cli(['explain', 'grant.policy', '--persona', 'Ada'], files, {
            terminal: 48,
            env: { NO_COLOR: '1' },
        });
        expect(stdout.split('\n').filter(line => line.length > 48)).toEqual([]);
    });

    test('gives the tree as JSON', async () => {
        const { stdout, stderr } = await cli(['explain', 'grant.policy', '--persona', 'Ada', '--json'], files);
        const answer = JSON.parse(stdout);
        expect(stderr).toBe('');
        expect(Object.keys(answer)).toEqual(['persona', 'on', 'decisions']);
        const [bo] = answer.decisions.young.values;
        expect(bo).toMatchObject({ member: 'Bo', trace: { rule: 'is yes when age is under 16' } });
        expect(JSON.stringify(bo.trace.children)).toContain('"Bo\'s date of birth"');
    });

    test('knows the names of decisions', async () => {
        const { status, stderr } = await cli(
            ['explain', 'grant.policy', '--persona', 'Ada', '--decide', 'grant'],
            files,
        );
        expect({ status, stderr }).toEqual({
            status: 2,
            stderr: expect.stringContaining('There is no decision “grant”.'),
        });
    });
});

describe('inputs', () => {
    test('are a JSON Schema with question, source and evidence', async () => {
        const { status, stdout, stderr } = await cli(['inputs', 'grant.policy'], files);
        const schema = JSON.parse(stdout);
        expect({ status, stderr, dialect: schema.$schema }).toEqual({
            status: 0,
            stderr: '',
            dialect: 'https://json-schema.org/draft/2020-12/schema',
        });
        expect(schema.properties.savings).toMatchObject({
            'x-question': 'How much do you have in savings?',
            'x-evidence': [['a bank statement', 'a passbook']],
        });
        expect(stdout).toContain('"x-source"');
        expect(stdout).toContain('"birth registration"');
    });
});

describe('help', () => {
    test.each(['check', 'test', 'run', 'inputs', 'explain', 'trace', 'format', 'new', 'lsp'])(
        'of %s has examples',
        async command => {
            const { status, stdout, stderr } = await cli([command, '--help']);
            expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
            expect(stdout).toMatch(
                new RegExp(`^Usage: policywright ${command} [\\s\\S]*\nExamples:\n  \\$ policywright ${command}`),
            );
        },
    );

    test('of the program lists the commands', async () => {
        const { status, stdout } = await cli(['--help']);
        expect(status).toBe(0);
        expect(stdout).toContain(
            'Exit status: 0 fine; 1 the policy or a persona fails; 2 the command could not be carried out.',
        );
    });

    test('the version is one line', async () => {
        expect(await cli(['--version'])).toEqual({ status: 0, stdout: expect.stringMatching(/^\S+\n$/), stderr: '' });
    });
});
