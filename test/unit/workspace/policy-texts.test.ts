import { expect, test } from 'vitest';
import { everyPersona } from '../../../language-server/src/personas/index.ts';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { textsOf } from '../../../language-server/src/workspace/policy-texts.ts';
import { feeRules } from '../../support/fee-policy.ts';

const policy = `${feeRules}
personas from file "cases.yaml"
    column "savings" is savings
    expect column "fee" is fee
`;
const cases = '- name: Rich\n  period: 2025\n  input: {savings: 7000}\n  output: {fee: 45}\n';
const uri = 'file:///fee.policy';

test('a policy that is made again from its texts has the same cases, also from YAML', () => {
    const named = (texts: Iterable<readonly [string, string]>): [PolicyProject, string[]] => {
        const project = new PolicyProject(new MemoryFiles(texts));
        const compiled = project.compile(project.policy(uri, 'typing').checked);
        return [project, [...everyPersona(compiled)].map(({ id, unread }) => `${id} ${unread?.join() ?? ''}`)];
    };
    const [project, before] = named([
        [uri, policy],
        ['file:///cases.yaml', cases],
    ]);
    expect(before).toEqual(['persona file:cases.yaml case 1 ']);
    const [, after] = named(textsOf(project, project.policy(uri, 'typing').model));
    expect(after).toEqual(before);
});
