import { provenanceMessages as say } from '../messages/provenance.ts';
import type { ProvenanceCount } from '../personas/provenance/count-provenance.ts';

/** How much of the green is evidence, how much a snapshot, and how much nothing; undefined: nothing is green. */
export function provenanceText({ passed, evidence, snapshot, none }: ProvenanceCount): string | undefined {
    const all = passed.evidence + passed.snapshot + passed.none;
    if (all === 0) return undefined;
    const kinds = Object.entries(evidence)
        .filter(([, count]) => count > 0)
        .map(([kind, count]) => say.ofKind(count, kind));
    const rest = [
        ...(snapshot > 0 ? [say.snapshots(passed.snapshot)] : []),
        ...(none > 0 ? [say.nothing(passed.none)] : []),
    ];
    return say.green(all, passed.evidence, kinds, rest);
}
