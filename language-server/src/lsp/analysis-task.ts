import type { Finding } from '../model/finding.ts';

/** What the analyses' thread is asked: what the analyses that wait for a pause have to say of a policy. */
export interface AnalysisTask {
    uri: string;
    /** The policy, what it uses, and the files that calendars and personas name. */
    texts: (readonly [uri: string, text: string])[];
    root?: string;
    readingAge?: number;
}

export interface AnalysisAnswer {
    uri: string;
    findings: Finding[];
}
