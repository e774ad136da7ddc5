import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

const shown: [what: string, sections: string, message: string][] = [
    [
        'an amount that ends at a limit',
        `
decide grant : money
    is £600 when savings is at most £6,000
    is £0 otherwise
`,
        'PW332 ‘grant’ falls by £600 when ‘savings’ rises from £6,000 to £6,200: An applicant whose savings is £6,000 would have less than before. Is this cliff edge meant?',
    ],
    [
        'what is left of an income',
        `
decide help : money per year
    is £900 per year when income is under £12,000 per year
    is £0 per year otherwise

decide left : money per year
    is income + help
`,
        'PW332 ‘left’ falls by £700 when ‘income’ rises from £11,999 to £12,199: An applicant whose income is £11,999 would have less than before. Is this cliff edge meant?',
    ],
];

const clean: [what: string, sections: string][] = [
    [
        'an amount that ends by less than a small rise',
        'decide grant : money\n    is £150 when savings is at most £6,000\n    is £0 otherwise',
    ],
    [
        'a taper',
        'decide grant : money per year\n    is £900 per year - 55% of income, rounded down to the penny, but not less than £0 per year',
    ],
    [
        'an amount that rises at a limit',
        'decide charge : money\n    is £0 when savings is at most £6,000\n    is £900 otherwise',
    ],
    [
        'what a number of visits takes away',
        'decide grant : money\n    is £900 when visits is under 3\n    is £0 otherwise',
    ],
    [
        'an amount that is lost again and again, without an edge',
        'decide left : money\n    is £90,000 - 125% of savings',
    ],
    [
        'what a safeguard speaks of: PW333 does',
        `
intent
    safeguard no cliff: "more savings cost nothing"
        never falls grant
        as this rises savings, by £100

decide grant : money
    is £600 when savings is at most £6,000
    is £0 otherwise`,
    ],
];

describe('cliff edges', () => {
    test.each(shown)('shows %s', (_what, sections, message) => {
        expect(said(sections, /^PW332/)).toEqual([message]);
    });

    test.each(clean)('does not show %s', (_what, sections) => {
        expect(said(sections, /^PW332/)).toEqual([]);
    });
});
