import { fileURLToPath } from 'node:url';
import type { CompiledPolicy } from '../../../language-server/src/evaluate/index.ts';
import type { Finding } from '../../../language-server/src/model/finding.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';

export const root = fileURLToPath(new URL('../../../', import.meta.url));

const project = new PolicyProject(new DiskFiles());
const opened = new Map<string, Sample>();

export interface Sample {
    policy: CompiledPolicy;
    errors: Finding[];
    findings: Finding[];
}

/** A policy of this repository, read once. `path` is from its root. */
export function openSample(path: string): Sample {
    const known = opened.get(path);
    if (known !== undefined) {
        return known;
    }
    const { checked, findings } = project.policy(fileUri(`${root}${path}`));
    const sample = {
        policy: project.compile(checked),
        findings,
        errors: findings.filter(({ severity }) => severity === 'error'),
    };
    opened.set(path, sample);
    return sample;
}
