/** Where the lines of an older text are in a newer one, both from 0; a line that was changed is where the change begins. */
export function movedLines(before: string, after: string): (line: number) => number {
    const old = before.split('\n');
    const now = after.split('\n');
    const shorter = Math.min(old.length, now.length);
    let same = 0;
    while (same < shorter && old[same] === now[same]) same++;
    let sameAtEnd = 0;
    while (sameAtEnd < shorter - same && old[old.length - 1 - sameAtEnd] === now[now.length - 1 - sameAtEnd])
        sameAtEnd++;
    const changedUntil = old.length - sameAtEnd;
    return line => {
        if (line < same) return line;
        if (line >= changedUntil) return line + now.length - old.length;
        // Within what was changed, as near as can be said.
        return Math.max(same, Math.min(line, now.length - sameAtEnd - 1));
    };
}
