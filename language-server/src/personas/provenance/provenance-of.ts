import type { Evidence, EvidenceKind, Expectation, Persona } from '../../model/policy-model.ts';

/**
 * Where an expected figure comes from: the kind that its evidence says; `evidence` when it does not say; `snapshot` when it is
 * only what came out once; `none` when nothing is said.
 */
export type ProvenanceKind = EvidenceKind | 'evidence' | 'none';

export interface Provenance {
    kind: ProvenanceKind;
    /** What is said; absent with `none`. */
    evidence?: Evidence;
    /** What it is said of: the one expectation, or the whole persona. */
    of?: 'expectation' | 'persona';
}

/**
 * Where an expectation of a persona comes from. What stands under the expectation itself counts alone; only when nothing does,
 * what the persona says. Of several, the first that is no snapshot counts.
 */
export function provenanceOf(expectation: Expectation, persona: Pick<Persona, 'evidence'>): Provenance {
    const own = strongest(expectation.evidence ?? []);
    if (own !== undefined) return { ...own, of: 'expectation' };
    const common = strongest(persona.evidence ?? []);
    return common === undefined ? { kind: 'none' } : { ...common, of: 'persona' };
}

/** Whether somebody vouches for a figure: a snapshot and nothing vouch for none. */
export function isVouchedFor({ kind }: Provenance): boolean {
    return kind !== 'snapshot' && kind !== 'none';
}

function strongest(all: readonly Evidence[]): Pick<Provenance, 'kind' | 'evidence'> | undefined {
    const evidence = all.find(({ kind }) => kind !== 'snapshot') ?? all[0];
    return evidence && { kind: evidence.kind ?? 'evidence', evidence };
}
