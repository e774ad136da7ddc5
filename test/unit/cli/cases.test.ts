import { describe, expect, test } from 'vitest';
import { CliFolder, cli } from './cli-harness.ts';

const policy = `policy Fee
    decides for each applicant

each applicant has
    age now : whole number, 0 to 130
    child : yes or no

decide fee : money
    is £0   when age now is under 18 or child
    is £45  otherwise

personas from file "cases.csv"
    name column "Who"
    column "Age" is age now
    column "Child" is child
    expect column "Fee" is fee
    evidence    published figure "Table of fees", on 1 June 2025
`;

const table = 'Who,Age,Child,Fee\nAnn,17,no,0\n=Bob,18,no,40\nCy,old,no,45\n"D, E",17,yes,£0.00\n';

describe('test, with a table of cases', () => {
    test('tries each row, and shows it at its line', async () => {
        const { status, stderr } = await cli(['test'], { 'a/fee.policy': policy, 'a/cases.csv': table });
        expect(status).toBe(1);
        expect(stderr).toMatchInlineSnapshot(`
          "a/fee.policy
            ✓ Ann
            ✗ =Bob  a/cases.csv:3
                fee  a/cases.csv:3
                    expected £40
                    but it is £45.00
            ✗ Cy  a/cases.csv:4
                row 4, column “Age”: “old” is not a number.
            ✓ D, E

          Of 2 expectations that hold, 2 (100%) rest on evidence (2 published figures).
          2 passed, 2 failed
          "
        `);
    });

    test('tries one of them by name', async () => {
        const files = { 'fee.policy': policy, 'cases.csv': table };
        const { stderr } = await cli(['test', '--persona', 'D, E'], files);
        expect(stderr).toContain('1 passed, 0 failed');
        const unknown = await cli(['test', '--persona', 'An'], files);
        expect(unknown).toMatchObject({ status: 2, stderr: expect.stringContaining('Ann') });
    });

    test('explains one of them', async () => {
        const { stderr } = await cli(['explain', 'fee.policy', '--persona', 'Ann'], {
            'fee.policy': policy,
            'cases.csv': table,
        });
        expect(stderr).toContain('fee: £0.00');
    });

    test('tells a file that is not there', async () => {
        const { status, stderr } = await cli(['test'], { 'fee.policy': policy });
        expect(status).toBe(1);
        expect(stderr).toContain('There is no file ‘cases.csv’');
    });

    test('lists no more than a thousand rows that pass, and counts all', async () => {
        const rows = Array.from({ length: 3000 }, (_, i) => `${i},17,no,${i === 2500 ? 1 : 0}\n`).join('');
        const files = { 'fee.policy': policy, 'cases.csv': `Who,Age,Child,Fee\n${rows}` };
        const { stdout } = await cli(['test', '--reporter', 'json'], files);
        const result = JSON.parse(stdout);
        expect(result).toMatchObject({ passed: 2999, failed: 1, leftOut: 1999 });
        expect(result.personas).toHaveLength(1001);
        expect(result.personas.at(-1)).toMatchObject({ name: '2500', line: 2502, status: 'failed' });
    });

    test('reads a table that is too long to be kept, piece by piece', async () => {
        const rows = Array.from({ length: 60_000 }, (_, i) => `Somebody ${'é'.repeat(12)} ${i},17,no,0\n`).join('');
        const files = { 'fee.policy': policy, 'cases.csv': `Who,Age,Child,Fee\n${rows}` };
        expect(files['cases.csv'].length).toBeGreaterThan(2_000_000);
        const { stderr } = await cli(['test', '--reporter', 'github'], files);
        expect(stderr).toContain('60000 passed, 0 failed');
    });
});

