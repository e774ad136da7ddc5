import { describe, expect, test } from 'vitest';
import { said } from './findings.ts';

const codes = /^PW331/;

describe('a decision that gives more, or less, than it says', () => {
    test.each([
        [
            'too much',
            `
decide level : whole number, 0 to 10
    is visits * 2
`,
            'PW331 ‘level’ is at most 10, it says, and an applicant whose visits is 6 gets 12. Is the limit meant, or the rule?',
        ],
        [
            'too little, through another decision',
            `
decide spare : money, £0 to £1,000,000
    is left

decide left : money
    is £500 - savings
`,
            'PW331 ‘spare’ is at least £0, it says, and an applicant whose savings is £500.01 gets -£0.01. Is the limit meant, or the rule?',
        ],
    ])('%s', (_, sections, message) => {
        expect(said(sections, codes)).toEqual([message]);
    });

    test.each([
        [
            'is not shown where the rule keeps to them',
            `
decide level : whole number, 0 to 10
    is visits * 2, but not more than 10
`,
        ],
        [
            'is not shown where the facts keep to theirs',
            `
decide level : whole number, 0 to 20
    is visits * 2
`,
        ],
    ])('%s', (_, sections) => {
        expect(said(sections, codes)).toEqual([]);
    });
});
