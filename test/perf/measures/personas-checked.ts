import path from 'node:path';
import type { Persona } from '../../../language-server/src/model/policy-model.ts';
import { runPersona } from '../../../language-server/src/personas/index.ts';
import { DiskFiles, fileUri } from '../../../language-server/src/workspace/disk-files.ts';
import { PolicyProject } from '../../../language-server/src/workspace/policy-project.ts';
import { count, type Row } from '../rows.ts';
import { speedOf } from '../timing.ts';

const file = path.join(import.meta.dirname, '..', '..', '..', 'samples', 'child-benefit', 'child-benefit.policy');

/**
 * Personas of Child Benefit as `policywright test` tries them, on one core: facts read from the text, every expectation checked.
 * Those about figures, those that expect something on each of many days, and those that walk the journey apart: a walk asks
 * question by question.
 */
export function measurePersonasChecked(): Row[] {
    const project = new PolicyProject(new DiskFiles());
    const { checked } = project.policy(fileUri(file), 'typing');
    const compiled = project.compile(checked);
    const personas = (checked.model.files[0]?.declarations ?? []).filter(each => each.kind === 'persona');
    const walks = ({ expect }: Persona): boolean => expect.some(({ kind }) => kind !== 'condition' && kind !== 'needs');
    const hasDays = ({ expect }: Persona): boolean => expect.some(({ at }) => at !== undefined);
    const walking = personas.filter(walks);
    const overTime = personas.filter(each => !walks(each) && hasDays(each));
    const plain = personas.filter(each => !walks(each) && !hasDays(each));
    const speed = (some: readonly Persona[]): number =>
        speedOf(() => {
            for (const persona of some) runPersona(compiled, persona);
        }, some.length).perSecond;
    const figures = speed(plain);
    return [
        {
            what: `personas with every expectation checked, Child Benefit, ${plain.length} about figures`,
            figure: `${count(figures)}/s on one core`,
            bar: '≥ 10k/s on two',
            met: figures * 2 >= 10_000,
            reason: 'facts are read from the text of each persona, and what is not known is worked out by the exact evaluator',
        },
        {
            what: `personas with every expectation checked, Child Benefit, ${overTime.length} on many days`,
            figure: `${count(speed(overTime))}/s on one core`,
        },
        {
            what: `personas with every expectation checked, Child Benefit, ${walking.length} that walk the journey`,
            figure: `${count(speed(walking))}/s on one core`,
        },
    ];
}
