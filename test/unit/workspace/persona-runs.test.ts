import { describe, expect, test } from 'vitest';
import type { Persona } from '../../../language-server/src/model/policy-model.ts';
import type { PersonaResult } from '../../../language-server/src/personas/index.ts';
import { PersonaRuns } from '../../../language-server/src/workspace/persona-runs.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const uri = 'file:///policy.policy';
const text = `policy Fee
    decides for each applicant

each applicant has
    savings : money, £0 to £1,000,000
    income : money

rate limit : money
    from 1 January 2020: £6,000

decide fee : money
    is £0 when savings is at most limit
    is £45 otherwise

decide tax : money
    is £1 when income is more than £100
    is £0 otherwise

persona Ann
    on          1 June 2025
    given
        savings is £100
    expect
        fee is £0

persona Bob
    on          1 June 2025
    given
        income is £200
    expect
        tax is £1
`;

describe('after an edit only those personas are tried again whom it can affect', () => {
    test.each<[what: string, from: string, to: string, tried: number]>([
        ['nothing changed', '', '', 0],
        ['a decision of one of them', 'is £45 otherwise', 'is £46 otherwise', 1],
        ['a rate that a decision rests on', '£6,000', '£50', 1],
        ['an expectation', 'tax is £1\n', 'tax is £2\n', 1],
        ['a fact and its limits', '£1,000,000', '£10', 2],
        ['a decision that nobody expects', 'persona Ann', 'decide other : money\n    is £1\n\npersona Ann', 0],
    ])('%s', (_, from, to, tried) => {
        const project = new PolicyProject(new MemoryFiles());
        const runs = new PersonaRuns();
        const run = (now: string) => {
            project.update(uri, now);
            const { checked, model } = project.policy(uri);
            const personas =
                model.files[0]?.declarations.filter((each): each is Persona => each.kind === 'persona') ?? [];
            return runs.run(checked, () => project.compile(checked), personas);
        };
        expect(run(text)).toMatchObject({ tried: 2, results: [{ status: 'passed' }, { status: 'passed' }] });
        const edited = text.replace(from, to);
        const after = run(edited);
        expect(after.tried).toBe(tried);
        const fresh = new PersonaRuns();
        const { checked, model } = project.policy(uri);
        const personas = model.files[0]?.declarations.filter((each): each is Persona => each.kind === 'persona') ?? [];
        const { results } = fresh.run(checked, () => project.compile(checked), personas);
        expect(after.results.map(withoutTime)).toEqual(results.map(withoutTime));
    });
});

test('when there is no time for all, those who go through a journey are left, and come next', () => {
    const journey = `
persona Wanda
    on          1 June 2025
    given
        savings is £100
    expect
        asked at most 3 questions
`;
    const project = new PolicyProject(new MemoryFiles());
    const runs = new PersonaRuns();
    project.update(uri, text.replace('\npersona Ann', `${journey}\npersona Ann`));
    const { checked, model } = project.policy(uri);
    const personas = model.files[0]?.declarations.filter(each => each.kind === 'persona') ?? [];
    const compiled = project.compile(checked);
    const names = ['Wanda', 'Ann', 'Bob'];
    expect(personas.map(({ name }) => name.text)).toEqual(names);
    for (const [done, left] of [
        [['Ann'], ['Wanda', 'Bob']],
        [['Ann', 'Bob'], ['Wanda']],
        [names, []],
    ]) {
        const answer = runs.run(checked, () => compiled, personas, 0);
        expect(answer.tried).toBe(1);
        expect(answer.results.map(({ name }) => name)).toEqual(done);
        expect(answer.left.map(({ name }) => name.text)).toEqual(left);
    }
    expect(runs.run(checked, () => compiled, personas, 0)).toMatchObject({ tried: 0, left: [] });
});

function withoutTime(result: PersonaResult): PersonaResult {
    const { durationMs, ...rest } = result;
    return durationMs === undefined ? result : rest;
}
