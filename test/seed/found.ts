import path from 'node:path';
import type { Finding } from '../../language-server/src/model/finding.ts';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../language-server/src/workspace/policy-project.ts';
import type { Seeded } from './seed.ts';

/** What is said about the file with a fault, and whether its code is among it, in the place where it was sown or pointing there. */
export interface Looked {
    seeded: Seeded;
    found: boolean;
    findings: Finding[];
}

/** Checks each file with a fault, as `policywright check` would. */
export function look(seeded: readonly Seeded[], folder: string): Looked[] {
    return seeded.map(each => {
        const uri = fileUri(path.join(folder, each.file));
        const { findings } = new PolicyProject(new DiskFiles()).policy(uri);
        return { seeded: each, findings, found: findings.some(finding => finding.code === each.code) };
    });
}

if (process.argv[1] === import.meta.filename) {
    const { readFileSync } = await import('node:fs');
    const [folder = '', list = ''] = process.argv.slice(2);
    const looked = look(JSON.parse(readFileSync(list, 'utf8')) as Seeded[], folder);
    for (const { seeded, found, findings } of looked) {
        const said = findings.map(({ code, range }) => `${code}@${range.start.line + 1}`).join(' ');
        console.log(
            `${found ? 'found ' : 'MISSED'} ${seeded.code} ${seeded.file}:${seeded.line} ${seeded.what} | ${said}`,
        );
    }
    console.log(`${looked.filter(({ found }) => found).length} of ${looked.length} found`);
}
