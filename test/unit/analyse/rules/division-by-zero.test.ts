import { describe, expect, test } from 'vitest';
import type { Facts } from '../../../../language-server/src/model/facts.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { randomAmounts } from '../../ranges/random-amounts.ts';
import { said, uri } from './findings.ts';

const shown: [what: string, sections: string, message: string][] = [
    [
        'a value that no rule names',
        `
decide share : money
    is savings / spare, rounded down to the penny
    where spare is visits * 3 - 21
`,
        'PW330 ‘spare’ can be zero, and nothing can be divided by it: an applicant whose visits is 7 and whose savings is £0 gets no answer from ‘share’. What should they get?',
    ],
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

describe('against trying everybody', () => {
    test('in 150 policies no division by zero is missed, and none is invented', { timeout: 120_000 }, () => {
        const wrong: string[] = [];
        let zeros = 0;
        for (let seed = 0; seed < 150; seed++) {
            const project = new PolicyProject(new MemoryFiles());
            project.update(uri, randomAmounts(seed));
            const { checked, findings } = project.policy(uri);
            const policy = project.compile(checked);
            const isMet = everybody().some(facts => {
                const share = policy.run(facts, { decide: ['share'] }).decisions.share;
                return share !== undefined && 'error' in share && share.error?.startsWith('Division by zero') === true;
            });
            if (isMet) zeros++;
            if (isMet !== findings.some(({ code }) => code === 'PW330')) wrong.push(`${seed}: ${isMet}`);
        }
        expect(wrong).toEqual([]);
        expect(zeros).toBeGreaterThan(50);
    });
});

/** Everybody whom the divisors of these policies can tell apart. */
function everybody(): Facts[] {
    const visits = Array.from({ length: 11 }, (_, i) => i);
    const children = [[], [{ name: 'Ada', 'age now': 3 }]];
    const others = { on: '2025-06-01', income: '100', savings: '50', 'began on': '2024-05-01', disabled: true };
    return visits.flatMap(each => children.map(list => ({ ...others, visits: each, children: list })));
}
