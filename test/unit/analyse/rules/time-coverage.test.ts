import { describe, expect, test } from 'vitest';
import { findingsOf, policyWith, said } from './findings.ts';

const shown: [what: string, sections: string, messages: string[]][] = [
    [
        'days between two values',
        `
rate price : money
    from 6 April 2020 until 31 March 2021: £10
    from 6 April 2021: £12

decide fee : money
    is price
`,
        ['PW328 ‘price’ has no value from 1 April 2021 to 5 April 2021, and ‘fee’ needs one then. What is it?'],
    ],
    [
        'days before the first value',
        `
rate price : money
    from 1 May 2020: £10

decide fee : money
    is price
`,
        ['PW328 ‘price’ has no value from 6 April 2020 to 30 April 2020, and ‘fee’ needs one then. What is it?'],
    ],
    [
        'days before the first row, by category',
        `
rate price : money
    by          residence
    | from       | UK  | abroad | island |
    | 1 May 2020 | £10 | £20    | £30    |

decide fee : money
    is price when married
    is £0 otherwise
`,
        ['PW328 ‘price’ has no value from 6 April 2020 to 30 April 2020, and ‘fee’ needs one then. What is it?'],
    ],
    [
        'a decision whose versions leave days out',
        `
decide fee : money
    from 6 April 2020 until 31 March 2022
        is £10
    from 1 April 2023
        is £12
`,
        ['PW328 ‘fee’ has no rule from 1 April 2022 to 31 March 2023, and somebody meets these days. What holds then?'],
    ],
    [
        'a date of the person that chooses the version',
        `
decide fee : money
    dated by    date of birth
    until 5 April 1950
        is £10
    from 6 April 1960
        is £12
`,
        ['PW328 ‘fee’ has no rule from 6 April 1950 to 5 April 1960, and somebody meets these days. What holds then?'],
    ],
    [
        'a value that runs out',
        `
rate price : money
    from 6 April 2020 until 5 April 2027: £10

decide fee : money
    is price
`,
        ['PW329 ‘price’ has no value from 6 April 2027, and ‘fee’ will need one. What will it be?'],
    ],
    [
        'a scale that runs out, used through another decision and only by some',
        `
scale duty : money
    on          savings
    charges     each slice
    until 5 April 2027
        | up to £100 | 0% |
        | above      | 1% |

decide rounded : money
    is duty, rounded down to the penny

decide fee : money
    is rounded when married
    is £0 otherwise
`,
        ['PW329 ‘duty’ has no value from 6 April 2027, and ‘rounded’ will need one. What will it be?'],
    ],
    [
        'days on which another rate leaves some people over',
        `
rate price : money
    from 6 April 2020 until 5 April 2024: £10

rate lowest age : whole number
    from 6 April 2020: 25
    from 6 April 2024: 22

decide fee : money
    first that applies
        is £0     when age is at least lowest age
        is price  when age is at least 21
        is £1     otherwise
`,
        ['PW329 ‘price’ has no value from 6 April 2024, and ‘fee’ will need one. What will it be?'],
    ],
    [
        'what a local name stands for, in a definition and an exception',
        `
rate lowest : money
    from 6 April 2021: £10

define poor
    about       an applicant
    means       "somebody with little"
    when        savings is under lowest

decide fee : money
    is £5
    except for the poor when poor
        is twice
        where twice is lowest * 2
`,
        ['PW328 ‘lowest’ has no value from 6 April 2020 to 5 April 2021, and ‘fee’ needs one then. What is it?'],
    ],
];

const clean: [what: string, sections: string][] = [
    [
        'a value with no end',
        `
rate price : money
    from 6 April 2020: £10
    from 6 April 2021: £12

decide fee : money
    is price
`,
    ],
    [
        'a value that nobody reads before it begins',
        `
rate price : money
    from 6 April 2023: £10

decide fee : money
    until 5 April 2023
        is £0
    from 6 April 2023
        is price
`,
    ],
    [
        'a value that is never read',
        `
rate price : money
    from 6 April 2020 until 5 April 2021: £10

decide fee : money
    is £5
`,
    ],
    [
        'days that a condition keeps everybody from',
        `
rate price : money
    from 6 April 2021: £10

decide fee : money
    is price when date of decision is on or after 6 April 2021
    is £0 otherwise
`,
    ],
    [
        'days on which another rate leaves nobody over',
        `
rate price : money
    from 6 April 2020 until 5 April 2024: £10

rate lowest age : whole number
    from 6 April 2020: 25
    from 6 April 2024: 21

decide fee : money
    first that applies
        is £0     when age is at least lowest age
        is price  when age is at least 21
        is £1     otherwise
`,
    ],
    [
        'a value that does not apply',
        `
rate price : money, if any
    from 6 April 2020: does not apply
    from 6 April 2021: £10

decide fee : money
    is price, or £0 if none
`,
    ],
    [
        'versions that overlap, which PW315 is about',
        `
rate price : money
    from 6 April 2020 until 5 April 2022: £10
    from 6 April 2021: £12

decide fee : money
    is price
`,
    ],
];

describe('time coverage', () => {
    test.each(shown)('shows %s', (_what, sections, messages) => {
        expect(said(sections, /^PW32[89]/)).toEqual(messages);
    });

    test.each(clean)('does not show %s', (_what, sections) => {
        expect(said(sections, /^PW32[89]/).filter(text => text.startsWith('PW32'))).toEqual([]);
    });

    test('with the policy’s own last day it is no softer finding', () => {
        const text = policyWith(`
rate price : money
    from 6 April 2020 until 5 April 2024: £10

decide fee : money
    is price
`).replace('from 6 April 2020\n', 'from 6 April 2020 until 5 April 2025\n');
        expect(
            findingsOf(text)
                .map(({ code }) => code)
                .filter(code => /^PW32[89]/.test(code)),
        ).toEqual(['PW328']);
    });

    test('lets the version before hold until the next', () => {
        const [finding] = findingsOf(policyWith(shown[0]?.[1] ?? '')).filter(({ code }) => code === 'PW328');
        expect(finding?.fixes.map(({ title }) => title)).toEqual([
            'Add as persona test',
            'Let it hold from 6 April 2020',
        ]);
    });
});
