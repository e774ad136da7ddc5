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
    /** All there is to say about it, looked for when it is first asked for. */
    readonly findings: Finding[];
}

/** A policy of this repository, read once. `path` is from its root. */
export function openSample(path: string): Sample {
    const known = opened.get(path);
    if (known !== undefined) {
        return known;
    }
    const uri = fileUri(`${root}${path}`);
    const { checked, findings } = project.policy(uri, 'typing');
    let all: Finding[] | undefined;
    const sample: Sample = {
        policy: project.compile(checked),
        errors: findings.filter(({ severity }) => severity === 'error'),
        get findings() {
            all ??= project.policy(uri).findings;
            return all;
        },
    };
    opened.set(path, sample);
    return sample;
}
