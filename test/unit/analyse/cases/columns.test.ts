import { describe, expect, test } from 'vitest';
import type { Finding } from '../../../../language-server/src/model/finding.ts';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

const uri = 'file:///a.policy';
const policy = (lines: string) => `policy Money
    decides for each family

each child has
    age now : whole number

each family has
    children : list of child, each a child
    savings : money

decide award : money
    is £20 * how many children

personas from file "cases.csv"
${lines
    .split('\n')
    .map(line => `    ${line.trim()}\n`)
    .join('')}`;

function found(text: string, cases: string | undefined, file = 'cases.csv'): Finding[] {
    const files = cases === undefined ? [] : [[`file:///${file}`, cases] as const];
    const project = new PolicyProject(new MemoryFiles(files));
    project.update(uri, text.replace('cases.csv', file));
    return project.policy(uri).findings.filter(({ code }) => code === 'PW512');
}

const told = (lines: string, cases?: string, file?: string): string[] =>
    found(policy(lines), cases, file).map(({ message, severity }) => `${severity}: ${message}`);

const good =
    'column "Savings" is savings\ncolumn "Child # age" is each child\'s age now\nexpect column "Award" is award';

describe('PW512', () => {
    test.each([
        ['every column named', good, 'Savings,Child 1 age,Child 2 age,Award\n1,2,3,40\n'],
        ['blanks around a heading', good, ' Savings ,Child  1 age,Award\n1,2,20\n'],
        ['a column left out on purpose', `${good}\nwithout column "Notes"`, 'Savings,Child 1 age,Award,Notes\n'],
        [
            'names, evidence and dates',
            `${good}\nname column "N"\nevidence column "E"\ncolumn "D" is date of decision`,
            'N,E,D,Savings,Child 1 age,Award\n',
        ],
        ['a file that is not there, which is told otherwise', good, undefined],
    ])('keeps silent: %s', (_, lines, cases) => {
        expect(told(lines, cases)).toEqual([]);
    });

    test.each([
        [
            'a column that is not there',
            good,
            'Saving,Child 1 age,Award\n',
            [/^warning: The file has no column “Savings”.*“Saving”/],
        ],
        ['numbered columns of which there is none', good, 'Savings,Award\n', [/^warning: .*“Child # age”/]],
        [
            'a column of which nothing is said',
            good,
            'Savings,Child 1 age,Award,Postcode\n',
            [/^information: .*“Postcode”/],
        ],
        [
            'many of them, told together',
            good,
            'Savings,Child 1 age,Award,a,b,c,d,e,f\n',
            [/^information: Nothing says what 6 columns/],
        ],
        [
            'a table that expects nothing',
            'column "Savings" is savings',
            'Savings\n1\n',
            [/^warning: No column of “cases.csv” says what is expected/],
        ],
        [
            'what the policy works out, given',
            'column "Award" is award\nexpect column "B" is award',
            'Award,B\n',
            [/^error: .*say “expect column”/],
        ],
        ['a number without a member', 'expect column "Award #" is award', 'Award 1\n', [/^error: .*each member/]],
    ])('asks about %s', (_, lines, cases, messages) => {
        expect(told(lines, cases)).toEqual(messages.map(message => expect.stringMatching(message)));
    });

    test('of JSON asks only for names that no case has', () => {
        const lines = 'column "a.b" is savings\ncolumn "x" is savings\nexpect column "award" is award';
        const cases = '[{"a": {"b": 1}, "award": 2, "more": 3}, {"award": 1}]';
        expect(told(lines, cases, 'cases.json')).toEqual([expect.stringMatching(/^warning: .*“x”/)]);
    });

    test('offers mends after which there is nothing to say', () => {
        const text = policy('column "Saving" is savings\nexpect column "Award" is award');
        const cases = 'Savings,Award\n1,0\n';
        const [missing] = found(text, cases);
        const mended = applied(text, missing as Finding);
        expect(found(mended, cases)).toEqual([]);
        expect(formatPolicy(mended)).toBe(formatPolicy(text).replace('"Saving"', '"Savings"'));
        const [unused] = found(policy('expect column "Award" is award'), cases);
        for (const fix of [0, 1]) {
            const after = applied(policy('expect column "Award" is award'), unused as Finding, fix);
            expect(found(after, cases)).toEqual([]);
            expect(formatPolicy(after)).toBe(after);
        }
    });
});

function applied(text: string, { fixes }: Finding, index = 0): string {
    const lines = text.split('\n');
    for (const { range, newText } of fixes[index]?.edits ?? []) {
        const line = lines[range.start.line] as string;
        lines[range.start.line] = line.slice(0, range.start.character) + newText + line.slice(range.end.character);
    }
    return lines.join('\n');
}
