import { describe, expect, test } from 'vitest';
import type { Finding, Fix } from '../../../../language-server/src/model/finding.ts';
import { formatPolicy } from '../../../../language-server/src/syntax/format/format-policy.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';
import { randomDecision } from '../../ranges/random-decision.ts';
import { apply } from '../../types/checking.ts';
import { policyWith } from './findings.ts';

const uri = 'file:///made-up.policy';

function findingsOf(text: string): Finding[] {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    return project.policy(uri).findings;
}

const key = ({ code, message }: Finding): string => `${code} ${message}`;

/** What is wrong with a mend; empty when it is clean. */
function wrongWith(text: string, finding: Finding, fix: Fix): string[] {
    const after = apply(text, fix);
    const found = findingsOf(after);
    const isPersona = fix.title === 'Add as persona test';
    const errors = found.filter(({ severity }) => severity === 'error').map(key);
    return [
        ...errors,
        ...(formatPolicy(after) === after ? [] : ['is not laid out']),
        ...(found.some(other => key(other) === key(finding)) === isPersona
            ? []
            : [isPersona ? 'is gone' : 'is still there']),
        ...(isPersona ? found.filter(({ code }) => /^PW(?:5|0)/.test(code)).map(key) : []),
    ];
}

const written: [what: string, sections: string, titles: string[]][] = [
    [
        'amounts with a period',
        `
decide fee : money
    is £0 when income is at most £1,000 per year
    is £5 when income is at least £2,000.50 per year
`,
        ['Add as persona test', 'Add the missing case', 'Add ‘otherwise’'],
    ],
    [
        'exceptions that disagree',
        `
decide fee : money
    is £0
    except old when age is at least 66
        is £1
    except rich when savings is more than £5
        is £2
        except very rich when savings is more than £50
            is £3
`,
        ['Add as persona test', 'Put ‘old’ before ‘rich’', 'Put ‘rich’ before ‘old’'],
    ],
    [
        'a day between two rows: the column gets narrower, or stays as it is',
        `
decide fee : money, by table
    | date of birth                    | fee |
    | up to 28 April 1960              | £1  |
    | 29 April 1960 to 30 August 1960  | £2  |
    | 1 September 1960 to 4 April 1961 | £3  |
    | from 5 April 1961                | £4  |
`,
        [
            'Widen this row: ‘29 April 1960 to 31 August 1960’',
            'Widen this row: ‘31 August 1960 to 4 April 1961’',
            'Add as persona test',
            'Add the missing row',
        ],
    ],
    [
        'a penny between rows: the column gets wider',
        `
decide fee : money, by table
    | savings           | fee |
    | up to £99.99      | £1  |
    | £100.01 to £1,000 | £2  |
    | more than £1,000  | £3  |
`,
        [
            'Widen this row: ‘up to £100’',
            'Widen this row: ‘£100 to £1,000’',
            'Add as persona test',
            'Add the missing row',
        ],
    ],
    [
        'a number that neither ‘under’ nor ‘more than’ takes in',
        `
decide fee : money, by table
    | visits      | fee |
    | under 5     | £1  |
    | more than 5 | £2  |
`,
        ['Widen this row: ‘up to 5’', 'Widen this row: ‘from 5’', 'Add as persona test', 'Add the missing row'],
    ],
    [
        'a value that two rows leave out for different people: both take it in',
        `
decide fee : money, by table
    | married | visits  | fee |
    | yes     | under 5 | £1  |
    | no      | under 5 | £2  |
    | -       | 6 to 10 | £3  |
`,
        ['Widen this row: ‘up to 5’', 'Widen this row: ‘5 to 10’', 'Add as persona test', 'Add the missing row'],
    ],
    [
        'a value that is left out for some alone: only a row for them takes it in',
        `
decide fee : money, by table
    | married | visits  | fee |
    | yes     | under 5 | £1  |
    | yes     | 5       | £9  |
    | no      | under 5 | £2  |
    | -       | 6 to 10 | £3  |
`,
        ['Widen this row: ‘up to 5’', 'Add as persona test', 'Add the missing row'],
    ],
    [
        'a table',
        `
decide fee : money, by table
    | residence | visits  | fee |
    | UK        | under 5 | £1  |
    | UK        | 7 to 10 | £2  |
    | abroad    | -       | £3  |
    | island    | -       | £4  |
`,
        ['Add as persona test', 'Add the missing row'],
    ],
    [
        'a table that needs a wider column',
        `
decide fee : money, by table
    | residence      | savings      | fee |
    | UK             | up to £5     | £10 |
    | UK             | from £10,000 | £2  |
    | abroad, island | -            | £3  |
`,
        ['Add as persona test', 'Add the missing row'],
    ],
    [
        'an age that falls to otherwise',
        `
decide fee : money
    is £0 when age is under 16
    is £5 when age is more than 16
    is £9 otherwise
`,
        ['Widen this case: ‘at most 16’', 'Widen this case: ‘at least 16’'],
    ],
];

describe('mends', () => {
    test.each(written)('of %s are clean', (_, sections, titles) => {
        const text = policyWith(sections);
        const [finding] = findingsOf(text).filter(({ code }) => /^PW32[017]/.test(code));
        expect(finding?.fixes.map(({ title }) => title)).toEqual(titles);
        for (const fix of finding?.fixes ?? []) expect(wrongWith(text, finding as Finding, fix), fix.title).toEqual([]);
    });

    test('of 300 decisions are clean', { timeout: 300_000 }, () => {
        const wrong: unknown[] = [];
        const seen = new Map<string, number>();
        for (let seed = 0; seed < 300; seed++) {
            const text = formatPolicy(randomDecision(seed, 3).text);
            for (const finding of findingsOf(text)) {
                for (const fix of finding.fixes) {
                    const kind = fix.title.replace(/:.*/, '');
                    seen.set(kind, (seen.get(kind) ?? 0) + 1);
                    const problems = wrongWith(text, finding, fix);
                    if (problems.length > 0)
                        wrong.push({
                            seed,
                            title: fix.title,
                            finding: key(finding),
                            problems,
                            after: apply(text, fix),
                        });
                }
            }
        }
        expect(wrong.slice(0, 3), `${wrong.length} wrong`).toEqual([]);
        expect(Object.fromEntries(seen)).toMatchObject({ 'Add as persona test': expect.any(Number) });
    });
});
