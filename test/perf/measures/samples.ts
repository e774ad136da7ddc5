import { globSync } from 'node:fs';
import path from 'node:path';
import { compilePolicy } from '../../../language-server/src/evaluate/index.ts';
import { personaFacts } from '../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { count, type Row } from '../rows.ts';
import { speedOf } from '../timing.ts';

const root = path.join(import.meta.dirname, '..', '..', '..');

/**
 * Every decision of a whole policy for each of its personas, one after the other: what is not compiled is answered by the
 * exact evaluator, beside what is. Against the exact evaluator alone, in the same run.
 */
export function measureSamples(): Row[] {
    return globSync('samples/*/*.policy', { cwd: root })
        .sort()
        .flatMap(file => {
            const { checked } = new PolicyProject(new DiskFiles()).policy(fileUri(path.join(root, file)));
            const fast = compilePolicy({ model: checked.model, types: checked.types });
            const exact = compilePolicy({ model: checked.model, types: checked.types }, { engine: 'reference' });
            const people = checked.model.files
                .flatMap(({ declarations }) => declarations.filter(declaration => declaration.kind === 'persona'))
                .map(persona => personaFacts(persona, fast.program));
            if (people.length === 0) return [];
            const [ours, theirs] = [fast, exact].map(policy => {
                const prepared = people.map(facts => policy.prepare(facts));
                const all = (): void => {
                    for (const facts of prepared) policy.runPrepared(facts);
                };
                return speedOf(all, people.length).perSecond;
            }) as [number, number];
            const { length } = fast.program.decisions;
            const covered = length - fast.notCovered().size;
            return {
                what: `one persona, facts prepared, ${path.basename(file, '.policy')} (${covered} of ${length} decisions compiled)`,
                figure: `${count(ours)}/s`,
                peer: 'the exact evaluator',
                ratio: ours / theirs,
            };
        });
}
