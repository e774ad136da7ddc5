import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { CliFolder, type CliOptions, cli, type FileContents, grant } from './cli-harness.ts';

interface BadInput {
    what: string;
    files?: FileContents;
    args: string[];
    options?: CliOptions;
    status: number;
    /** What stands in standard error. */
    says: string | RegExp;
}

const amount = 'decides for each person\n\neach person has\n    amount : number\n';
const policyWith = (rules: string): string => `policy A\n    ${amount}\n${rules}`;
const withText = (text: string): FileContents => ({ 'a.policy': text });
const facts = (value: unknown): CliOptions => ({ stdin: JSON.stringify(value) });
const run = ['run', 'a.policy', '--facts', '-'];

const latin1 = Buffer.concat([Buffer.from('policy A\n    owner caf'), Buffer.of(0xe9), Buffer.from('\n')]);
const deepBrackets = policyWith(`decide x : number\n    is ${'('.repeat(200)}amount${')'.repeat(200)}\n`);
const deepBullets = policyWith(
    `decide x : yes or no\n    is yes when all of\n${Array.from({ length: 200 }, (_, i) => `${' '.repeat(8 + 4 * i)}- any of\n`).join('')}${' '.repeat(808)}- amount is at least 1\n`,
);
const longName = policyWith(`decide ${'x'.repeat(10_000)} : number\n    is amount\n`);
const circle = policyWith('decide a : number\n    is b + 1\n\ndecide b : number\n    is a + 1\n');
const division = policyWith('decide share : number\n    is 10 / amount\n');

const table: BadInput[] = [
    {
        what: 'a missing file',
        args: ['check', 'grnt.policy'],
        files: { 'grant.policy': grant },
        status: 2,
        says: 'There is no file or folder “grnt.policy”. Did you mean “grant.policy”?',
    },
    {
        what: 'a missing folder',
        args: ['test', 'polices'],
        files: { 'policies/a.policy': grant },
        status: 2,
        says: 'There is no file or folder “polices”. Did you mean “policies”?',
    },
    {
        what: 'an empty path',
        args: ['check', ''],
        files: { 'a.policy': grant },
        status: 2,
        says: 'There is no file or folder “”.',
    },
    {
        what: 'a folder without policies',
        args: ['check', 'docs'],
        files: { 'docs/readme.md': '' },
        status: 2,
        says: 'There is no policy in “docs”: no file whose name ends in “.policy”.',
    },
    { what: 'this folder without policies', args: ['test'], status: 2, says: 'There is no policy in this folder' },
    {
        what: 'a path that goes through a file',
        args: ['check', 'a.policy/b.policy'],
        files: withText(grant),
        status: 2,
        says: 'There is no file or folder',
    },
    {
        what: 'a file that is not UTF-8',
        args: ['check', 'a.policy'],
        files: withText(latin1 as unknown as string),
        status: 2,
        says: '“a.policy” is not UTF-8 text: the byte at offset 22 does not belong there.',
    },
    {
        what: 'a file with tabs and spaces mixed',
        args: ['check'],
        files: withText('policy A\n      owner B\n\tin force from 6 April 2025\n'),
        status: 1,
        says: /a\.policy:3:\d+: error: /,
    },
    {
        what: 'a name of 10,000 letters',
        args: ['check'],
        files: withText(longName),
        status: 1,
        says: 'This name has 10000 letters. A name has at most 200: shorten it. [PW015]',
    },
    { what: 'brackets 200 deep', args: ['check'], files: withText(deepBrackets), status: 1, says: 'nested too deeply' },
    { what: 'bullets 200 deep', args: ['check'], files: withText(deepBullets), status: 1, says: 'nested too deeply' },
    {
        what: 'files that use one another in a circle',
        args: ['check', 'a.policy'],
        files: { 'a.policy': 'use "b.policy"\n', 'b.policy': 'use "a.policy"\n' },
        status: 1,
        says: 'a.policy → b.policy → a.policy. [PW013]',
    },
    {
        what: 'a use that leaves the project',
        args: ['check', 'project'],
        files: { 'out.policy': grant, 'project/policywright.json': '{}', 'project/a.policy': 'use "../out.policy"\n' },
        status: 1,
        says: '‘../out.policy’ lies outside this project, and only files inside it may be used. [PW014]',
    },
    {
        what: 'a use of nothing',
        args: ['check'],
        files: withText('use "none.policy"\n'),
        status: 1,
        says: 'There is no file ‘none.policy’. [PW012]',
    },
    {
        what: 'a use of a folder',
        args: ['check', 'a.policy'],
        files: { ...withText('use "b"\n'), 'b/c.policy': grant },
        status: 1,
        says: '‘b’ is a folder; name the file. [PW012]',
    },
    {
        what: 'a fact of the wrong type',
        args: run,
        files: withText(policyWith('decide x : number\n    is amount\n')),
        options: facts({ amount: 'many' }),
        status: 2,
        says: 'amount: Expected a number, found "many".',
    },
    {
        what: 'an unknown fact',
        args: run,
        files: withText(policyWith('decide x : number\n    is amount\n')),
        options: facts({ amonut: 1 }),
        status: 2,
        says: 'Did you mean “amount”?',
    },
    {
        what: 'a date that does not exist',
        args: run,
        files: withText(policyWith('decide x : number\n    is amount\n')),
        options: facts({ amount: 1, on: '2025-02-29' }),
        status: 2,
        says: 'found "2025-02-29"',
    },
    {
        what: 'a date in the policy that does not exist',
        args: ['check'],
        files: withText('policy A\n    in force from 31 April 2025\n'),
        status: 1,
        says: '[PW008]',
    },
    {
        what: 'division by zero',
        args: run,
        files: withText(division),
        options: facts({ amount: 0 }),
        status: 1,
        says: /share: Division by zero: .*\n {4}a\.policy:8:\d+\n/,
    },
    {
        what: 'a decision that needs itself',
        args: run,
        files: withText(circle),
        options: facts({}),
        status: 1,
        says: /circle|themselves|itself|→/,
    },
    {
        what: 'an unknown persona',
        args: ['explain', 'a.policy', '--persona', 'Adda'],
        files: withText(grant),
        status: 2,
        says: 'There is no persona “Adda”. Did you mean “Ada”?',
    },
    {
        what: 'a persona in a policy without any',
        args: ['explain', 'a.policy', '--persona', 'Ada'],
        files: withText(division),
        status: 2,
        says: 'There is no persona here.',
    },
    {
        what: 'no persona',
        args: ['explain', 'a.policy'],
        files: withText(grant),
        status: 2,
        says: "required option '--persona <name>' not specified",
    },
    { what: 'no command', args: [], status: 2, says: 'Usage: policywright' },
    { what: 'an unknown command', args: ['chek'], status: 2, says: "unknown command 'chek'\n(Did you mean check?)" },
    {
        what: 'an unknown option',
        args: ['check', '--formt', 'json'],
        status: 2,
        says: "unknown option '--formt'\n(Did you mean --format?)",
    },
    {
        what: 'a format of a later version',
        args: ['check', '--format', 'teletext'],
        status: 2,
        says: 'Allowed choices are text, json',
    },
    { what: 'a number that is none', args: ['check', '--max-warnings', 'few'], status: 2, says: 'Say a whole number.' },
    { what: 'too many arguments', args: ['run', 'a', 'b'], status: 2, says: 'too many arguments' },
    { what: 'a missing argument', args: ['run'], status: 2, says: "missing required argument 'policy'" },
    { what: 'the server without a way to speak', args: ['lsp'], status: 2, says: 'policywright lsp --stdio' },
];

