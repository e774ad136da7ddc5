import { describe, expect, test } from 'vitest';
import { compilePolicy } from '../../../../language-server/src/evaluate/index.ts';
import { runPersonas } from '../../../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { findingsOf, policyWith, said, uri } from './findings.ts';

const shown: [what: string, sections: string, message: string][] = [
    [
        'a limit that is passed from a number on',
        `
intent
    safeguard fair: "nobody pays more than £900"
        always      charge is at most £900

decide charge : money
    is £100 * visits
`,
        'PW333 The safeguard ‘fair’ is broken: An applicant whose visits is 10 shows that ‘charge is at most £900’ does not hold. Is the rule meant, or the promise?',
    ],
    [
        'two decisions that only two facts together bring out of order',
        `
intent
    safeguard fair: "the charge never takes more than was paid"
        always      charge is at most benefit

decide benefit : money
    is £20 * visits

decide charge : money
    is £50 when married and savings is more than £16,000
    is £0 otherwise
`,
        'PW333 The safeguard ‘fair’ is broken. Is the rule meant, or the promise? An applicant for whom ‘married’ is yes, whose visits is 0 and whose savings is £16,000.01 shows that ‘charge is at most benefit’ does not hold.',
    ],
    [
        'each member of a list',
        `
intent
    safeguard fair: "no child gets less than £5"
        always      each child's award is at least £5

decide award for each child : money
    is £10 when at school
    is £4 otherwise
`,
        "PW333 The safeguard ‘fair’ is broken: An applicant where Ada's at school is no shows that ‘each child's award is at least £5’ does not hold. Is the rule meant, or the promise?",
    ],
    [
        'an amount that falls as another rises',
        `
intent
    safeguard no cliff: "earning £100 more never costs more than £100"
        never falls kept
        as this rises income, by £100 per year

decide grant : money per year
    is £150 per year * visits when income is at most £20,000 per year
    is £0 per year otherwise

decide kept : money per year
    is income + grant
`,
        'PW333 The safeguard ‘no cliff’ is broken: ‘kept’ falls from £20,150 to £20,100 when ‘income’ rises from £20,000 to £20,100. An applicant whose income is £20,000 and whose visits is 1 shows it. Is the rule meant, or the promise?',
    ],
    [
        'an amount that rises though it never should',
        `
intent
    safeguard no reward: "more savings never bring more"
        never rises grant
        as this rises savings

decide grant : money
    is £50 when savings is at least £6,000
    is £0 otherwise
`,
        'PW333 The safeguard ‘no reward’ is broken: ‘grant’ rises from £0 to £50 when ‘savings’ rises from £5,999 to £6,000. An applicant whose savings is £5,999 shows it. Is the rule meant, or the promise?',
    ],
    [
        'what does not rise: not analysed',
        `
intent
    safeguard steady: "it never falls"
        never falls grant
        as this rises double

decide double : money
    is savings * 2

decide grant : money
    is £50
`,
        'PW339 Not analysed whether the safeguard ‘steady’ holds, because ‘double’ is no fact of somebody that could rise. Name the fact that rises.',
    ],
];

const clean: [what: string, sections: string][] = [
    [
        'a limit that is kept by a bound',
        `
intent
    safeguard fair: "nobody pays more than £900"
        always      charge is at most £900

decide charge : money
    is £100 * visits, but not more than £900
`,
    ],
    [
        'a limit that the limits of a fact keep',
        `
intent
    safeguard fair: "nobody pays more than £1,000"
        always      charge is at most £1,000

decide charge : money
    is £100 * visits
`,
    ],
    [
        'a taper that leaves something of each pound',
        `
intent
    safeguard no cliff: "earning more always pays"
        never falls kept
        as this rises income, by £1 per year

decide kept : money per year
    is income + grant

decide grant : money per year
    is £900 per year - 55% of income, rounded down to the penny, but not less than £0 per year
`,
    ],
];

describe('safeguards', () => {
    test.each(shown)('%s', (_what, sections, message) => {
        expect(said(sections, /^PW33[39]/)).toEqual([message]);
    });

    test.each(clean)('nothing is said of %s', (_what, sections) => {
        expect(said(sections, /^PW33[39]/)).toEqual([]);
    });

    test.each(shown.filter(([, , message]) => message.startsWith('PW333')))(
        'the persona fails and can be added: %s',
        (_what, sections) => {
            const text = policyWith(sections);
            const [finding] = findingsOf(text).filter(({ code }) => code === 'PW333');
            expect(finding?.fixes.map(({ title }) => title)).toEqual(['Add as persona test']);
            const after = text.trimEnd() + finding?.fixes[0]?.edits[0]?.newText;
            const project = new PolicyProject(new MemoryFiles());
            project.update(uri, after);
            const { checked, findings } = project.policy(uri);
            expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
            const tried = runPersonas(compilePolicy(checked)).at(-1);
            expect(tried?.problems ?? []).toEqual([]);
            expect(tried?.expectations.map(({ status }) => status)).toEqual(['failed']);
        },
    );
});
