import type { AnalysisCoverage } from '../../analyse/rules/coverage.ts';
import type { Finding } from '../../model/finding.ts';

/** What the solver's thread is asked: to look deeper at the decisions of a policy that were not analysed. */
export interface DeeperTask {
    uri: string;
    /** The policy, what it uses, and the files that calendars and personas name. */
    texts: (readonly [uri: string, text: string])[];
    root?: string;
    readingAge?: number;
    /** Where the solver's package begins. */
    solver: string;
}

/** What the thread says: how far it is, then what it found. */
export type DeeperNews =
    | { kind: 'progress'; decision: string; number: number; of: number }
    | { kind: 'done'; answer: DeeperAnswer };

export interface DeeperAnswer {
    /** What the analyses that wait for a pause have to say of the policy, with what the solver told. */
    findings: Finding[];
    coverage: AnalysisCoverage;
}