describe('bad input', () => {
    test.each(table)('$what', async ({ files = {}, args, options, status, says }) => {
        const folder = new CliFolder(files);
        const before = folder.list();
        const answer = await folder.run(args, options);
        expect(answer.stderr).toMatch(says);
        expect({ status: answer.status, stdout: answer.stdout }).toEqual({ status, stdout: '' });
        expect(folder.list()).toEqual(before);
        expect(answer.stderr).not.toMatch(/\n\s+at .*\.[jt]s:/);
    });

    test('a link that leads out of the project is not followed by a policy', async () => {
        const folder = new CliFolder({
            'out.policy': 'rate secret : money\n    from 6 April 2025: £1\n',
            'project/policywright.json': '{}',
            'project/a.policy': 'use "linked.policy"\n',
        });
        symlinkSync(folder.at('out.policy'), folder.at('project/linked.policy'));
        const { status, stderr } = await folder.run(['check', 'project/a.policy']);
        expect({ status, stderr }).toEqual({ status: 1, stderr: expect.stringContaining('linked.policy') });
    });

    test('a link that a person names may lead anywhere', async () => {
        const folder = new CliFolder({ 'out.policy': grant, 'project/policywright.json': '{}' });
        symlinkSync(folder.at('out.policy'), folder.at('project/linked.policy'));
        expect((await folder.run(['check', 'project/linked.policy'])).status).toBe(0);
    });
});

describe('unusual input that is good', () => {
    test.each<[what: string, text: string | Uint8Array]>([
        ['a byte order mark', `\ufeff${grant}`],
        ['Windows line ends', grant.replaceAll('\n', '\r\n')],
        ['no line end at the end', grant.trimEnd()],
        ['an empty file', ''],
        ['a file of comments', '-- nothing yet\n'],
    ])('%s', async (_, text) => {
        expect(await cli(['check', 'a.policy'], { 'a.policy': text })).toMatchObject({ status: 0 });
    });

    test('places after Windows line ends and a byte order mark are right', async () => {
        const text = `\ufeff${grant.replace('is grant when', 'is grnt when').replaceAll('\n', '\r\n')}`;
        const { stderr } = await cli(['check'], { 'a.policy': text });
        expect(stderr).toContain('a.policy:29:8: error: There is no ‘grnt’ here.');
        expect(stderr).toContain('   29 |     is grnt when entitled\n      |        ^^^^\n');
    });

    test('5 MB', { timeout: 60_000 }, async () => {
        const comment = `-- ${'what was said about it '.repeat(100)}\n`;
        const rules = Array.from({ length: 1000 }, (_, i) => `decide part ${i} : number\n    is amount + ${i}\n\n`);
        const text = policyWith(rules.map(rule => comment + comment.repeat(1) + rule).join(''));
        const large = text + comment.repeat(Math.ceil((5 * 1024 * 1024 - text.length) / comment.length));
        expect(large.length).toBeGreaterThan(5 * 1024 * 1024);
        const folder = new CliFolder({ 'a.policy': large });
        expect(await folder.run(['check'])).toMatchObject({
            status: 0,
            stderr: '1 policy checked, nothing to say.\n1000 decisions analysed, 0 not.\n',
        });
        const answer = await folder.run([...run, '--json', '--decide', 'part 999'], facts({ amount: 1 }));
        expect(JSON.parse(answer.stdout).decisions['part 999'].value).toBe('1000');
    });

    test('a folder whose name has spaces and signs', async () => {
        const folder = new CliFolder({ 'ä & b, c#1/50% (new)/d.policy': grant });
        const { stdout } = await folder.run(['test', '--reporter', 'json']);
        expect(JSON.parse(stdout).personas[0].file).toBe(path.posix.join('ä & b, c#1', '50% (new)', 'd.policy'));
    });
});
