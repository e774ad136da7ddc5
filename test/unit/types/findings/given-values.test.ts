import { describe, expect, it } from 'vitest';
import { runPersonas } from '../../../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { expectFinding, expectNothing } from '../checking.ts';

const policy = (given: string, expected = 'd is 1') => `policy P
    decides for each person

each person has
    performance year : year
    sections : any of one, two, three
    held : any of eligible codes
    sex : one of female, male
    convictions : list of conviction, each a conviction

each conviction has
    kinds : any of red, green, blue
    ended : yes or no

codes eligible codes : text
    - "11357"
    - "11358"

decide d : whole number
    is 1 when one is one of sections
    is 2 otherwise

decide first : date
    is performance year's first day

persona Ann
    on 1 June 2025
    given
        ${given}
    expect
        ${expected}
`;

function statuses(text: string): string[] {
    const uri = 'file:///policy.policy';
    const project = new PolicyProject(new MemoryFiles([[uri, text]]));
    return runPersonas(project.compile(project.policy(uri).checked)).map(({ status }) => status);
}

describe('what is given of somebody', () => {
    it.each([
        ['a year by its number', 'performance year is 2025', 'first is 1 January 2025'],
        ['a year as a period', 'performance year is 1 January 2025 to 31 December 2025', 'first is 1 January 2025'],
        ['several options', 'sections are one, two', 'd is 1'],
        ['several options in brackets', 'sections is (two, one)', 'd is 1'],
        ['one of several', 'sections is two', 'd is 2'],
        ['none of several', 'there are no sections', 'd is 2'],
        ['codes without quotes', 'held are 11357, 11358\n        sections is one', 'd is 1'],
        [
            'several options of a member',
            'convictions\n            A: kinds is (red, green), ended is no\n        sections is one',
            'd is 1',
        ],
    ])('%s', (_what, given, expected) => {
        const text = policy(given, expected);
        expectNothing(text);
        expect(statuses(text)).toEqual(['passed']);
    });

    it('several options, joined', () => {
        expectFinding(policy('sections are <|one and two|>'), { code: 'PW301', fixed: 'sections are (one, two)' });
    });

    it('several options of a member, without brackets', () => {
        expectFinding(policy('convictions\n            A: kinds is red, <|green|>, blue, ended is no'), {
            code: 'PW301',
            fixed: 'A: kinds is (red, green, blue), ended is no',
        });
    });

    it('a fact of a member, without a value', () => {
        expectFinding(policy('convictions\n            A: kinds is red, <|ended|>'), { code: 'PW001' });
    });

    it('several values of what takes one', () => {
        expectFinding(policy('sex is <|female, male|>'), { code: 'PW301', says: 'one value' });
    });

    it('a year that is none', () => {
        expectFinding(policy('performance year is <|25|>'), { code: 'PW301', says: 'a year' });
    });
});
