import { provenanceMessages as say } from '../messages/provenance.ts';
import { type ProvenanceTally, vouchedFor } from '../personas/provenance/count-provenance.ts';

/** How much of the green is evidence, how much a snapshot, and how much nothing; undefined: nothing is green. */
export function provenanceText(green: ProvenanceTally): string | undefined {
    const { expectations, evidence, snapshot, none } = green;
    if (expectations === 0) return undefined;
    const said = Object.entries(evidence).filter(([, count]) => count > 0);
    // One kind that is not said is no news.
    const kinds =
        said.length === 1 && evidence.evidence > 0 ? [] : said.map(([kind, count]) => say.ofKind(count, kind));
    const rest = [...(snapshot > 0 ? [say.snapshots(snapshot)] : []), ...(none > 0 ? [say.nothing(none)] : [])];
    return say.green(expectations, vouchedFor(green), kinds, rest);
}
