import { describe, expect, test } from 'vitest';
import { findSolver } from '../../../language-server/src/workspace/deeper/find-solver.ts';
import { DeeperStopped, lookDeeperAt } from '../../../language-server/src/workspace/deeper/look-deeper-at.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { notReplayed } from '../analyse/rules/replay.ts';

const uri = 'file:///deeper.policy';

const facts = `policy Fund
    decides for each family

each family has
    income : money
    savings : money
    visits : whole number, 0 to 100
    rooms : whole number, 1 to 10
    car : money, if any
`;

/** Decisions that the boxes leave open, and what the solver makes of them. */
const asked: [what: string, decision: string, said: string[]][] = [
    [
        'nobody is left out, because the facts have limits',
        `
decide help : money
    is £0 when savings * visits is more than £500 and savings is under £5
    is £45 when savings * visits is at most £500 or savings is at least £5.01
`,
        [],
    ],
    [
        'somebody is left out, whom trying people does not find',
        `
decide help : money
    is £1 when visits * rooms is at least 200 and visits + rooms is less than 40
    is £2 when visits * rooms is less than 200
    is £3 when visits + rooms is at least 40 and visits + rooms is at most 70
`,
        ['PW320', 'PW321'],
    ],
    [
        'two cases hold together for one product only',
        `
decide help : money
    is £1 when visits * rooms is at least 891
    is £2 when visits * rooms is at most 891 and visits * rooms is more than 890 and visits is at least 90
    is £3 otherwise
`,
        ['PW321'],
    ],
    [
        'what is rounded',
        `
decide help : money
    is £10 when part is under £100 and income is more than £300
    is £5 when part is at least £101 and income is more than £290
    is £4 when income is at most £290
    where part is income * 3 / 7, rounded down to a whole pound
`,
        [],
    ],
    [
        'the highest of several',
        `
decide help : money
    is £1 when most is more than £100
    is £2 when income is at most £100 and savings is at most £100
    where most is highest of (income, savings)
`,
        [],
    ],
];

function taskOf(text: string) {
    const solver = findSolver([]);
    // The tests install it: where it is not, they must not pass.
    if (solver === undefined) throw new Error('z3-solver is not installed');
    return { uri, texts: [[uri, text] as const], solver };
}

const gapsAndOverlaps = /^PW(?:32[017]|339)$/;

describe('a solver looks deeper', () => {
    test.each(asked)('%s', { timeout: 60_000 }, async (_, decision, expected) => {
        const text = `${facts}${decision}`;
        const { findings, coverage } = await lookDeeperAt(taskOf(text), { seconds: 50, progress: () => {} });
        const found = findings.filter(({ code }) => gapsAndOverlaps.test(code));
        expect(found.map(({ code }) => code)).toEqual(expected);
        expect(coverage).toEqual({ analysed: 1, not: 0 });
        const problems = found.map(each => notReplayed(each, { text, uri, files: new MemoryFiles() }));
        expect(problems.filter(problem => problem !== undefined)).toEqual([]);
    });

    test('where everything else does not', () => {
        for (const [, decision] of asked.slice(0, 3)) {
            const project = new PolicyProject(new MemoryFiles());
            project.update(uri, `${facts}${decision}`);
            expect(project.policy(uri).findings.map(({ code }) => code)).toContain('PW339');
        }
    });

    test('until it is stopped', { timeout: 60_000 }, async () => {
        const stop = new AbortController();
        const looking = lookDeeperAt(taskOf(`${facts}${asked[1]?.[1]}`), {
            seconds: 50,
            progress: () => {},
            signal: stop.signal,
        });
        stop.abort();
        await expect(looking).rejects.toBeInstanceOf(DeeperStopped);
    });

    test('is not found where nobody installed it', () => {
        expect(findSolver(['/nowhere'], '/nowhere')).toBeUndefined();
    });
});
