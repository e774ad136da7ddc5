import { describe, expect, test } from 'vitest';
import { everyPersona, runCase, runPersona } from '../../../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

const POLICY = `policy Family
    decides for each family

each person has
    age now : whole number, 0 to 130
    works : yes or no

each family has
    claimant : person
    children : list of person, each a child
    residence : one of UK, abroad
    savings : money
    lived there : yes or no, over time

decide award : money per week
    is £10 per week * how many children where age now is under 16 when residence is UK
    is £0 otherwise

decide own award for each child : money per week
    is £10 when age now is under 16
    is £0 otherwise

decide rich : yes or no
    is yes when savings is more than £100
    is no otherwise

decide lived : yes or no
    is yes when lived there as at 1 May 2025
    is no otherwise

personas from file "FILE"
`;

const uri = 'file:///family.policy';

function compiled(lines: string, file: string, content: string, of = POLICY) {
    const text = `${of.replace('FILE', file)}${lines
        .trim()
        .split('\n')
        .map(line => `    ${line.trim()}\n`)
        .join('')}`;
    const project = new PolicyProject(new MemoryFiles([[`file:///${file}`, content]]));
    project.update(uri, text);
    const { checked, findings } = project.policy(uri, 'typing');
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return project.compile(checked);
}

/** Each case in a line; each is run in both ways, which must come to the same. */
function outcomes(lines: string, content: string, file = 'cases.csv', of = POLICY): string[] {
    const policy = compiled(lines, file, content, of);
    return [...everyPersona(policy)].map(persona => {
        const result = runPersona(policy, persona);
        expect(runCase(policy, persona)).toEqual(result);
        const wrong = result.expectations.filter(({ status }) => status !== 'passed');
        const told = result.problems ?? wrong.map(({ what, expected, actual }) => `${what}: ${expected} ≠ ${actual}`);
        return [`${result.line}: ${result.name}: ${result.status}`, ...told].join(' | ');
    });
}

const wide = `name column "Case"
    column "Child # age" is each child's age now
    column "Where" is residence
    column "Claimant age" is claimant's age now
    expect column "Award" is award
    expect column "Child # gets" is each child's own award`;

