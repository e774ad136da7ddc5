import { parseIso } from '../../evaluate/dates/day-text.ts';
import type { CompiledPolicy } from '../../evaluate/index.ts';
import { includes, spanOf } from '../../evaluate/reference/dating.ts';
import type { Facts } from '../../model/facts.ts';
import type { Decision, Definition } from '../../model/policy-model.ts';
import type { Reads } from '../search/reads.ts';

/** The days between which the same versions of the rules hold that decide for somebody. */
export interface RulesInForce {
    /** Both included; undefined: open. */
    readonly from: number | undefined;
    readonly to: number | undefined;
    /** The same for everybody for whom the same versions hold. */
    readonly key: string;
}

/** Which versions of the decisions and definitions that are read hold for somebody. Rates are not looked at. */
export function rulesInForce(facts: Facts, reads: Reads, policy: CompiledPolicy): RulesInForce {
    const { declarations, header } = policy.program;
    const open = policy.open(facts);
    let [from, to]: [number | undefined, number | undefined] = [undefined, undefined];
    const chosen: string[] = [];
    for (const id of [...reads.declarations].sort()) {
        const dated = declarations.get(id);
        if (dated === undefined || !hasVersions(dated)) continue;
        const by = dated.datedBy ?? header?.datedBy;
        const outcome = by === undefined ? undefined : open.evaluate(by);
        const day =
            outcome === undefined ? parseIso(facts.on ?? '') : outcome.kind === 'date' ? outcome.day : undefined;
        if (day === undefined) continue;
        const index = dated.versions.findIndex(version => includes(spanOf(version, dated.versions), day));
        const version = dated.versions[index];
        if (version === undefined) continue;
        const span = spanOf(version, dated.versions);
        if (span.from !== undefined && (from === undefined || span.from > from)) from = span.from;
        if (span.to !== undefined && (to === undefined || span.to < to)) to = span.to;
        chosen.push(`${id} ${index}`);
    }
    return { from, to, key: chosen.join('\n') };
}

function hasVersions(dated: object): dated is Decision | Definition {
    return (
        'versions' in dated &&
        Array.isArray(dated.versions) &&
        'kind' in dated &&
        dated.kind !== 'scale' &&
        dated.versions.length > 1
    );
}
