import { parseIso } from '../../evaluate/dates/day-text.ts';
import { spanOf } from '../../evaluate/reference/dating.ts';
import type { Decision, Declaration, InForce, ModelNode, Rate, Scale } from '../../model/policy-model.ts';

export type Dated = Rate | Scale | Decision;
export type Version = InForce & ModelNode;

/** Days on which something dated has no version. */
export interface Uncovered {
    readonly dated: Dated;
    /** Both included; undefined: before all, or after all. */
    readonly from: number | undefined;
    readonly to: number | undefined;
    /** The version that ends before, and the one that begins after. */
    readonly before: Version | undefined;
    readonly after: Version | undefined;
}

/** Rates, scales and decisions. What definitions leave uncovered is PW110. */
export function isDated(declaration: Declaration): declaration is Dated {
    return declaration.kind === 'rate' || declaration.kind === 'scale' || declaration.kind === 'decision';
}

export function versionsOf(dated: Dated): readonly Version[] {
    if (dated.kind === 'rate') return dated.table?.rows ?? dated.values ?? [];
    return dated.versions ?? [];
}

/** Before the first version, between two, and after the last; nothing where the dates are out of order (PW315). */
export function uncoveredIn(dated: Dated): Uncovered[] {
    const versions = versionsOf(dated);
    const [first] = versions;
    if (first === undefined) return [];
    const found: Uncovered[] = [];
    const start = first.from === undefined ? undefined : parseIso(first.from);
    if (start !== undefined) found.push({ dated, from: undefined, to: start - 1, before: undefined, after: first });
    for (const [i, version] of versions.entries()) {
        const { to } = spanOf(version, versions);
        if (to === undefined) continue;
        const after = versions[i + 1];
        const next = after?.from === undefined ? undefined : parseIso(after.from);
        if (after !== undefined && (next === undefined || next <= to + 1)) continue;
        found.push({ dated, from: to + 1, to: next === undefined ? undefined : next - 1, before: version, after });
    }
    return found;
}

/** What of it lies within some days; undefined: nothing. */
export function within(
    { from, to }: Pick<Uncovered, 'from' | 'to'>,
    days: { from: number | undefined; to: number | undefined },
): { from: number | undefined; to: number | undefined } | undefined {
    const first = latest(from, days.from);
    const last = earliest(to, days.to);
    return first !== undefined && last !== undefined && first > last ? undefined : { from: first, to: last };
}

function latest(a: number | undefined, b: number | undefined): number | undefined {
    return a === undefined ? b : b === undefined ? a : Math.max(a, b);
}

function earliest(a: number | undefined, b: number | undefined): number | undefined {
    return a === undefined ? b : b === undefined ? a : Math.min(a, b);
}
