import type { PersonaResult } from '../results.ts';
import type { ProvenanceKind } from './provenance-of.ts';

/** Where expected figures come from. */
export interface ProvenanceTally {
    expectations: number;
    /** Those that somebody vouches for, by kind. */
    evidence: Record<Exclude<ProvenanceKind, 'snapshot' | 'none'>, number>;
    /** Only what came out once. */
    snapshot: number;
    /** Nothing is said. */
    none: number;
}

/** The same of many personas, and of those expectations that hold: how much of the green is evidence. */
export interface ProvenanceCount extends ProvenanceTally {
    passed: ProvenanceTally;
}

export class ProvenanceCounter {
    readonly count: ProvenanceCount = { ...empty(), passed: empty() };

    take({ expectations }: PersonaResult): void {
        for (const { provenance, status } of expectations) {
            add(this.count, provenance);
            if (status === 'passed') add(this.count.passed, provenance);
        }
    }
}

function empty(): ProvenanceTally {
    const evidence = {
        'statute example': 0,
        'published figure': 0,
        'signed off by': 0,
        'another engine': 0,
        evidence: 0,
    };
    return { expectations: 0, evidence, snapshot: 0, none: 0 };
}

function add(tally: ProvenanceTally, kind: ProvenanceKind): void {
    tally.expectations++;
    if (kind === 'snapshot' || kind === 'none') tally[kind]++;
    else tally.evidence[kind]++;
}

/** How many expectations somebody vouches for. */
export function vouchedFor({ expectations, snapshot, none }: ProvenanceTally): number {
    return expectations - snapshot - none;
}
