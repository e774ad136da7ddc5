import { globSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { runPersona } from '../../../language-server/src/personas/index.ts';
import { personasOf } from '../../../language-server/src/personas/run-personas.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

const root = path.resolve(import.meta.dirname, '../../..');

// Who wants to be told of everything is answered by the exact evaluator alone.
const told = { opened: () => undefined, walked: () => undefined };

test.each(globSync('samples/*/*.policy', { cwd: root }).sort())(
    '%s: compiled code finds what the exact evaluator finds',
    file => {
        const project = new PolicyProject(new DiskFiles());
        const { checked } = project.policy(fileUri(path.join(root, file)), 'typing');
        const compiled = project.compile(checked);
        for (const persona of personasOf(compiled)) {
            expect(runPersona(compiled, persona)).toEqual(runPersona(compiled, persona, told));
            // Every figure is wrong now: what is said of it must be the same too.
            const wrong = { ...persona, given: persona.given.slice(1) };
            expect(runPersona(compiled, wrong)).toEqual(runPersona(compiled, wrong, told));
        }
    },
);
