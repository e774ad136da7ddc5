import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

const shown: [what: string, sections: string, message: string][] = [
    [
        'an empty list',
        `
decide share : number
    is 12 / how many children
`,
        'PW330 ‘how many children’ can be zero, and nothing can be divided by it: an applicant with no children gets no answer from ‘share’. What should they get?',
    ],
    [
        'a local name, under a condition',
        `
decide share : number
    is 6 / left when visits is more than 3
    is 1 otherwise
    where left is visits - 5
`,
        'PW330 ‘left’ can be zero, and nothing can be divided by it: an applicant whose visits is 5 gets no answer from ‘share’. What should they get?',
    ],
    [
        'a sum of another decision',
        `
decide share : number
    is 6 / spare

decide spare : number
    is visits / 2
`,
        'PW330 ‘spare’ can be zero, and nothing can be divided by it: an applicant whose visits is 0 gets no answer from ‘share’. What should they get?',
    ],
];

const clean: [what: string, sections: string][] = [
    ['a number that is written there', 'decide share : number\n    is visits / 4'],
    [
        'a condition that keeps it away',
        'decide share : number\n    is 6 / visits when visits is at least 1\n    is 0 otherwise',
    ],
    ['a sum that is never zero', 'decide share : number\n    is 6 / (visits + 1)'],
];

describe('division by zero', () => {
    test.each(shown)('shows %s', (_what, sections, message) => {
        expect(said(sections, /^PW330/)).toEqual([message]);
    });

    test.each(clean)('does not show %s', (_what, sections) => {
        expect(said(sections, /^PW330/)).toEqual([]);
    });
});
