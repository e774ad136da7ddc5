import type { PersonaResult } from '../results.ts';
import type { ProvenanceKind } from './provenance-of.ts';

/** Where the expected figures of many personas come from. */
export interface ProvenanceCount {
    expectations: number;
    /** Those that somebody vouches for, by kind. */
    evidence: Record<Exclude<ProvenanceKind, 'snapshot' | 'none'>, number>;
    /** Only what came out once. */
    snapshot: number;
    /** Nothing is said. */
    none: number;
    /** The same for those that hold: how much of the green is evidence. */
    passed: { evidence: number; snapshot: number; none: number };
}

export class ProvenanceCounter {
    readonly count: ProvenanceCount = {
        expectations: 0,
        evidence: {
            'statute example': 0,
            'published figure': 0,
            'signed off by': 0,
            'another engine': 0,
            evidence: 0,
        },
        snapshot: 0,
        none: 0,
        passed: { evidence: 0, snapshot: 0, none: 0 },
    };

    take({ expectations }: PersonaResult): void {
        const { count } = this;
        for (const { provenance, status } of expectations) {
            count.expectations++;
            const kind = provenance === 'snapshot' || provenance === 'none' ? provenance : 'evidence';
            if (provenance === 'snapshot' || provenance === 'none') count[provenance]++;
            else count.evidence[provenance]++;
            if (status === 'passed') count.passed[kind]++;
        }
    }
}

/** Of the expectations, those that somebody vouches for; from 0 to 1. */
export function evidenceShare({ expectations, snapshot, none }: ProvenanceCount): number {
    return expectations === 0 ? 0 : (expectations - snapshot - none) / expectations;
}
