import path from 'node:path';
import { sortAccepted } from '../../language-server/src/analyse/acceptances.ts';
import { Analyser } from '../../language-server/src/analyse/analyser.ts';
import { analyses } from '../../language-server/src/analyse/catalogue.ts';
import type { Finding } from '../../language-server/src/model/finding.ts';
import { checkPolicy } from '../../language-server/src/types/index.ts';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { PolicyWorkspace } from '../../language-server/src/workspace/policy-workspace.ts';
import type { Seeded } from './seed.ts';

/** What is still to be said about the file with a fault, and whether its code is among it. */
export interface Looked {
    seeded: Seeded;
    found: boolean;
    findings: Finding[];
}

/** Checks each file with a fault as `policywright check` would, but only for the family that the fault belongs to. */
export function look(seeded: readonly Seeded[], folder: string): Looked[] {
    return seeded.map(each => {
        const family = each.code.slice(0, 3);
        const { model } = new PolicyWorkspace(new DiskFiles()).load(fileUri(path.join(folder, each.file)));
        const only = analyses.filter(({ code }) => code.startsWith(family));
        const analysed = new Analyser().analyse(checkPolicy(model), { only });
        // What the clean sample accepts on the record would count for every fault of that code.
        const findings = model.files[0] ? sortAccepted(analysed, model.files[0]).open : analysed;
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
