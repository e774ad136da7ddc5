import { expect, test } from 'vitest';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const shared = `each person has
    age now : whole number

define grown up
    when        age now is at least 18
`;
const policyFor = (root: string, more = ''): string => `policy Of a ${root}
    decides for each ${root}

use "shared.policy"
${more}
decide allowed : yes or no
    is yes when grown up
    is no otherwise
`;

/** What a name in a shared file means may depend on the policy that uses it: neither policy may spoil the other. */
test('two policies with different roots use one file', () => {
    const files = new MemoryFiles([
        ['file:///shared.policy', shared],
        ['file:///person.policy', policyFor('person')],
        ['file:///firm.policy', policyFor('firm', '\neach firm has\n    size : number\n')],
    ]);
    const project = new PolicyProject(files);
    const person = project.policy('file:///person.policy');
    project.policy('file:///firm.policy');
    expect(person.findings.filter(finding => finding.severity === 'error')).toEqual([]);
    const answer = project.compile(person.checked).run({ on: '2025-06-01', 'age now': 18 });
    expect(answer.decisions.allowed).toMatchObject({ status: 'known', value: true });
});
