import { describe, expect, test } from 'vitest';
import { CliFolder, cli, grant } from './cli-harness.ts';

const files = { 'grant.policy': grant };

/** Decides by the grant, with the facts on standard input. */
async function run(facts: unknown, ...args: string[]) {
    const stdin = typeof facts === 'string' ? facts : JSON.stringify(facts);
    return cli(['run', 'grant.policy', '--facts', '-', ...args], files, { stdin });
}

async function decide(facts: unknown, ...args: string[]) {
    return JSON.parse((await run(facts, '--json', ...args)).stdout);
}

const ada = { on: '2025-06-01', savings: 6000, children: [{ name: 'Bo', 'date of birth': '2020-05-03' }] };

describe('run --json', () => {
    test('answers in the shape that is fixed, members with their values', async () => {
        expect(await decide(ada)).toEqual({
            on: '2025-06-01',
            decisions: {
                entitled: { status: 'known', value: true, because: 'savings are low' },
                payment: { status: 'known', value: '300.00', unit: '£' },
                young: { values: [{ member: 'Bo', status: 'known', value: true }] },
            },
        });
    });

    test('says what is awaited', async () => {
        const on = '2025-06-01';
        const { status, stdout, stderr } = await run({ on, savings: null }, '--json', '--decide', 'payment');
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(JSON.parse(stdout).decisions).toEqual({
            payment: { status: 'needs', needs: ['savings'], unknown: ['savings'] },
        });
    });

    test('awaits the date of decision, without which nobody can say whether the policy is in force', async () => {
        const { stdout } = await run({ savings: null }, '--json', '--decide', 'payment');
        expect(JSON.parse(stdout).decisions.payment).toEqual({ status: 'needs', needs: ['date of decision'] });
    });

    test('answers without facts', async () => {
        const { stdout } = await cli(['run', 'grant.policy', '--json', '--decide', 'entitled'], files);
        expect(JSON.parse(stdout).decisions.entitled.status).toBe('needs');
    });

    test('takes the date from --at before that of the facts', async () => {
        expect((await decide(ada, '--at', '2026-01-02')).on).toBe('2026-01-02');
        expect((await decide({ ...ada, on: undefined }, '--at', '2026-01-02')).on).toBe('2026-01-02');
    });

    test('decides only what was asked for, in the order of asking', async () => {
        const { decisions } = await decide(ada, '--decide', 'payment', '--decide', 'entitled');
        expect(Object.keys(decisions)).toEqual(['payment', 'entitled']);
    });

    test('gives reasons with --explain, files called as on the command line', async () => {
        const { decisions } = await decide(ada, '--decide', 'payment', '--explain');
        expect(decisions.payment.trace).toMatchObject({
            what: 'payment',
            value: '£300.00',
            rule: 'is grant when entitled',
            range: { file: 'grant.policy', start: { line: 28, character: 4 } },
            children: [{ what: 'entitled' }, { what: 'grant', source: 'Warm Homes Regulations 2025, regulation 3' }],
        });
    });

    test('fixes a decision that is assumed', async () => {
        const { decisions } = await decide({ on: '2025-06-01', assume: { entitled: true } }, '--decide', 'payment');
        expect(decisions.payment.value).toBe('300.00');
    });

    test('says that a fact is outside its limits', async () => {
        const { status, stdout } = await run({ ...ada, savings: 1_000_001 }, '--json', '--decide', 'entitled');
        expect(status).toBe(1);
        expect(JSON.parse(stdout).decisions.entitled).toMatchObject({
            status: 'invalid',
            fact: 'savings',
            error: 'It must be at most £1,000,000.',
        });
    });
});

