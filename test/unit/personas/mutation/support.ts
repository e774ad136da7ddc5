import path from 'node:path';
import { Examination, type Verdict } from '../../../../language-server/src/personas/mutation/examined.ts';
import type { Mutant } from '../../../../language-server/src/personas/mutation/mutant.ts';
import { personasOf } from '../../../../language-server/src/personas/run-personas.ts';
import { DiskFiles, fileUri } from '../../../../language-server/src/workspace/disk-files.ts';
import { MemoryFiles } from '../../../../language-server/src/workspace/policy-files.ts';
import { PolicyProject } from '../../../../language-server/src/workspace/policy-project.ts';

const uri = 'file:///policy.policy';

/** A policy that was read, with all that changing its rules needs. */
export function readPolicy(text: string) {
    const project = new PolicyProject(new MemoryFiles());
    project.update(uri, text);
    const { checked, findings } = project.policy(uri, 'typing');
    return { checked, findings, compiled: project.compile(checked) };
}

export function examine(text: string): Examination {
    const { checked, findings, compiled } = readPolicy(text);
    const { model, types } = checked;
    return new Examination({ model, types, findings }, compiled, personasOf(compiled));
}

/** `boundary: savings is at most £6,000 → savings is less than £6,000`. */
export function said({ operator, before, after }: Mutant): string {
    return `${operator}: ${before} → ${after === '' ? 'left out' : after}`;
}

export function verdicts(text: string): Map<string, Verdict> {
    const examination = examine(text);
    return new Map(examination.mutants.map(mutant => [said(mutant), examination.judge(mutant)]));
}

/** One of the policies in `samples/`. */
export function readSample(name: string) {
    const project = new PolicyProject(new DiskFiles());
    const file = path.resolve(import.meta.dirname, '../../../../samples', name);
    const { checked, findings } = project.policy(fileUri(file), 'typing');
    return { checked, findings, compiled: project.compile(checked) };
}
