import { expect, test } from 'vitest';
import { MemoryFiles } from '../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { packed, unpacked } from '../../../language-server/src/workspace/preview/packed-model.ts';

test('a packed model comes back as it was, in less room', () => {
    const uri = 'file:///policy.policy';
    const project = new PolicyProject(new MemoryFiles());
    project.update(
        uri,
        'policy A\n    owner       Office\n\ndecide fine : yes or no\n    is yes when 1 < 2\n    is no otherwise\n',
    );
    const { model } = project.policy(uri);
    const small = JSON.stringify(packed(model));
    expect(unpacked(JSON.parse(small))).toEqual(JSON.parse(JSON.stringify(model)));
    expect(small.length).toBeLessThan(JSON.stringify(model).length * 0.6);
});
