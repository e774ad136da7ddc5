import { mkdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { breachesOf, type ElementRule } from '../../support/document-type.ts';
import { feeRules } from '../../support/fee-policy.ts';
import { CliFolder } from './cli-harness.ts';

const fee = `${feeRules}    except hardship when savings is at most £100
        is £5

persona Ann
    on          1 June 2025
    given
        savings is £6,000
    expect
        fee is £0
`;

const written = ['coverage', 'coverage/cobertura-coverage.xml', 'coverage/coverage.json', 'coverage/index.html'];

/** What coverage-04.dtd says. */
const cobertura: Record<string, ElementRule> = {
    coverage: {
        content: 'sources?,packages',
        required: [
            'line-rate',
            'branch-rate',
            'lines-covered',
            'lines-valid',
            'branches-covered',
            'branches-valid',
            'complexity',
            'version',
            'timestamp',
        ],
    },
    sources: { content: 'source*' },
    source: { content: '#PCDATA' },
    packages: { content: 'package*' },
    package: { content: 'classes', required: ['name', 'line-rate', 'branch-rate', 'complexity'] },
    classes: { content: 'class*' },
    class: { content: 'methods,lines', required: ['name', 'filename', 'line-rate', 'branch-rate', 'complexity'] },
    methods: { content: 'method*' },
    method: { content: 'lines', required: ['name', 'signature', 'line-rate', 'branch-rate', 'complexity'] },
    lines: { content: 'line*' },
    line: { content: 'conditions*', required: ['number', 'hits'], allowed: ['branch', 'condition-coverage'] },
    conditions: { content: 'condition*' },
    condition: { content: '', required: ['number', 'type', 'coverage'] },
};

describe('test --coverage', () => {
    test('writes four files and says on the terminal what nobody reaches', async () => {
        const folder = new CliFolder({ 'fee.policy': fee });
        const { status, stderr } = await folder.run(['test', '--coverage']);
        expect(status).toBe(0);
        expect(folder.list()).toEqual([...written, 'coverage/lcov.info', 'fee.policy']);
        expect(stderr).toContain('fee is £45 otherwise  fee.policy:9');
        expect(stderr).toContain('fee: the exception “hardship” applies  fee.policy:10');
        expect(stderr).toContain('5 of 12 points reached: 41.6%');
        expect(stderr).toMatch(/1 passed, 0 failed\n$/);
    });

    test('lcov: a function for the decision, a line for each case, branches for exceptions and sides of limits', async () => {
        const folder = new CliFolder({ 'fee.policy': fee });
        await folder.run(['test', '--coverage', 'out']);
        expect(folder.read('out/lcov.info')).toBe(`TN:
SF:fee.policy
FN:7,fee
FNDA:1,fee
FNF:1
FNH:1
BRDA:8,1,0,0
BRDA:8,1,1,1
BRDA:8,1,2,0
BRDA:10,3,0,0
BRDA:10,3,1,1
BRDA:10,4,0,0
BRDA:10,4,1,0
BRDA:10,4,2,1
BRF:8
BRH:3
DA:8,1
DA:9,0
DA:10,0
DA:11,0
LF:4
LH:1
end_of_record
`);
    });

    test('Cobertura is valid, whatever stands in names', async () => {
        const name = 'a "b" & <c>.policy';
        const folder = new CliFolder({ [name]: fee });
        await folder.run(['test', '--coverage', 'out']);
        const xml = folder.read('out/cobertura-coverage.xml');
        expect(xml).toContain('<!DOCTYPE coverage SYSTEM "http://cobertura.sourceforge.net/xml/coverage-04.dtd">');
        expect(breachesOf(xml, cobertura)).toEqual([]);
        expect(xml).toContain('filename="a &quot;b&quot; &amp; &lt;c&gt;.policy"');
        expect(xml).toContain('<line number="9" hits="0" branch="false"/>');
        expect(xml).toContain('<line number="8" hits="1" branch="true" condition-coverage="33% (1/3)">');
    });

    test('the checker of document types sees what is wrong', () => {
        const bad = '<coverage><packages><package name="x"/></packages><sources>text</sources></coverage>';
        expect(breachesOf(bad, cobertura)).toContain('package lacks line-rate');
        expect(breachesOf(bad, cobertura)).toContain('package holds ');
        expect(breachesOf(bad, cobertura)).toContain('sources holds the text text');
        expect(breachesOf(bad, cobertura)).toContain('coverage holds packages sources ');
    });

    test('the page needs nothing else, and texts in it are texts', async () => {
        const hostile = `${fee}
-- <script>alert(1)</script>
persona <img src=x onerror=alert(2)>
    on          1 June 2025
    given
        savings is £6,000
    expect
        fee is £0
`;
        const folder = new CliFolder({ 'fee.policy': hostile });
        await folder.run(['test', '--coverage', 'out']);
        const page = folder.read('out/index.html');
        expect(page).not.toMatch(/<script|<img|<link|<iframe|src=[^x]|url\(/);
        expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
        expect(page.replaceAll('&#39;', "'")).toContain("default-src 'none'");
        expect(page).toContain('class="miss"');
        expect(page).toContain('>missed</td>');
    });

    test('all of it is written or nothing', async () => {
        const folder = new CliFolder({ 'fee.policy': fee });
        mkdirSync(folder.at('out/index.html'), { recursive: true });
        const { status, stderr } = await folder.run(['test', '--coverage', 'out']);
        expect(status).toBe(2);
        expect(stderr).toContain('out');
        expect(folder.list()).toEqual(['fee.policy', 'out', 'out/index.html']);
    });

    test.each([
        ['100', 1, 'less than the 100% that --coverage-min asks for'],
        ['10', 0, 'points reached'],
        ['0', 0, 'points reached'],
        ['lots', 2, 'from 0 to 100, not “lots”'],
        ['101', 2, 'from 0 to 100, not “101”'],
        ['-1', 2, 'from 0 to 100, not “-1”'],
    ])('--coverage-min %s ends with %i', async (least, status, words) => {
        const folder = new CliFolder({ 'fee.policy': fee });
        const answer = await folder.run(['test', `--coverage-min=${least}`]);
        expect(answer.stderr).toContain(words);
        expect(answer.status).toBe(status);
        // Without --coverage nothing is written.
        expect(folder.list()).toEqual(['fee.policy']);
    });

    test.each([
        [['test', '--coverage', 'fee.policy'], '“fee.policy” follows --coverage'],
        [['test', '--coverage', 'notes.txt'], '“notes.txt” is a file'],
        [['test', '--coverage', '--watch'], 'With --watch there is no coverage'],
    ])('%j cannot be carried out', async (args, words) => {
        const folder = new CliFolder({ 'fee.policy': fee, 'notes.txt': '' });
        const { status, stderr } = await folder.run(args);
        expect(stderr).toContain(words);
        expect(status).toBe(2);
    });

    test('a file that several policies share is told of once, with all who reach it', async () => {
        const shared = `rate base fee : money
    from 6 April 2024: £40
    from 6 April 2025: £45
`;
        const policy = (name: string, on: string, amount: string): string => `policy ${name}
    decides for each applicant

use "shared.policy"

each applicant has
    savings : money

decide fee : money
    is base fee

persona Ann
    on          ${on}
    given
        savings is £1
    expect
        fee is ${amount}
`;
        const folder = new CliFolder({
            'shared.policy': shared,
            'a.policy': policy('A', '1 June 2024', '£40'),
            'b.policy': policy('B', '1 June 2025', '£45'),
        });
        const { stdout, status } = await folder.run([
            'test',
            '--reporter',
            'json',
            '--coverage-min',
            '100',
            'a.policy',
            'b.policy',
        ]);
        expect(JSON.parse(stdout).coverage).toMatchObject({ percent: 100, missed: [] });
        expect(JSON.parse(stdout).coverage.kinds.version).toEqual({ reached: 2, total: 2 });
        expect(status).toBe(0);
    });

    test('results are the same with coverage and without', async () => {
        const folder = new CliFolder({ 'fee.policy': fee.replace('fee is £0', 'fee is £1') });
        const results = async (...args: string[]): Promise<unknown> => {
            const { stdout, status } = await folder.run(['test', '--reporter', 'json', ...args]);
            const { coverage: _, ...rest } = JSON.parse(stdout);
            return {
                status,
                ...rest,
                personas: rest.personas.map(({ durationMs: _ms, ...each }: { durationMs: number }) => each),
            };
        };
        expect(await results('--coverage-min', '1')).toEqual(await results());
    });
});
