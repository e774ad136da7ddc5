import { survivorMessages as say } from '../../messages/mutation.ts';
import type { Finding, Fix } from '../../model/finding.ts';
import type { FileModel } from '../../model/policy-model.ts';
import type { JudgedMutant } from './report.ts';

/** Told only when somebody asks. */
export const ASKED_CODE = 'PW509';

/** PW509: a changed rule that no persona notices, with the persona that would. Told only when it was asked for. */
export function survivorFinding(mutant: JudgedMutant, file: FileModel | undefined): Finding {
    const { range, killer } = mutant;
    const fix = killer && addedTo(file, killer);
    return {
        code: ASKED_CODE,
        severity: 'information',
        message: say.finding(mutant, killer),
        range,
        related: [],
        fixes: fix === undefined ? [] : [fix],
    };
}

/** The persona after the last section; what it expects is selected, to be judged. */
function addedTo(file: FileModel | undefined, { text, select }: NonNullable<JudgedMutant['killer']>): Fix | undefined {
    const at = file?.declarations.at(-1)?.range.end;
    if (file === undefined || at === undefined) return undefined;
    const gap = '\n\n';
    const edit = {
        range: { file: file.uri, start: at, end: at },
        newText: gap + text,
        select: { start: select.start + gap.length, end: select.end + gap.length },
    };
    return { title: say.fix, edits: [edit] };
}
