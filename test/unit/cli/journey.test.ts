import { describe, expect, test } from 'vitest';
import { cli, grant } from './cli-harness.ts';

const files = { 'grant.policy': grant };
const json = async (args: string[], stdin = '', more: Record<string, string> = {}) => {
    const { status, stdout } = await cli(['journey', ...args, '--json'], { ...files, ...more }, { stdin });
    return { status, ...JSON.parse(stdout) };
};

describe('journey', () => {
    test('shows steps, endings and burdens', async () => {
        const { status, stdout, stderr } = await cli(['journey', 'grant.policy'], files, { terminal: 120 });
        expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
        expect(stdout).toContain('No steps are written');
        expect(stdout).toContain('The worst case found');
    });

    test('writes the graph', async () => {
        const found = await json(['grant.policy']);
        expect(found).toMatchObject({ status: 0, derived: true, problems: [], overBudget: [] });
        expect(found.steps.map(({ name }: { name: string }) => name)).toEqual(
            expect.arrayContaining(['savings', 'Decide']),
        );
        expect(found.burdens.map(({ person }: { person: string | null }) => person)).toEqual(['Ada', null]);
    });

    test('says what is asked next, and why', async () => {
        const { next } = await json(['grant.policy', '--facts', '-'], '{"on": "2025-06-01"}');
        expect(next.question).toMatchObject({
            fact: 'savings',
            text: 'How much do you have in savings?',
            from: 'person',
        });
        expect(next.question.why.sentences[0]).toContain('payment');
    });

    test('says which answers are refused, whether or not they were asked for', async () => {
        const { refused, next, status } = await json(
            ['grant.policy', '--facts', '-'],
            '{"on": "2025-06-01", "savings": 2000000, "savngs": 1}',
        );
        expect(refused.map(({ fact }: { fact: string }) => fact)).toEqual(['savings', 'savngs']);
        expect(next.question.fact).toBe('savings');
        expect(status).toBe(0);
    });

    test('follows a persona to the end', async () => {
        const { persona, path, next } = await json(['grant.policy', '--persona', 'Ada']);
        expect(persona).toBe('Ada');
        expect(path.map(({ kind }: { kind: string }) => kind)).toContain('register');
        expect(next).toHaveProperty('ending');
    });

    test('compares two versions', async () => {
        const old = grant.replace(
            '        held by     HMRC, as "birth registration"\n',
            '        ask         "When was {name} born?"\n',
        );
        const { delta } = await json(['grant.policy', '--against', 'old.policy'], '', { 'old.policy': old });
        expect(delta.people).toMatchObject([{ person: 'Ada', change: { questions: -1 } }]);
        const { stdout } = await cli(
            ['journey', 'grant.policy', '--against', 'old.policy'],
            { ...files, 'old.policy': old },
            { terminal: 120 },
        );
        expect(stdout).toContain('−1');
    });

    test.each([
        ['an unknown persona', ['--persona', 'Adam'], 'Did you mean “Ada”'],
        ['an unknown journey', ['--journey', 'Claim'], 'There is no journey named “Claim”'],
        ['a file that is not there', ['--against', 'none.policy'], 'none.policy'],
    ])('ends with 2 for %s', async (_, args, says) => {
        const { status, stderr } = await cli(['journey', 'grant.policy', ...args], files);
        expect(status).toBe(2);
        expect(stderr).toContain(says);
    });
});

test('check ends with 1 when the budget is broken', async () => {
    const over = grant.replace(
        'each household has',
        'intent\n    budget      at most 0 questions\n\neach household has',
    );
    const { status, stdout } = await cli(['check', '--format', 'json', 'over.policy'], { 'over.policy': over });
    expect(status).toBe(1);
    expect(JSON.parse(stdout).map(({ code }: { code: string }) => code)).toContain('PW419');
});