describe('cases of a table', () => {
    test('are personas, with columns for members', () => {
        const found = outcomes(
            wide,
            [
                'Case,Child 1 age,Child 2 age,Where,Claimant age,Award,Child 1 gets,Child 2 gets',
                'Two,12,15,UK,40,20,10,10',
                'One grown up,12,16,UK,40,£10.00,10,0.00',
                'None,,,UK,40,0,,',
                'Wrong,12,,UK,40,20,5,',
                ',12,,UK,40,10,,',
            ].join('\n'),
        );
        expect(found).toEqual([
            '2: Two: passed',
            '3: One grown up: passed',
            '4: None: passed',
            "5: Wrong: failed | award: £20 per week ≠ £10.00 per week | child 1's own award: £5 per week ≠ £10.00 per week",
            '6: row 6: passed',
        ]);
    });

    test('in a file with semicolons read a decimal comma, and ask where it may be a thousand times as much', () => {
        const rows = 'Savings;Rich\n1.234,56;yes\n99,5;no\n1.234;yes\n"1,234";no\n';
        const lines = 'column "Savings" is savings\nexpect column "Rich" is rich';
        const ask = 'Say “numbers decimal comma” or “numbers decimal point” under “personas from file”.';
        expect(outcomes(lines, rows)).toEqual([
            '2: row 2: passed',
            '3: row 3: passed',
            `4: row 4: error | row 4, column “Savings”: “1.234” may be 1234 or 1.234. ${ask}`,
            `5: row 5: error | row 5, column “Savings”: “1,234” may be 1.234 or 1234. ${ask}`,
        ]);
        expect(outcomes(`${lines}\nnumbers decimal comma`, rows)).toEqual([
            '2: row 2: passed',
            '3: row 3: passed',
            '4: row 4: passed',
            '5: row 5: passed',
        ]);
        expect(outcomes(`${lines}\nnumbers decimal point`, rows)[0]).toMatch(/has a comma where a decimal point/);
    });

    test('can say that nobody has a role in a list', () => {
        const project = new PolicyProject(
            new MemoryFiles([['file:///two.csv', 'Partner,Partner age,Couple\n,40,yes\nnot applicable,,no\n']]),
        );
        project.update(
            uri,
            `policy Couples
    decides for each family

each adult has
    age now : whole number, 0 to 130

each family has
    adults : list of adult, each an adult
        claimant
        partner, if any

decide couple : yes or no
    is yes when there is a partner and partner's age now is at least 0
    is no otherwise

personas from file "two.csv"
    column "Partner" is partner
    column "Partner age" is partner's age now
    expect column "Couple" is couple
`,
        );
        const compiledHere = project.compile(project.policy(uri, 'typing').checked);
        const results = [...everyPersona(compiledHere)].map(persona => runPersona(compiledHere, persona));
        expect(results.map(({ status }) => status)).toEqual(['passed', 'passed']);
    });

    test('may run over several rows, one for each member', () => {
        const found = outcomes(
            `name column "Case"
            column "Age" is each child's age now
            column "Where" is residence
            expect column "Award" is award
            expect column "Gets" is each child's own award`,
            'Case,Age,Where,Award,Gets\nA,12,UK,20,10\nA,13,,,10\nB,17,UK,0,0\nC,1,UK,10,\nC,2,abroad,,\n',
        );
        expect(found).toEqual([
            '2: A: passed',
            '4: B: passed',
            '5: C: error | row 6, column “Where”: “Where” is “abroad” here and “UK” in the first row of the same case.',
        ]);
    });

    test('have errors of their own, which stop no other', () => {
        const found = outcomes(
            'column "Where" is residence\ncolumn "Savings" is savings\nexpect column "Rich" is rich',
            'Where,Savings,Rich\nUK,"1.000,50",no\nUK,50,maybe\nabroad,£100.01,yes\nUK,1,no,extra\nUkk,1,no\n',
        );
        expect(found).toEqual([
            '2: row 2: error | row 2, column “Savings”: “1.000,50” has a comma where a decimal point is expected. If the file is written so, say “numbers decimal comma” under “personas from file”.',
            '3: row 3: error | row 3, column “Rich”: “maybe” is neither yes nor no.',
            '4: row 4: passed',
            '5: row 5: error | row 5: The row has 4 cells, and there are 3 headings. Perhaps a cell with a comma in it stands without quotation marks.',
            '6: row 6: error | row 6, column “Where”: “Ukk” is not one of “UK” or “abroad”. Did you mean “UK”?',
        ]);
    });

    test('that are out of their limits are told so', () => {
        const found = outcomes(
            'column "Age" is claimant\'s age now\ncolumn "Savings" is savings\nexpect column "Rich" is rich',
            'Age,Savings,Rich\n131,1,no\n130,1,no\n',
        );
        expect(found[0]).toMatch(/^2: row 2: error \| claimant's age now: /);
        expect(found[1]).toBe('3: row 3: passed');
    });

    test.each([
        [
            'a column that is not there',
            'expect column "Rihc" is rich',
            'Rich,X\nyes,1\n',
            /no column “Rihc”.* Did you mean “Rich”/,
        ],
        ['a list that columns cannot fill', 'expect column "R#" is rich', 'R1\nyes\n', /must be of each member/],
        ['what the policy works out', 'column "R" is rich', 'R\nyes\n', /say “expect column”/],
        ['no case at all', 'expect column "R" is rich', 'R\n', /has no cases/],
        ['a quotation mark that is never closed', 'expect column "R" is rich', 'R\n"yes\n', /line 2 is never closed/],
    ])('%s is told in place of them', (_, lines, content, problem) => {
        const found = outcomes(lines, content);
        expect(found).toHaveLength(1);
        expect(found[0]).toMatch(problem);
    });

    test('may be off by a margin, and no more', () => {
        const lines =
            'column "S" is savings\ncolumn "Where" is residence\ncolumn "C" is children\nexpect column "A" is award, within £0.5';
        const child = '"[{""age now"": 3}]"';
        expect(outcomes(lines, `S,Where,C,A\n1,UK,${child},10.50\n1,UK,${child},9.49\n`)).toEqual([
            '2: row 2: passed',
            '3: row 3: failed | award: at least £8.99 per week and at most £9.99 per week ≠ £10.00 per week',
        ]);
    });

    test('may come from JSON, as an array or as lines', () => {
        const lines = `name column "id"
            column "claimant.age" is claimant's age now
            column "children" is children
            column "home" is residence
            column "history" is lived there
            expect column "award" is award
            expect column "lived" is lived`;
        const cases = [
            { id: 'a', claimant: { age: 40 }, children: [{ name: 'Zayn', 'age now': 3 }], home: 'UK', award: 10 },
            { id: 7, home: 'uk', history: [{ from: '2025-04-01', value: true }], lived: true },
            { id: 'c', home: null, award: 0 },
        ];
        const expected = [
            'a: passed',
            '7: passed',
            'c: failed | award: £0 per week ≠ not known yet: needs residence, children',
        ];
        const array = outcomes(lines, JSON.stringify(cases, undefined, 1), 'cases.json');
        const rows = outcomes(lines, cases.map(each => JSON.stringify(each)).join('\n'), 'cases.jsonl');
        expect(array.map(line => line.replace(/^\d+: /, ''))).toEqual(expected);
        expect(rows).toEqual(expected.map((line, index) => `${index + 1}: ${line}`));
    });

    test('in JSON that is broken are told by their line', () => {
        const found = outcomes(
            'column "s" is savings\nexpect column "r" is rich',
            '[\n{"s": 1, "r": false},\n{"s": },\n{"s": 2, "r": false}\n',
            'cases.json',
        );
        expect(found).toEqual([
            '2: case 1: passed',
            '3: case 2: error | case 2: This case is not JSON.',
            '4: case 3: passed',
        ]);
    });

    describe('that are tests of another engine', () => {
        const lines = `column "children.age" is each child's age now
            column "place" is residence
            expect column "award" is award
            expect column "children.gets" is each child's own award`;

        test('are read by test, with their people, periods and margins', () => {
            const found = outcomes(
                lines,
                `- name: 'Two children # and a parent'
  period: 2025-04
  input:
    place: {2025-04: uk}
    persons: {Ana: {age: 40}, Bo: {age: 12}, Cy: {age: 16}}
    household: {parents: [Ana], children: [Bo, Cy]}
  output:
    award: 20 / 2   # a comment
    gets: [0, 10, 0]
- name: Off by a little
  period: 2025
  absolute_error_margin: 0.01
  input: {place: UK, persons: {Bo: {age: 1}}, households: {_: {children: [Bo]}}}
  output:
    award: {2025-06: 9.99, 2025-07: 9.98}
- period: 2025
  relative_error_margin: {award: 0.01}
  input: {place: uk, persons: {Bo: {age: 1}}, households: {_: {children: [Bo]}}}
  output: {award: 9.95}
`,
                'tests.yaml',
            );
            expect(found).toEqual([
                '1: Two children # and a parent: passed',
                '10: Off by a little: failed | award: at least £9.97 per week and at most £9.99 per week ≠ £10.00 per week',
                '16: case 3: passed',
            ]);
        });

        describe('whose figures are for another period than those of the policy', () => {
            const monthly = `policy Pay
    decides for each worker

conventions
    yearly to monthly by 1 / 12
    monthly to yearly by 12

each worker has
    salary : money per month
    history : money per month, over time
    bonus : money per year

decide tax : money per month
    is salary * 10%

decide yearly tax : money per year
    is bonus * 10%

personas from file "FILE"
`;
            const test1 = (period: string, salary: string, tax: string): string =>
                `- period: ${period}\n  input: {salary: ${salary}}\n  output: {tax: ${tax}}\n`;
            const of = (columns: string, content: string): string[] =>
                outcomes(columns, content, 'tests.yaml', monthly);
            const plain = 'column "salary" is salary\nexpect column "tax" is tax';
            const converted =
                'column "salary" is salary, converted yearly to monthly\nexpect column "tax" is tax, converted yearly to monthly, rounded half up to the penny';

            test('are refused, with what to write', () => {
                expect(of(plain, test1('2025-04', '1000', '100'))).toEqual(['1: case 1: passed']);
                expect(of(plain, test1('2025', '12000', '1200'))).toEqual([
                    '1: case 1: error | case 1, column “salary”: It is for a year, and what the column fills is for a month. To convert it, write “, converted yearly to monthly” behind the column. | case 1, column “tax”: It is for a year, and what the column fills is for a month. To convert it, write “, converted yearly to monthly” behind the column.',
                ]);
                expect(of(plain, test1('2025-04', '{2025: 12000}', '100'))[0]).toMatch(
                    /column “salary”: It is for a year/,
                );
                expect(of(plain, test1('month:2025-01:3', '3000', '100'))[0]).toMatch(/It is for a quarter/);
                const yearly = 'column "bonus" is bonus\nexpect column "tax" is yearly tax';
                expect(
                    of(yearly, '- period: 2025-04\n  input: {bonus: {2025: 1000}}\n  output: {tax: 100}\n')[0],
                ).toMatch(/column “tax”: It is for a month, and what the column fills is for a year/);
            });

            test('are converted where the column says so, and those of the right period are not', () => {
                expect(of(converted, test1('2025', '12000', '1200.06'))).toEqual([
                    '1: case 1: failed | tax: £100.01 per month ≠ £100.00 per month',
                ]);
                expect(of(converted, test1('2025', '12000', '1200.01'))).toEqual(['1: case 1: passed']);
                expect(of(converted, test1('2025-04', '1000', '100'))).toEqual(['1: case 1: passed']);
                expect(of(converted, test1('2025', '1000', '100'))[0]).toMatch(
                    /“1000” gives no exact amount when it is converted yearly to monthly\. Say how it is rounded/,
                );
                expect(of(converted, test1('month:2025-01:3', '3000', '100'))[0]).toMatch(
                    /It is for a quarter, and the column converts yearly amounts/,
                );
            });

            test('also of a fact over time', () => {
                const lines =
                    'column "history" is history, converted yearly to monthly\ncolumn "salary" is salary\nexpect column "tax" is tax';
                const content =
                    '- period: 2025-04\n  input: {salary: 10, history: {2024: 1200, 2025: 2400}}\n  output: {tax: 1}\n';
                expect(of(lines, content)).toEqual(['1: case 1: passed']);
            });

            test('columns that convert to something else are told', () => {
                expect(
                    of(
                        'column "salary" is salary, converted monthly to yearly\nexpect column "tax" is tax',
                        test1('2025', '1', '1'),
                    )[0],
                ).toMatch(/It is converted monthly to yearly, and what the column fills is not yearly/);
            });
        });

        test('that are no YAML are told with their line', () => {
            const found = outcomes(lines, '- name: a\n  input: [1,\n', 'tests.yaml');
            expect(found).toHaveLength(1);
            expect(found[0]).toMatch(/^\d: case 1: error \| case 1: This is not YAML/);
        });
    });
});
