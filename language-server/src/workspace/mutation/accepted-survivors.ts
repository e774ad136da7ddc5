import { sortAccepted } from '../../analyse/acceptances.ts';
import type { Acceptance } from '../../model/declaration-base.ts';
import type { FileModel } from '../../model/policy-model.ts';
import { type MutationReport, withAccepted } from '../../personas/mutation/report.ts';
import { ASKED_CODE, survivorFinding } from '../../personas/mutation/survivor-finding.ts';

/** A report in which changes that somebody answered for (`accept PW509 because "…"`) are told apart. */
export interface AnsweredReport {
    readonly report: MutationReport;
    /** Acceptances for which there was nothing to accept; none while not every change was tried. */
    readonly idle: readonly Acceptance[];
}

export function answeredReport(report: MutationReport, file: FileModel | undefined): AnsweredReport {
    if (file === undefined) return { report, idle: [] };
    const findings = new Map(report.survivors.map(mutant => [survivorFinding(mutant, file), mutant]));
    const { accepted, idle } = sortAccepted([...findings.keys()], file);
    const answered = accepted.flatMap(({ finding, acceptance, under }) => {
        const mutant = findings.get(finding);
        return mutant === undefined ? [] : [{ mutant, because: acceptance.because.text, under }];
    });
    const isWhole = report.judged === report.mutants && report.personas > 0;
    return {
        report: withAccepted(report, answered),
        idle: isWhole ? idle.filter(({ code, range }) => code === ASKED_CODE && range.file === file.uri) : [],
    };
}
