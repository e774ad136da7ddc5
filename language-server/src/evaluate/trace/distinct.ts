/** Each thing once, in the order in which it was used. */
import type { TraceEntry } from './trace-entry.ts';

const SHORT = 12;

/** What has nothing below it stands once for each name and rule; everything else once. */
export function distinctEntries(entries: TraceEntry[]): readonly TraceEntry[] {
    if (entries.length < 2) {
        return entries;
    }
    if (entries.length > SHORT) {
        const seen = new Set<TraceEntry | string>();
        return entries.filter(entry => {
            const key = entry.children.length === 0 ? `${entry.what}\n${entry.rule ?? ''}` : entry;
            return !seen.has(key) && seen.add(key);
        });
    }
    const kept: TraceEntry[] = [];
    for (const entry of entries) {
        if (!kept.some(other => isSameLine(other, entry))) {
            kept.push(entry);
        }
    }
    return kept;
}

function isSameLine(a: TraceEntry, b: TraceEntry): boolean {
    const isLeaf = a.children.length === 0 && b.children.length === 0;
    return a === b || (isLeaf && a.what === b.what && (a.rule ?? '') === (b.rule ?? ''));
}

/** Each name once. */
export function distinctNames(entries: TraceEntry[]): readonly TraceEntry[] {
    if (entries.length < 2) {
        return entries;
    }
    if (entries.length > SHORT) {
        const seen = new Set<string>();
        return entries.filter(({ what }) => !seen.has(what) && seen.add(what));
    }
    const kept: TraceEntry[] = [];
    for (const entry of entries) {
        if (!kept.some(({ what }) => what === entry.what)) {
            kept.push(entry);
        }
    }
    return kept;
}
