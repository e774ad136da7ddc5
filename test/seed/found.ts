import { readdirSync } from 'node:fs';
import path from 'node:path';
import { sortAccepted } from '../../language-server/src/analyse/acceptances.ts';
import { Analyser } from '../../language-server/src/analyse/analyser.ts';
import { analyses } from '../../language-server/src/analyse/catalogue.ts';
import { compilePolicy } from '../../language-server/src/evaluate/index.ts';
import type { Finding } from '../../language-server/src/model/finding.ts';
import { runPersonas } from '../../language-server/src/personas/index.ts';
import { checkPolicy } from '../../language-server/src/types/index.ts';
import { DiskFiles, fileUri } from '../../language-server/src/workspace/disk-files.ts';
import { PolicyWorkspace } from '../../language-server/src/workspace/policy-workspace.ts';
import type { Seeded } from './seed.ts';

/** What is still to be said about the file with a fault, and whether its code is among it. */
export interface Looked {
    seeded: Seeded;
    /** The file that was checked: of rules that policies share, a policy that uses them. */
    file: string;
    found: boolean;
    findings: Finding[];
    /** Personas of the sample that fail with the fault in it. */
    failing: string[];
}

/**
 * Checks each file with a fault as `policywright check` would, but only for the family that the fault belongs to. A fault
 * whose code is that of its family alone makes another rule of it, and may be found by anything.
 */
export function look(seeded: readonly Seeded[], folder: string): Looked[] {
    return seeded.map(each => {
        const family = each.code.slice(0, 3);
        const isOther = each.code === family;
        const file = family === 'PW3' ? policyWith(path.join(folder, each.file)) : path.join(folder, each.file);
        const { model } = new PolicyWorkspace(new DiskFiles()).load(fileUri(file));
        const only = isOther ? analyses : analyses.filter(({ code }) => code.startsWith(family));
        const analysed = new Analyser().analyse(checkPolicy(model), { only });
        // What the clean sample accepts on the record would count for every fault of that code.
        const findings = model.files[0] ? sortAccepted(analysed, model.files[0]).open : analysed;
        const failing = isOther ? failingBeside(file) : [];
        const found = isOther ? findings.length > 0 : findings.some(({ code }) => code === each.code);
        return { seeded: each, file, findings, failing, found };
    });
}

/** The file itself, or the first policy beside it that uses it: nobody is decided for by a file of rates alone. */
function policyWith(file: string): string {
    const load = (each: string) => new PolicyWorkspace(new DiskFiles()).load(fileUri(each)).model.files;
    const isPolicy = (each: string): boolean =>
        load(each)[0]?.declarations.some(({ kind }) => kind === 'policy') === true;
    if (isPolicy(file)) return file;
    const beside = readdirSync(path.dirname(file))
        .filter(name => name.endsWith('.policy'))
        .map(name => path.join(path.dirname(file), name));
    return beside.find(each => isPolicy(each) && load(each).some(({ uri }) => uri === fileUri(file))) ?? file;
}

/** Personas that fail, of the file and of those that stand beside it and may use it. */
function failingBeside(file: string): string[] {
    const folder = path.dirname(file);
    return readdirSync(folder)
        .filter(name => name.endsWith('.policy'))
        .flatMap(name => {
            const { model } = new PolicyWorkspace(new DiskFiles()).load(fileUri(path.join(folder, name)));
            return runPersonas(compilePolicy(checkPolicy(model)));
        })
        .filter(({ status }) => status !== 'passed')
        .map(({ name }) => name);
}

if (process.argv[1] === import.meta.filename) {
    const { readFileSync } = await import('node:fs');
    const [folder = '', list = ''] = process.argv.slice(2);
    const looked = look(JSON.parse(readFileSync(list, 'utf8')) as Seeded[], folder);
    for (const { seeded, found, findings, failing } of looked) {
        const said = findings.map(({ code, range }) => `${code}@${range.start.line + 1}`).join(' ');
        console.log(
            `${found ? 'found ' : failing.length > 0 ? 'FAILS ' : 'MISSED'} ${seeded.code} ${seeded.file}:${seeded.line} ${seeded.what} | ${said}`,
        );
    }
    console.log(`${looked.filter(({ found }) => found).length} of ${looked.length} found`);
}
