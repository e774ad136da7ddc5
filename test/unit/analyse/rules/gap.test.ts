import { describe, expect, test } from 'vitest';
import { findingsOf, policyWith, said } from './findings.ts';

const gaps: [what: string, sections: string, message: string][] = [
    [
        'an option that no case names',
        `
decide fee : money
    is £0 when residence is UK
    is £5 when residence is abroad
`,
        'An applicant whose residence is island fits neither case of ‘fee’. What should they get?',
    ],
    [
        'an amount between two limits',
        `
decide fee : money
    is £0 when savings is at most £100
    is £5 when savings is at least £150
`,
        'An applicant whose savings is £100.01 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'an age',
        `
decide fee : money
    is £0 when age is under 16
    is £5 when age is at least 18
`,
        'On 1 June 2025, an applicant born on 1 June 2009 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'a day of birth',
        `
decide fee : money
    is £0 when date of birth is before 6 April 1960
    is £5 when date of birth is after 10 April 1960
`,
        'An applicant born on 6 April 1960 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'none of several options',
        `
decide fee : money
    is £0 when red is one of colours
    is £5 when green is one of colours and not (red is one of colours)
`,
        'An applicant with no colours fits neither case of ‘fee’. What should they get?',
    ],
    [
        'two facts together',
        `
decide fee : money
    is £0 when married and visits is under 5
    is £5 when not married
`,
        'An applicant for whom ‘married’ is yes and whose visits is 5 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'a row that a table lacks',
        `
decide fee : money, by table
    | residence    | married | fee |
    | UK           | -       | £0  |
    | abroad       | -       | £5  |
    | island       | yes     | £9  |
`,
        'An applicant whose residence is island and for whom ‘married’ is no fits none of the 3 rows of ‘fee’. What should they get?',
    ],
    [
        'what a definition leaves out',
        `
define local
    when        residence is UK or residence is island

decide fee : money
    is £0 when local
    is £5 when residence is abroad and married
`,
        'An applicant whose residence is abroad and for whom ‘married’ is no fits neither case of ‘fee’. What should they get?',
    ],
    [
        'a decision several deep',
        `
decide band : one of low, high
    is low when savings is under £100
    is high otherwise

decide group : one of first, second, third
    is first when band is low
    is second when band is high and married
    is third otherwise

decide fee : money
    is £0 when group is first
    is £5 when group is second
`,
        'An applicant whose savings is £100 and for whom ‘married’ is no fits neither case of ‘fee’. What should they get?',
    ],
    [
        'a rate that differs by date',
        `
rate limit : money
    from 6 April 2020: £100
    from 6 April 2024: £200

decide fee : money
    is £0 when savings is at most £100
    is £5 when savings is more than limit
`,
        'On 6 April 2024, an applicant whose savings is £100.01 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'an older version',
        `
decide fee : money
    until 5 April 2024
        is £0 when married
    from 6 April 2024
        is £0 when married
        is £5 when not married
`,
        'On 5 April 2024, an applicant for whom ‘married’ is no does not fit the only case of ‘fee’. What should they get?',
    ],
    [
        'the cases of an exception',
        `
decide fee : money
    is £0
    except frequent visitors when visits is more than 5
        is £1 when married
        is £2 when residence is UK and not married
`,
        'An applicant whose visits is 6, for whom ‘married’ is no and whose residence is abroad fits neither case of ‘fee’. What should they get?',
    ],
    [
        'two facts compared with one another',
        `
decide fee : money
    is £0 when income is more than £10,000 per year
    is £1 when income is at most £10,000 per year and savings is under visits * £100
`,
        'An applicant whose income is £10,000, whose savings is £0 and whose visits is 0 fits neither case of ‘fee’. What should they get?',
    ],
    [
        'members of a list',
        `
decide fee : money
    is £0 when there is a child where at school
    is £5 when there is no child
`,
        "An applicant where Ada's at school is no fits neither case of ‘fee’. What should they get?",
    ],
    [
        'something that does not apply',
        `
decide fee : money
    first that applies
        is £0 when married
        is £5 when there is no rent
        is £9 when rent is at most £500 per month
`,
        'An applicant for whom ‘married’ is no and whose rent is £500.01 fits none of the 3 cases of ‘fee’. What should they get?',
    ],
    [
        'a condition that speaks of what does not apply',
        `
decide fee : money
    is £0 when there is no rent
    is £5 when rent is at least £0 per month
`,
        'An applicant gets no answer from ‘fee’. Ask first, with ‘there is’: whether ‘rent is at least £0 per month’ holds cannot be said, because it speaks of something that does not apply to them. This is one of them: an applicant with no rent.',
    ],
];

const none: [what: string, sections: string][] = [
    [
        'a limit that both sides share out',
        'decide fee : money\n    is £0 when age is under 16\n    is £5 when age is at least 16',
    ],
    ['otherwise', 'decide fee : money\n    is £0 when married\n    is £5 otherwise'],
    [
        'whole numbers that adjoin',
        'decide fee : money\n    is £0 when visits is at most 4\n    is £5 when visits is at least 5',
    ],
    [
        'amounts that adjoin to the penny',
        'decide fee : money\n    is £0 when savings is at most £4\n    is £5 when savings is at least £4.01',
    ],
    [
        'limits of a fact',
        'decide fee : money\n    is £0 when visits is at most 5\n    is £5 when visits is more than 5 and at most 10',
    ],
    [
        'a member or none',
        "decide fee : money\n    is £0 when there is a child where at school\n    is £5 when each child's at school is no",
    ],
    [
        'a sum with itself',
        'decide fee : money\n    is £0 when savings - £5 is under £100\n    is £5 when savings is at least £105',
    ],
    [
        'the same question asked in two ways',
        'decide poor : yes or no\n    is yes when savings is under £100\n    is no otherwise\n\ndecide fee : money\n    is £0 when poor\n    is £5 when savings is at least £100',
    ],
    [
        'before the policy is in force',
        'decide fee : money\n    from 6 April 2020\n        is £0 when date of decision is on or after 6 April 2020',
    ],
];

describe('PW320', () => {
    test.each(gaps)('%s', (_, sections, message) => {
        expect(said(sections, /^PW3(?:2[0127]|39)/)).toEqual([`PW320 ${message}`]);
    });

    test.each(none)('is silent about %s', (_, sections) => {
        expect(said(sections, /^PW3(?:2[0127]|39)/)).toEqual([]);
    });

    test('shows somebody else than who is left out at the exact value', () => {
        const text = `
decide fee : money
    is £0 when married and savings is under £100
    is £5 when savings is more than £100
`;
        const found = said(text, /^PW32[07]/);
        expect(found).toHaveLength(2);
        expect(found[0]).toContain('whose savings is £99.99');
        expect(found[0]).toContain('‘married’ is no');
        expect(found[1]).toContain('of exactly £100');
    });

    test('has the facts that matter, and no others', () => {
        const found = findingsOf(
            policyWith('decide fee : money\n    is £0 when married\n    is £5 when residence is UK and not married'),
        );
        const finding = found.find(({ code }) => code === 'PW320');
        expect(finding?.counterexample?.facts).toEqual({ on: '2025-06-01', married: false, residence: 'abroad' });
    });

    test('says nothing new while a section is half typed', () => {
        expect(said('decide fee : money\n    is £0 when married\n    is £5 when residence is', /^PW32/)).toHaveLength(
            1,
        );
    });
});
