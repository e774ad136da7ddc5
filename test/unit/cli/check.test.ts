import { describe, expect, test } from 'vitest';
import { CliFolder, cli, grant, quiet } from './cli-harness.ts';

const misspelt = grant.replace('is grant when', 'is grnt when');

describe('check', () => {
    test('has nothing to say about a policy without mistakes', async () => {
        const answer = await cli(['check', 'grant.policy'], { 'grant.policy': quiet });
        expect(answer).toEqual({
            status: 0,
            stdout: '',
            stderr: '1 policy checked, nothing to say.\n2 decisions analysed, 0 not.\n',
        });
    });

    test('shows place, severity, message, code, line, mark and mend', async () => {
        const { status, stdout, stderr } = await cli(['check', 'grant.policy'], { 'grant.policy': misspelt });
        expect(stderr).toMatchInlineSnapshot(`
          "grant.policy:29:8: error: There is no ‘grnt’ here. Did you mean ‘grant’? [PW009]
             29 |     is grnt when entitled
                |        ^^^^
                mend: Change to ‘grant’

          1 policy checked: 1 error.
          2 decisions analysed, 1 not.
          "
        `);
        expect({ status, stdout }).toEqual({ status: 1, stdout: '' });
    });

    test('shows what else is involved', async () => {
        const { stderr } = await cli(['check'], {
            'a.policy': `${grant}\nrate grant : money\n    from 6 April 2025: £1\n`,
        });
        expect(stderr).toContain('a.policy:20:6: ');
    });

    test('writes JSON to standard output, and nothing else', async () => {
        const { status, stdout, stderr } = await cli(['check', '--format', 'json'], { 'a/grant.policy': misspelt });
        const [finding] = JSON.parse(stdout);
        expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
        expect(finding).toMatchObject({
            file: 'a/grant.policy',
            range: { start: { line: 28, character: 7 }, end: { line: 28, character: 11 } },
            severity: 'error',
            code: 'PW009',
            href: expect.stringMatching(/\/docs\/diagnostics\/PW009\.md$/),
            related: [],
            fixes: ['Change to ‘grant’'],
        });
    });

    test('writes commands for GitHub', async () => {
        const { status, stdout, stderr } = await cli(['check', '--format', 'github'], { 'a, b.policy': misspelt });
        expect({ status, stdout, stderr }).toEqual({
            status: 1,
            stdout:
                '::error file=a%2C b.policy,line=29,endLine=29,col=8,endColumn=12,title=PW009::' +
                'There is no ‘grnt’ here. Did you mean ‘grant’?\n',
            stderr: '',
        });
    });

    test('answers with an empty list when there is nothing to say', async () => {
        const { status, stdout } = await cli(['check', '--format', 'json'], { 'grant.policy': quiet });
        expect({ status, json: JSON.parse(stdout) }).toEqual({ status: 0, json: [] });
    });

    test('shows text on a terminal on standard output', async () => {
        const { stdout, stderr } = await cli(['check'], { 'a.policy': misspelt }, { terminal: 100 });
        expect(stdout).toContain('grnt');
        expect(stdout).toContain('\u001b[31merror\u001b[39m');
        expect(stderr).toBe('\r\u001b[KChecking 1 of 1 …\r\u001b[K');
    });

    test.each([
        ['NO_COLOR', { NO_COLOR: '1' }, false],
        ['a dumb terminal', { TERM: 'dumb' }, false],
        ['FORCE_COLOR', { FORCE_COLOR: '1' }, true],
    ])('respects %s', async (_, env, colored) => {
        const { stdout } = await cli(['check'], { 'a.policy': misspelt }, { terminal: 100, env });
        expect(stdout.includes('\u001b[31m')).toBe(colored);
    });
});

