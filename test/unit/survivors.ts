import type { Finding } from '../../language-server/src/model/finding.ts';
import { Examination } from '../../language-server/src/personas/mutation/examined.ts';
import { judgedMutant } from '../../language-server/src/personas/mutation/judged.ts';
import { survivorFinding } from '../../language-server/src/personas/mutation/survivor-finding.ts';
import { personasOf } from '../../language-server/src/personas/run-personas.ts';
import type { CheckedPolicy } from '../../language-server/src/types/index.ts';
import type { PolicyProject } from '../../language-server/src/workspace/policy-project.ts';

/** The code that is told only when somebody asks for it. */
export const TOLD_WHEN_ASKED = 'PW509';

/** What is told then. */
export function survivorsIn(project: PolicyProject, checked: CheckedPolicy): Finding[] {
    const compiled = project.compile(checked);
    const { model, types, findings } = checked;
    const examination = new Examination({ model, types, findings }, compiled, personasOf(compiled));
    return examination.mutants.flatMap(mutant => {
        const judged = judgedMutant(mutant, examination.judge(mutant), compiled.program);
        return judged.status === 'survived' ? [survivorFinding(judged, model.files[0])] : [];
    });
}
