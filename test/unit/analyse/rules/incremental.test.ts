import { expect, test } from 'vitest';
import { Analyser } from '../../../../language-server/src/analyse/analyser.ts';
import { ruleAnalyses } from '../../../../language-server/src/analyse/rules/index.ts';
import { reportsSoFar } from '../../../../language-server/src/analyse/rules/reports.ts';
import { createChecker } from '../../../../language-server/src/types/index.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyWorkspace } from '../../../../language-server/src/workspace/policy-workspace.ts';
import { policyWith, uri } from './findings.ts';

const before = policyWith(`
rate limit : money
    from 6 April 2020: £100

define poor
    when        savings is under limit

decide fee : money
    is £0 when poor
    is £5 when savings is more than £100

decide other : money
    is £0 when married
    is £5 otherwise
`);

/** Reports of each text in turn, as in an editor. */
function typed(...texts: string[]) {
    const workspace = new PolicyWorkspace(new MemoryFiles());
    const checker = createChecker();
    const analyser = new Analyser();
    return texts.map(text => {
        workspace.update(uri, text);
        const { model, findings } = workspace.load(uri);
        const checked = checker.check(model);
        const found = analyser.analyse(checked, { only: ruleAnalyses, unread: findings });
        return { found: found.map(({ code }) => code), reports: reportsSoFar(checked) };
    });
}

test('a report is kept while nothing that the decision rests on changes', () => {
    const [first, second] = typed(before, before.replace('is £5 otherwise', 'is £6 otherwise'));
    expect(first?.found).toEqual(['PW320']);
    expect(second?.found).toEqual(['PW320']);
    expect(second?.reports[0]).toBe(first?.reports[0]);
    expect(second?.reports[1]).not.toBe(first?.reports[1]);
});

test.each([
    ['a rate', 'from 6 April 2020: £100', 'from 6 April 2020: £100.01'],
    ['a definition', 'savings is under limit', 'savings is at most limit'],
    ['a fact', 'savings : money', 'savings : money, more than £100'],
])('it is made anew when %s changes that it goes through', (_, from, to) => {
    const [first, second, third] = typed(before, before.replace(from, to), before);
    expect(second?.reports[0]).not.toBe(first?.reports[0]);
    expect(second?.found).not.toContain('PW320');
    expect(third?.found).toEqual(['PW320']);
});

test('places move with the text', () => {
    const [first, second] = typed(before, `-- one more line\n${before}`);
    expect(first?.found).toEqual(second?.found);
});

const halfTyped = before.replace('is £5 when savings is more than £100', 'is £5 when savings is more than');

test('of a section that is half typed from the beginning, nothing is said', () => {
    const [first] = typed(halfTyped);
    expect(first?.found).toEqual([]);
});

test('while a section is half typed, what was said of it before stands', () => {
    const [first, second, third] = typed(before, halfTyped, before.replace('more than £100', 'at least £100'));
    expect(first?.found).toEqual(['PW320']);
    expect(second?.found).toEqual(['PW320']);
    expect(third?.found).not.toContain('PW320');
});
