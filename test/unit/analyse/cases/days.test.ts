import { describe, expect, test } from 'vitest';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

const policy = (header: string, persona: string) => `policy Money
    ${header}
    decides for each family

conventions
    missing day of a month  last day of that month

each child has
    age now : whole number

each family has
    children : list of child, each a child
    here : yes or no

decide award : money
    is £20 * how many children  when here
    is £0                       otherwise

persona Ann
    on          1 May 2025
${persona}`;

function told(persona: string, header = 'in force    from 1 January 2025 until 31 December 2025'): string[] {
    const uri = 'file:///a.policy';
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, policy(header, persona));
    const { findings } = project.policy(uri);
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
    return findings.filter(({ code }) => code === 'PW511').map(({ message, severity }) => `${severity}: ${message}`);
}

const given = '    given\n        here is yes\n        children\n            Ada: age now is 3\n';
const expected = (days: string) =>
    `    expect ${days}\n        award is at least £0\n`.replace('expect \n', 'expect\n');

describe('PW511', () => {
    test.each([
        ['a day in force', `${given}${expected('')}${expected('on 31 December 2025, 1 January 2025')}`],
        [
            'a change that is tried',
            `${given}    given from 1 June 2025\n        here is no\n${expected('on 1 June 2025')}`,
        ],
        [
            'a change that is tried in its time',
            `${given}    given from 1 June 2025 until 9 June 2025\n        here is no\n${expected('on 9 June 2025')}`,
        ],
        [
            'a child who is there from a day on, beside others',
            `${given}    given from 1 June 2025\n        children\n            Bo: age now is 0\n${expected('')}${expected('on 1 June 2025')}`,
        ],
        [
            'somebody who leaves',
            `${given}    given from 1 June 2025\n        there is no Ada\n${expected('on 2 June 2025')}`,
        ],
        [
            'an answer that is awaited',
            `    given\n        here is yes\n    given from 1 June 2025\n        children\n            Bo: age now is 0\n    expect\n        award needs children\n    expect on 1 June 2025\n        award is £20\n`,
        ],
    ])('keeps silent: %s', (_, persona) => {
        expect(told(persona)).toEqual([]);
    });

    test.each([
        [
            'a day before the policy is in force',
            `${given}${expected('on 31 December 2024')}`,
            /^warning: .*only from 1 January 2025/,
        ],
        [
            'a day after it was',
            `${given}${expected('each month from 1 December 2025 through 1 February 2026')}`,
            /^warning: .*1 January 2026.*only until 31 December 2025/,
        ],
        [
            'days that run backwards',
            `${given}${expected('each day from 2 May 2025 through 1 May 2025')}`,
            /comes before it/,
        ],
        [
            'a change that ends before it begins',
            `${given}    given from 2 June 2025 until 1 June 2025\n        here is no\n${expected('')}`,
            /until 1 June 2025, which comes before/,
        ],
        [
            'a change after which nothing is expected',
            `${given}    given from 2 June 2025\n        here is no\n${expected('on 1 June 2025')}`,
            /^information: .*nothing is expected on that day or after/,
        ],
        [
            'a change in whose time nothing is expected',
            `${given}    given from 2 June 2025 until 4 June 2025\n        here is no\n${expected('on 5 June 2025')}`,
            /^information: .*on these days/,
        ],
        [
            'a list that is not known before its first member',
            `    given\n        here is yes\n    given from 1 June 2025\n        children\n            Bo: age now is 0\n${expected('')}${expected('on 1 June 2025')}`,
            /“children” is not known before 1 June 2025, and something is expected on 1 May 2025/,
        ],
    ])('asks about %s', (_, persona, message) => {
        expect(told(persona)).toEqual([expect.stringMatching(message)]);
    });

    test('keeps silent where another date chooses', () => {
        const dated = 'in force    from 1 January 2025\n    dated by    1 May 2025';
        expect(told(`${given}${expected('on 31 December 2024')}`, dated)).toEqual([]);
    });
});