describe('--cases-out', () => {
    test('writes what came out beside what is expected, so that no spreadsheet runs it', async () => {
        const folder = new CliFolder({ 'fee.policy': policy, 'cases.csv': table });
        const { status, stderr } = await folder.run(['test', '--cases-out', 'out.csv']);
        expect(status).toBe(1);
        expect(stderr).toContain('4 cases were written to out.csv.');
        expect(folder.read('out.csv')).toBe(
            [
                '\uFEFFWho,Age,Child,Fee,Fee (result),Outcome,Problem',
                'Ann,17,no,0,0.00,passed,',
                "'=Bob,18,no,40,45.00,failed,",
                'Cy,old,no,45,,error,"row 4, column “Age”: “old” is not a number."',
                '"D, E",17,yes,£0.00,0.00,passed,',
                '',
            ].join('\r\n'),
        );
        expect(folder.list()).toEqual(['cases.csv', 'fee.policy', 'out.csv']);
    });

    test('writes the table as it came: with semicolons, and with decimal commas', async () => {
        const files = {
            'fee.policy': policy,
            'cases.csv': 'Who;Age;Child;Fee\nZoé;1er mai;non;45,50\nNoël;17;oui;0,00 £\nAnaïs;18;non;45,50\n',
        };
        const folder = new CliFolder(files);
        await folder.run(['test', '--cases-out', 'out.csv']);
        expect(folder.read('out.csv')).toBe(
            [
                '\uFEFFWho;Age;Child;Fee;Fee (result);Outcome;Problem',
                'Zoé;1er mai;non;"45,50";;error;"row 2, column “Age”: “1er mai” is not a number."',
                'Noël;17;oui;"0,00 £";"0,00";passed;',
                'Anaïs;18;non;"45,50";"45,00";failed;',
                '',
            ].join('\r\n'),
        );
    });

    test.each([
        ['the table itself', ['test', '--cases-out', 'cases.csv'], 'is the table of cases itself'],
        ['a folder that is not there', ['test', '--cases-out', 'no/out.csv'], 'no/out.csv'],
        ['cases of two tables', ['test', '--cases-out', 'out.csv'], 'cases of two tables'],
    ])('refuses %s, and leaves nothing behind', async (what, args, told) => {
        const folder = new CliFolder({ 'fee.policy': policy, 'cases.csv': table });
        if (what === 'cases of two tables') {
            folder.write('other/fee.policy', policy);
            folder.write('other/cases.csv', table);
        }
        const before = folder.list();
        const { status, stderr } = await folder.run(args);
        expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(told) });
        expect(folder.list()).toEqual(before);
        expect(folder.read('cases.csv')).toBe(table);
    });

    test('has nothing to write where there are no cases', async () => {
        const folder = new CliFolder({ 'fee.policy': policy.replace(/personas from[\s\S]*/, '') });
        const { status } = await folder.run(['test', '--cases-out', 'out.csv']);
        expect(status).toBe(2);
        expect(folder.list()).toEqual(['fee.policy']);
    });
});

