/** Names that somebody may have meant: at most three, nearest first, then in the order of the policy. */
export function nearestNames(name: string, candidates: Iterable<string>): string[] {
    const limit = Math.max(2, Math.floor(name.length / 3));
    return [...new Set(candidates)]
        .map(candidate => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
        .filter(({ candidate, distance: d }) => d <= limit || candidate.includes(name) || name.includes(candidate))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 3)
        .map(({ candidate }) => candidate);
}

/** Levenshtein's distance: insertions, deletions and substitutions. */
function distance(a: string, b: string): number {
    let row = Array.from({ length: b.length + 1 }, (_, i) => i);
    for (let i = 1; i <= a.length; i++) {
        const next = [i];
        for (let j = 1; j <= b.length; j++) {
            const substituted = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
            next.push(Math.min(substituted, (row[j] as number) + 1, (next[j - 1] as number) + 1));
        }
        row = next;
    }
    return row[b.length] as number;
}
