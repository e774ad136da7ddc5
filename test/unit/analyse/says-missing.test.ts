import { describe, expect, test } from 'vitest';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const policy = (condition: string, last = ''): string => `policy Fee
    decides for each applicant

each applicant has
    savings : money

define poor
    when savings is at most £100

decide fee : money
    is £0 when ${condition}
    is £45 otherwise
${last}`;

const uri = 'file:///fee.policy';

function missing(text: string): string[] {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const codes = project.policy(uri, 'all').findings.map(({ code }) => code);
    return codes.filter(code => !code.startsWith('PW0'));
}

describe('what nobody uses is told only of a policy that could be read', () => {
    test.each([
        ['everything is read and used', policy('poor'), []],
        ['everything is read', policy('savings is £5'), ['PW108']],
        ['a name is half-typed', policy('poo'), []],
        ['a condition is half-typed', policy(''), []],
        ['another section cannot be read', policy('savings is £5', '\ndecice what\n'), []],
    ])('%s', (_, text, codes) => expect(missing(text)).toEqual(codes));
});