describe('facts', () => {
    test('come from a file', async () => {
        const { stdout } = await cli(['run', 'grant.policy', '--facts', 'facts/ada.json', '--json'], {
            ...files,
            'facts/ada.json': `\ufeff${JSON.stringify(ada, undefined, 2)}`,
        });
        expect(JSON.parse(stdout).on).toBe('2025-06-01');
    });

    test.each([
        ['a misspelt name', { savngs: 1 }, 'savngs: The policy has no fact named “savngs”. Did you mean “savings”?'],
        ['a wrong type', { savings: true }, 'savings: Expected an amount in £, such as "12.50", found true.'],
        [
            'a day that does not exist',
            { on: '2025-02-30' },
            'on: Expected a date such as "2025-04-06", found "2025-02-30".',
        ],
        [
            'a member that is none',
            { children: [5] },
            'children: Expected an object with the facts of the child, found 5.',
        ],
        ['a name of 10,000 letters', { ['x'.repeat(10_000)]: 1 }, 'The policy has no fact named'],
    ])('that cannot be read end with 2: %s', async (_, facts, message) => {
        const people = await run(facts);
        const program = await run(facts, '--json');
        expect(people).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
        expect(program.status).toBe(2);
        expect(JSON.parse(program.stdout)).toMatchObject({
            decisions: {},
            problems: [{ message: expect.any(String) }],
        });
    });

    test.each([
        ['', 'Line 1, column 1: it ends too early: here there should be a value.'],
        ['{\n  "savings": 6000\n  "on": "2025-06-01"\n}', 'Line 3, column 3: here there should be a comma or “}”.'],
        ['{"savings": 6000,}', 'Line 1, column 18: here there should be a name in double quotes.'],
        ["{'savings': 6000}", 'Line 1, column 2: here there should be a name in double quotes or “}”.'],
        ['{"savings" 6000}', 'Line 1, column 12: here there should be a colon.'],
        ['{"savings": 06}', 'Line 1, column 13: here there should be a value.'],
        ['{"savings": £6}', 'Line 1, column 13: here there should be a value.'],
        ['{"savings": "6}', 'Line 1, column 13: this text does not end as it should'],
        ['{"savings": "\\x"}', 'Line 1, column 13: this text does not end as it should'],
        ['{"children": [1 2]}', 'Line 1, column 17: here there should be a comma or “]”.'],
        ['{"children": [', 'Line 1, column 15: it ends too early: here there should be a value or “]”.'],
        ['{} {}', 'Line 1, column 4: nothing may follow here.'],
        ['{"savings": 6000}\n// a comment', 'Line 2, column 1: nothing may follow here.'],
        ['[1]', 'should hold an object with the facts of one person'],
        ['null', 'should hold an object with the facts of one person'],
    ])('that are no JSON are told with their place: %j', async (text, message) => {
        expect(await run(text)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    });

    test.each([1, 2])('are not read 100,000 brackets deep, whether they end (%i)', async times => {
        const text = `{"savings": ${['[', ']']
            .slice(0, times)
            .map(bracket => bracket.repeat(100_000))
            .join('')}}`;
        const message = 'Line 1, column 212: brackets are nested more than 200 deep here';
        expect(await run(text)).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    });

    test.each([
        ['a missing file', 'none.json', 'There is no file or folder “none.json”.'],
        ['a folder', '.', '“.” is a folder; name a file.'],
        ['a file that is not UTF-8', 'latin.json', '“latin.json” is not UTF-8 text: the byte at offset 2 does not'],
    ])('%s', async (_, name, message) => {
        const latin = Uint8Array.of(0x7b, 0x22, 0xe9, 0x22);
        const answer = await cli(['run', 'grant.policy', '--facts', name], { ...files, 'latin.json': latin });
        expect(answer).toEqual({ status: 2, stdout: '', stderr: expect.stringContaining(message) });
    });

    test.each([
        ['9007199254740993', '9007199254740993.00'],
        ['90071992547409930.07', '90071992547409930.07'],
        ['0.10', '0.10'],
        ['"123456789012345678901234567890.12"', '123456789012345678901234567890.12'],
        ['1e3', '1000.00'],
        ['1.5E2', '150.00'],
        ['9007199254740993.5e-1', '900719925474099.35'],
        ['12e-3', '0.012'],
        ['1e20', '100000000000000000000.00'],
        ['-0.0', '0.00'],
        ['1e999999', undefined],
    ])('lose no digit: %s', async (written, expected) => {
        const text =
            'policy A\n    decides for each person\n\neach person has\n    amount : money\n\ndecide same : money\n    is amount\n';
        const answer = await cli(
            ['run', 'a.policy', '--facts', '-', '--json'],
            { 'a.policy': text },
            { stdin: `{"amount": ${written}}` },
        );
        expect(JSON.parse(answer.stdout).decisions.same?.value).toBe(expected);
    });
});

describe('run for people', () => {
    test('shows name, value and why, one line each', async () => {
        const { status, stdout, stderr } = await run({
            ...ada,
            children: [...ada.children, { 'date of birth': null }],
        });
        expect({ status, stdout }).toEqual({ status: 0, stdout: '' });
        expect(stderr).toMatchInlineSnapshot(`
          "On 1 June 2025
          entitled: yes  savings are low
          payment: £300.00  is grant when entitled
          young:
            Bo: yes  is yes when age is under 16
            child 2: not known yet: the person does not know child 2's date of birth
          "
        `);
    });

    test('shows what is awaited and what is not valid', async () => {
        expect((await run({ on: '2025-06-01', savings: null }, '--decide', 'entitled')).stderr).toBe(
            'On 1 June 2025\nentitled: not known yet: the person does not know savings\n',
        );
        expect((await run({ ...ada, savings: 2e6 }, '--decide', 'entitled')).stderr).toContain(
            'entitled: savings: It must be at most £1,000,000.',
        );
    });

    test('with --explain shows the tree', async () => {
        const { stderr } = await run(ada, '--explain', '--decide', 'payment');
        expect(stderr).toContain('\n  grant: £300.00\n      from 6 April 2025: £300 (grant.policy:21:5)\n');
    });

    test('in a narrow terminal every line fits', async () => {
        const { stdout } = await cli(['run', 'grant.policy', '--facts', '-', '--explain'], files, {
            stdin: JSON.stringify(ada),
            terminal: 50,
            env: { NO_COLOR: '1' },
        });
        expect(stdout.split('\n').filter(line => line.length > 50)).toEqual([]);
    });
});

describe('run refuses', () => {
    test.each([
        ['an unknown decision', ['--decide', 'paymnt'], 'There is no decision “paymnt”. Did you mean “payment”?'],
        ['a decision that resembles none', ['--decide', 'zzzzzzzz'], 'There is “entitled”, “payment” or “young”.'],
        ['a date that does not exist', ['--at', '2025-02-30'], '“2025-02-30” is not a date.'],
        ['a date in words', ['--at', 'tomorrow'], '“tomorrow” is not a date.'],
        ['an option of a later version', ['--cliffs'], "unknown option '--cliffs'"],
    ])('%s', async (_, args, message) => {
        expect(await run(ada, '--json', ...args)).toEqual({
            status: 2,
            stdout: '',
            stderr: expect.stringContaining(message),
        });
    });

    test('a policy that cannot be read as it was meant', async () => {
        const answer = await cli(['run', 'a.policy', '--json'], {
            'a.policy': grant.replace('is grant when', 'is grnt when'),
        });
        expect(answer).toEqual({
            status: 1,
            stdout: '',
            stderr: expect.stringContaining('so nothing is decided by it.'),
        });
    });

    test.each([
        [
            'a folder with several policies',
            '.',
            '“.” is a folder with 2 policies. Name one of them: “a.policy” or “b.policy”.',
        ],
        ['a folder without any', 'empty', 'There is no policy in “empty”: name the file.'],
        ['a missing file', 'c.policy', 'There is no file or folder “c.policy”. Did you mean “a.policy” or “b.policy”?'],
    ])('%s', async (_, name, message) => {
        const folder = new CliFolder({ 'a.policy': grant, 'b.policy': grant, 'empty/readme.txt': '' });
        expect(await folder.run(['run', name])).toEqual({
            status: 2,
            stdout: '',
            stderr: expect.stringContaining(message),
        });
    });

    test('but takes a folder with one policy, and what it uses', async () => {
        expect((await cli(['run', 'a'], { 'a/b.policy': grant })).status).toBe(0);
        const files = { 'a/b.policy': grant, 'a/c.policy': 'body Office\n' };
        expect((await cli(['run', 'a'], files)).status).toBe(0);
    });
});
