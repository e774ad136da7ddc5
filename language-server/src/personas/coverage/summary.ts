import { POINT_KINDS, type PointKind } from './point.ts';
import type { ReportPoint } from './report.ts';

export interface Tally {
    reached: number;
    /** Without what cannot be reached. */
    total: number;
}

export interface CoverageSummary extends Tally {
    /** With one decimal, rounded down: 100 means all. */
    percent: number;
    cannotBeReached: number;
    /** What there is of each kind, in a fixed order. */
    kinds: Partial<Record<PointKind, Tally>>;
    /** Limits both of whose edges are tried, of the limits that have edges which can be. */
    limitPairs: Tally;
}

export function summaryOf(points: readonly ReportPoint[]): CoverageSummary {
    const kinds = new Map<PointKind, Tally>(POINT_KINDS.map(kind => [kind, { reached: 0, total: 0 }]));
    const pairs = new Map<string, boolean>();
    let cannotBeReached = 0;
    for (const { kind, reached, cannotBeReached: isOut, limit, range } of points) {
        if (isOut) {
            cannotBeReached++;
            continue;
        }
        const tally = kinds.get(kind) as Tally;
        tally.total++;
        if (reached > 0) tally.reached++;
        if (limit?.isEdge) {
            const key = `${range.file}\n${limit.group}`;
            pairs.set(key, (pairs.get(key) ?? true) && reached > 0);
        }
    }
    const all = { reached: 0, total: 0 };
    for (const { reached, total } of kinds.values()) {
        all.reached += reached;
        all.total += total;
    }
    return {
        ...all,
        percent: percentOf(all),
        cannotBeReached,
        kinds: Object.fromEntries([...kinds].filter(([, { total }]) => total > 0)),
        limitPairs: { reached: [...pairs.values()].filter(Boolean).length, total: pairs.size },
    };
}

/** Of nothing, everything is reached. */
export function percentOf({ reached, total }: Tally): number {
    return total === 0 ? 100 : Math.floor((reached * 1000) / total) / 10;
}
