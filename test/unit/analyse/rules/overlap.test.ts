import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

const overlaps: [what: string, sections: string, message: string][] = [
    [
        'two limits that cross',
        `
decide fee : money
    is £0 when savings is under £100
    is £5 when savings is at least £50
`,
        'An applicant whose savings is £50 fits two cases of ‘fee’: ‘is £0 when savings is under £100’ and ‘is £5 when savings is at least £50’. Which one decides?',
    ],
    [
        'two rows',
        `
decide fee : money, by table
    | residence   | married | fee |
    | UK          | -       | £0  |
    | not UK      | -       | £5  |
    | island      | yes     | £9  |
`,
        'An applicant whose residence is island and for whom ‘married’ is yes fits two cases of ‘fee’: ‘row 2’ and ‘row 3’. Which one decides?',
    ],
    [
        'two exceptions that disagree',
        `
decide fee : money
    is £0
    except visitors when visits is more than 5
        is £5
    except couples when married
        is £9
`,
        'An applicant whose visits is 6 and for whom ‘married’ is yes falls under two exceptions to ‘fee’ that disagree: ‘visitors’ and ‘couples’. Which one comes first?',
    ],
    [
        'a group and a case beside it',
        `
decide fee : money
    is £0 when residence is UK
    when married
        is £5 when savings is under £100
        is £9 otherwise
    is £1 when residence is not UK and not married
`,
        'An applicant fits two cases of ‘fee’. Which one decides, ‘is £0 when residence is UK’ or ‘is £5 when savings is under £100’? This is one of them: an applicant whose residence is UK, for whom ‘married’ is yes and whose savings is £99.99.',
    ],
];

const none: [what: string, sections: string][] = [
    [
        'first that applies',
        'decide fee : money\n    first that applies\n        is £0 when married\n        is £5 when visits is under 5\n        is £9 otherwise',
    ],
    [
        'exceptions that agree',
        'decide fee : money\n    is £0\n    except visitors when visits is more than 5\n        is £5\n    except couples when married\n        is £5',
    ],
    [
        'exceptions of which one comes first',
        'decide fee : money\n    is £0\n    except visitors when visits is more than 5\n        is £5\n    except couples when married\n        is £9\n    except visitors before couples',
    ],
    [
        'versions that follow one another',
        'decide fee : money\n    until 5 April 2024\n        is £0 when married\n        is £1 otherwise\n    from 6 April 2024\n        is £5 when married\n        is £2 otherwise',
    ],
    [
        'limits of a fact',
        'decide fee : money\n    is £0 when visits is at most 10\n    is £5 when visits is more than 10',
    ],
];

describe('PW321', () => {
    test.each(overlaps)('%s', (_, sections, message) => {
        expect(said(sections, /^PW3(?:2[0127]|39)/)[0]).toBe(`PW321 ${message}`);
    });

    test.each(none)('is silent about %s', (_, sections) => {
        expect(said(sections, /^PW3(?:2[0127]|39)/)).toEqual([]);
    });
});