describe('--update', () => {
    const snapshots = `policy Fee
    decides for each applicant

each applicant has
    age now : whole number, 0 to 130

decide fee : money per month
    is £0   when age now is under 18 because "children pay nothing"
    is £45  otherwise

decide kind of fee : one of none, full
    is none  when age now is under 18
    is full  otherwise

persona Seventeen
    on          1 June 2025
    given
        age now is 17
    given from 1 July 2025
        age now is 18
    expect
        fee is £9
        fee is at least £9
        kind of fee is full
            evidence signed off by "Ann", on 3 May 2024
    expect on 3 July 2025
        fee is £45.50  -- about
        kind of fee is none
    expect each month from 1 August 2025 through 1 October 2025, in total
        fee is £1
    evidence    snapshot
`;

    test('writes what comes out into snapshots, says so, and touches nothing else', async () => {
        const folder = new CliFolder({ 'fee.policy': `\uFEFF${snapshots}`.replaceAll('\n', '\r\n') });
        const { status, stderr } = await folder.run(['test', '--update']);
        expect(status).toBe(1);
        expect(folder.read('fee.policy')).toBe(
            `\uFEFF${snapshots}`
                .replace('fee is £9\n', 'fee is £0\n')
                .replace('fee is £45.50', 'fee is £45.00')
                .replace('kind of fee is none\n    expect each', 'kind of fee is full\n    expect each')
                .replace('fee is £1\n', 'fee is £135\n')
                .replaceAll('\n', '\r\n'),
        );
        expect(stderr.split('\n').slice(0, 6)).toEqual([
            'fee.policy:23  fee: this snapshot does not hold, and “£0.00 per month” cannot be written in its place. It expects a limit and no value: whether another limit is meant is for you to say.',
            'fee.policy:22  fee: £9 → £0 (snapshot)',
            'fee.policy:27  fee: £45.50 → £45.00 (snapshot)',
            'fee.policy:28  kind of fee: none → full (snapshot)',
            'fee.policy:30  fee: £1 → £135 (snapshot)',
            '4 snapshots were written. Look at each: a snapshot says what came out, not that it is right.',
        ]);
        const again = await folder.run(['test', '--update']);
        expect(again.stderr).not.toContain('→');
    });

    const claim = `policy Claim
    decides for each applicant

each applicant has
    age now : whole number, 0 to 130
        ask "How old are you?"
    savings : money
        ask "What have you saved?"
    children : list of person, each a child

each person has
    weight : whole number

decide fee : money
    is £0   when age now is under 18 because "children pay nothing"
    is £5   when age now is at least 18 and savings is at most £100 because "the poor pay little"
    is £45  otherwise

decide heavy for each child : yes or no
    is yes when weight is more than 5
    is no otherwise

journey Claim a fee
    step Tell us
        for applicant, online
        asks age now, savings
    step Decide
        by us, within 5 working days
        decides fee
        goes to Refused when fee is £45
    step Paid
        pays fee, every 4 weeks
    ending Refused
        tells "No."

persona Poor
    on          1 June 2025
    given
        age now is 20
        savings is £50
        children
            Bo: weight is 3
            Cy: weight is 9
    expect
        fee is £0 because "children pay nothing"
        asked at most 1 questions
        reaches Refused
        within 2 working days
        never asked for savings
        each child's heavy is yes
        fee needs age now
    evidence    snapshot

persona Silent
    on          1 June 2025
    given
        age now is 20
        there are no children
    expect
        fee is £45
        fee needs age now
    evidence    snapshot
`;

    test('writes reasons, journeys and what is needed, and says why it leaves the rest', async () => {
        const folder = new CliFolder({ 'claim.policy': claim });
        const { stderr } = await folder.run(['test', '--update']);
        const at = (part: string): number => claim.slice(0, claim.indexOf(part)).split('\n').length;
        const told = stderr.split('\n').filter(line => line.startsWith('claim.policy:') && line.includes('  '));
        const [poor, silent] = [at('fee is £0 because'), at('        fee is £45\n')];
        expect(told.slice(0, 10)).toEqual([
            `claim.policy:${poor + 4}  savings: this snapshot does not hold, and “asked for savings” cannot be written in its place. What is asked for, or never, is a promise and no figure: whether it is kept is for you to say.`,
            `claim.policy:${poor + 5}  each child's heavy: this snapshot does not hold, and “Bo: no, Cy: yes” cannot be written in its place. It is said of each of several, who may differ: expect it of each by name.`,
            `claim.policy:${poor}  fee: £0 → £5 (snapshot)`,
            `claim.policy:${poor}  fee: "children pay nothing" → "the poor pay little" (snapshot)`,
            `claim.policy:${poor + 1}  asked: 1 → 2 (snapshot)`,
            `claim.policy:${poor + 2}  reaches: Refused → Paid (snapshot)`,
            `claim.policy:${poor + 3}  within: 2 working days → 5 working days (snapshot)`,
            `claim.policy:${poor + 6}  fee: needs age now → is £5 (snapshot)`,
            `claim.policy:${silent}  fee: is £45 → needs savings (snapshot)`,
            `claim.policy:${silent + 1}  fee: needs age now → needs savings (snapshot)`,
        ]);
        expect(stderr).toContain('7 snapshots were written.');
        const written = folder.read('claim.policy');
        expect(written).toContain('fee is £5 because "the poor pay little"');
        expect(written).toContain('fee needs savings');
        const again = await folder.run(['test', '--update']);
        expect(again.stderr).not.toContain('→');
        expect(folder.read('claim.policy')).toBe(written);
    });

    test('leaves a policy as it is that has mistakes', async () => {
        const folder = new CliFolder({ 'fee.policy': snapshots.replace('is £45 ', 'is £45x ') });
        const before = folder.read('fee.policy');
        await folder.run(['test', '--update']);
        expect(folder.read('fee.policy')).toBe(before);
    });
});

test('the report says how much of the green is evidence', async () => {
    const { stderr, stdout } = await cli(['test', '--reporter', 'junit'], { 'fee.policy': policy, 'cases.csv': table });
    expect(stderr).toContain('Of 2 expectations that hold, 2 (100%) rest on evidence (2 published figures).');
    expect(stdout).toContain('<property name="provenance.published figure" value="4"/>');
});