describe('folders', () => {
    test('are searched, but not where other people’s files are', async () => {
        const places = ['a.policy', 'b/c/d.policy', 'node_modules/e.policy', 'dist/f.policy', '.git/g.policy', 'h.txt'];
        const folder = new CliFolder(Object.fromEntries(places.map(place => [place, misspelt])));
        const { stdout } = await folder.run(['check', '--format', 'json']);
        expect(filesIn(stdout)).toEqual(['a.policy', 'b/c/d.policy']);
    });

    test('are searched as policywright.json says', async () => {
        const { stdout } = await cli(['check', '--format', 'json', '.'], {
            'policywright.json': '{ "exclude": ["drafts", "**/old-*.policy", "./x/y/"] }',
            'a.policy': misspelt,
            'drafts/deep/b.policy': misspelt,
            'c/old-c.policy': misspelt,
            'x/y/d.policy': misspelt,
            'x/e.policy': misspelt,
        });
        expect(filesIn(stdout)).toEqual(['a.policy', 'x/e.policy']);
    });

    test('give each file once, and files that are named are always taken', async () => {
        const { stdout } = await cli(['check', '--format', 'json', 'drafts/b.policy', '.', 'drafts/../a.policy'], {
            'policywright.json': '{ "exclude": ["drafts"] }',
            'a.policy': misspelt,
            'drafts/b.policy': misspelt,
        });
        expect(filesIn(stdout)).toEqual(['drafts/b.policy', 'a.policy']);
    });

    test('tell about a file that several policies use once', async () => {
        const { stdout } = await cli(['check', '--format', 'json'], {
            'policywright.json': '{}',
            'shared/rates.policy': 'rate amount : money\n    from 6 April 2025: £x\n',
            'a.policy': 'use "shared/rates.policy"\n',
            'b.policy': 'use "shared/rates.policy"\n',
        });
        const shared = JSON.parse(stdout).filter((finding: { file: string }) => finding.file === 'shared/rates.policy');
        expect(new Set(shared.map((finding: unknown) => JSON.stringify(finding))).size).toBe(shared.length);
        expect(shared.length).toBeGreaterThan(0);
    });
});

describe('policywright.json', () => {
    test('says how loudly a code speaks', async () => {
        const files = { 'a.policy': misspelt };
        const warned = await cli(['check'], { ...files, 'policywright.json': '{"severity": {"PW009": "warning"}}' });
        const silent = await cli(['check'], { ...files, 'policywright.json': '{"severity": {"PW009": "off"}}' });
        expect([warned.status, silent.status]).toEqual([0, 0]);
        expect(warned.stderr).toContain('a.policy:29:8: warning: ');
        expect(silent.stderr).not.toContain('PW009');
    });

    test.each([
        ['{"severity": {"PW009": "warning"}}', '0', 1],
        ['{"severity": {"PW009": "warning"}}', '5', 0],
        ['{}', '5', 1],
    ])('%s with --max-warnings %s ends with %i', async (settings, most, expected) => {
        const { status } = await cli(['check', '--max-warnings', most], {
            'a.policy': misspelt,
            'policywright.json': settings,
        });
        expect(status).toBe(expected);
    });

    test.each([
        ['{', 'policywright.json” is not JSON. Line 1, column 2: it ends too early: here there should be a name'],
        ['[]', 'it should hold an object with settings.'],
        ['{"exclud": []}', 'there is no setting “exclud”. The settings are “severity”, “readingAge” or “exclude”.'],
        ['{"exclude": "drafts"}', '“exclude” should be a list of patterns.'],
        ['{"readingAge": "9"}', '“readingAge” should be a number.'],
        ['{"severity": []}', '“severity” should be an object with a level for each code.'],
        ['{"severity": {"PW009": "loud"}}', 'the severity of “PW009” should be “error”, “warning”'],
        ['{"severity": {"pw9": "off"}}', '“pw9” is not a code such as PW204.'],
    ])('that is wrong is said: %s', async (settings, message) => {
        const { status, stderr } = await cli(['check'], { 'a.policy': grant, 'policywright.json': settings });
        expect({ status, stderr }).toEqual({ status: 2, stderr: expect.stringContaining(message) });
    });
});

describe('the excerpt', () => {
    test('puts the mark under what is meant, after tabs and wide characters', async () => {
        const { stderr } = await cli(['check'], { 'a.policy': 'policy A\n\tsource "🏠 e\u0301" ;\n' });
        // The house is two columns wide, the accent none.
        const line = '    2 |     source "🏠 e\u0301" ;';
        expect(stderr).toContain(`\n${line}\n      |${' '.repeat(19)}^\n`);
    });

    test('of a long line is cut to what lies around the mark', async () => {
        const { stderr } = await cli(['check'], {
            'a.policy': `policy A\n    source "${'x '.repeat(500)}" ; "${'y '.repeat(500)}"\n`,
        });
        const [line = '', mark = ''] = stderr.split('\n').slice(1, 3);
        expect(line.length).toBeLessThanOrEqual(120);
        expect(line[mark.indexOf('^')]).toBe(';');
    });

    test('cannot speak to the terminal', async () => {
        const { stderr } = await cli(['check'], {
            'a.policy': 'policy A\n    source "\u001b]0;owned\u0007 \u202e" ;\n',
        });
        expect(['\u001b', '\u0007', '\u202e'].filter(character => stderr.includes(character))).toEqual([]);
    });
});

function filesIn(stdout: string): string[] {
    return [...new Set((JSON.parse(stdout) as { file: string }[]).map(({ file }) => file))];
}
