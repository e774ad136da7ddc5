import { describe, expect, test } from 'vitest';
import { printCase } from '../../../language-server/src/evaluate/reference/cases.ts';
import type { Decision } from '../../../language-server/src/model/policy-model.ts';
import { checkPolicy } from '../../../language-server/src/types/index.ts';
import { loadText } from '../../../language-server/src/workspace/load-text.ts';
import { errorsIn } from './support.ts';

function printed(rule: string): string {
    const text = `policy Test
    decides for each case

conventions
    missing day of a month  last day of that month
    born on 29 February     birthday on 1 March

each person has
    date of birth : date
    in education : yes or no

each case has
    claimant : person
    children : list of person, each a child
    housing costs : money, if any
    gives : money
    costs : money
    amount : money
    start : date
    done : yes or no
    open : yes or no
    year of birth : whole number

decide result : money
    ${rule}
`;
    const { model, findings } = loadText(text);
    const checked = checkPolicy(model);
    expect(errorsIn([...findings, ...checked.findings]).filter(error => !/PW30[0-9]|PW31/.test(error))).toEqual([]);
    const decision = model.files[0]?.declarations.find((each): each is Decision => each.kind === 'decision');
    const [first] = decision?.versions[0]?.body.cases ?? [];
    return first?.kind === 'case' ? printCase(first) : '';
}

describe('a rule in a trace is as it was written', () => {
    test.each([
        'is £1 when claimant’s age is at least 16 and less than 20',
        'is 125% of gives - £1',
        'is 125% of (gives - £1)',
        'is 5% * gives',
        'is gives - (costs - amount)',
        'is gives - costs - amount',
        'is (gives + costs) * 2 + amount',
        'is gives + costs * 2',
        'is gives / (2 * 3)',
        'is £1 when (done or open) and claimant’s in education',
        'is £1 when done or open and claimant’s in education',
        'is £1 when not (done and open)',
        'is £1 when not done and open',
        'is £1 when done is no',
        'is £1 when start is on or after 1 May 2025 and done',
        'is £1 when start is within 1 May 2025 through start + 2 months',
        'is £1 when there is a child where in education',
        'is £1 when done and there is a child where in education and age is under 16',
        'is £1 when there is a child where in education or age is under 16',
        'is £1 when how many children = 2',
        'is £1 when (how many children where in education) is at least 2',
        'is £1 when how many days in (start through start + 1 week) = 8',
        'is £1 when each child’s age is at least 5',
        'is £1 when there are no housing costs',
        'is £1 when there are housing costs',
        'is £1 when claimant’s age as at start = 5',
        'is £1 when each child’s age as at start is under 5',
        'is £1 when each child’s age + 1 is under 5',
        'is £1 when claimant’s age as at (start + 1 day) = 5',
        'is £1 when year of birth = 2003',
        'is £1 when year of birth = 2,003',
        'is £1000',
        'is £1,000',
        'is £1 * (how many children - 1)',
        'is housing costs, or £0 if none, but not less than £5',
        'is gives / 3, rounded down to the penny, but not more than costs',
        'is (gives / 3, rounded down to the penny) * 2',
        'is gives / 3, rounded half up to the cent',
        'is gives / 3, rounded up to a whole euro',
        'is total of amount for each child',
        'is highest of (gives, costs + £1)',
        'is £1 when start is before claimant’s 66th birthday',
        'is £1 when first Monday on or after start is before start + 1 week',
    ])('%s', rule => {
        expect(printed(rule)).toBe(rule.replaceAll('’', "'"));
    });
});
