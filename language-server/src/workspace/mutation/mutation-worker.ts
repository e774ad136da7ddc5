/** A thread that changes the rules of one policy and tries its personas on each change. */
import { parentPort } from 'node:worker_threads';
import { everyPersona } from '../../personas/index.ts';
import { Examination } from '../../personas/mutation/examined.ts';
import { judgedMutant, plainMutant } from '../../personas/mutation/judged.ts';
import type { MutantStatus } from '../../personas/mutation/report.ts';
import { MemoryFiles } from '../policy-files.ts';
import { PolicyProject } from '../policy-project.ts';
import type { MutationAnswer, MutationPolicy, MutationQuestion } from './mutation-task.ts';

type Judge = (index: number) => void;

/** Of a table of cases the first are tried: each of them on each change. */
const MOST_CASES = 250;

let judge: Judge | undefined;

function prepared({ uri, texts }: MutationPolicy): Judge {
    const project = new PolicyProject(new MemoryFiles(texts));
    const { checked, findings } = project.policy(uri, 'typing');
    const compiled = project.compile(checked);
    const personas = everyPersona(compiled, file => project.workspace.caseText(file), MOST_CASES);
    const examination = new Examination({ model: checked.model, types: checked.types, findings }, compiled, personas);
    const { mutants } = examination;
    tell({ kind: 'ready', mutants: mutants.length, personas: examination.personas });
    return index => {
        const mutant = mutants[index];
        if (mutant === undefined) return;
        const { program } = compiled;
        const begin = (status: MutantStatus): void =>
            tell({ kind: 'begun', index, mutant: plainMutant(mutant, status, program) });
        begin('timed out');
        const verdict = examination.judge(mutant, () => begin('survived'));
        tell({ kind: 'judged', index, mutant: judgedMutant(mutant, verdict, program) });
    };
}

function tell(answer: MutationAnswer): void {
    parentPort?.postMessage(answer);
}

parentPort?.on('message', (question: MutationQuestion) => {
    if ('policy' in question) {
        judge = prepared(question.policy);
        return;
    }
    for (const index of question.judge) judge?.(index);
    tell({ kind: 'done' });
});
